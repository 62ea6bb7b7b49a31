package dev.threadline.explore;

import dev.threadline.script.Ending;
import dev.threadline.script.StepKinds;
import dev.threadline.script.TransitionSystem;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What a search found.
 *
 * @param space the states' meaning
 * @param graph the states and their steps
 * @param endings what the graph's outcomes mean, by number from 1; the outcome {@link #UNSEEN} means nothing
 * @param states the states by number; the first may be nothing but the place before the first draws
 * @param bytes how many bytes the states take, about, without their steps
 * @param cut why it is not the whole space; empty if it is
 */
record SearchedSpace(
        TransitionSystem space,
        StateGraph graph,
        List<Ending> endings,
        IntFunction<int[]> states,
        long bytes,
        Optional<Cut> cut) {
    /** The outcome of a state that was found and not gone on from, or stands for what was left out. */
    static final int UNSEEN = 0;

    /** The same where something is left out of it besides. */
    SearchedSpace cutBy(Cut why) {
        return new SearchedSpace(space, graph, endings, states, bytes, cut.or(() -> Optional.of(why)));
    }

    /** What the graph's choices mean. */
    StepKinds kinds() {
        return space.kinds();
    }

    /** A state, by its number. */
    int[] state(int number) {
        return states.apply(number);
    }
}

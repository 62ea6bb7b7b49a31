package dev.threadline.explore;

import dev.threadline.script.Ending;
import dev.threadline.script.StateSpace;
import java.util.List;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param space the states' meaning
 * @param graph the states and their steps
 * @param kinds what the graph's choices mean
 * @param endings what the graph's outcomes mean, by number from 1; the outcome {@link #UNSEEN} means nothing
 * @param states the states by number; the first may be nothing but the place before the first draws
 * @param cut why it is not the whole space; empty if it is
 */
record SearchedSpace(
        StateSpace space,
        StateGraph graph,
        StepKinds kinds,
        List<Ending> endings,
        List<int[]> states,
        Optional<Cut> cut) {
    /** The outcome of a state that was found and not gone on from. */
    static final int UNSEEN = 0;
}

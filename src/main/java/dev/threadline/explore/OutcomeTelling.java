package dev.threadline.explore;

import dev.threadline.event.Choice;
import dev.threadline.script.Ending;
import dev.threadline.script.StepKinds;
import dev.threadline.script.TransitionSystem;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Tells an outcome with names and words, from what its numbers mean. */
final class OutcomeTelling {
    private final TransitionSystem space;
    private final ExplorationText text;

    /** The threads where most of them are there. */
    private List<TransitionSystem.ThreadAt> threadsSeen = List.of();

    OutcomeTelling(TransitionSystem space, ExplorationText text) {
        this.space = space;
        this.text = text;
    }

    /**
     * A schedule to an outcome.
     *
     * @param steps the kinds of its steps; the first may be draws before the first step
     * @param last the state at its end
     * @param preemptions how often it leaves a thread that could have gone on
     * @param switches the numbers of the steps that change threads and matter
     * @param lost the number of the step that lost the last chance of a good end, if one did
     */
    record Way(List<Integer> steps, int[] last, int preemptions, List<Integer> switches, OptionalInt lost) {}

    /** @param goesOn which threads go on for ever; null where nobody does, and those are named that are left */
    ExploredOutcome tell(Ending ending, Optional<BigInteger> count, Way way, IntPredicate goesOn) {
        StepKinds kinds = space.kinds();
        int draws = way.steps().isEmpty() || kinds.isStep(way.steps().getFirst()) ? 0 : 1;
        List<TransitionSystem.ThreadAt> threads = space.threads(way.last());
        threadsSeen = threads.size() > threadsSeen.size() ? threads : threadsSeen;
        List<Choice> choices = way.steps().stream()
                .flatMap(kind -> kinds.choices(kind).stream())
                .toList();
        IntPredicate isLeft =
                number -> threads.get(number).alive() && !threads.get(number).daemon();
        List<String> named = IntStream.range(0, threads.size())
                .filter(goesOn == null ? isLeft : goesOn)
                .mapToObj(number -> threads.get(number).name())
                .toList();
        return new ExploredOutcome(
                ending.kind(),
                ending.reason(),
                ending.last(),
                ending.printed(),
                count,
                way.preemptions(),
                way.steps().size() - draws,
                choices,
                choices.stream()
                        .map(choice -> choice.text(threads.get(choice.thread()).name()))
                        .toList(),
                way.switches().stream().map(step -> step - draws).toList(),
                way.lost().stream()
                        .map(step -> step - draws)
                        .filter(step -> step >= 0)
                        .findFirst(),
                named,
                text.outcome(ending, named));
    }

    /** What a thread is called. */
    String name(int thread) {
        return threadsSeen.get(thread).name();
    }
}

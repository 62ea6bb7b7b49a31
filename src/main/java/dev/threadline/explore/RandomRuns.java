package dev.threadline.explore;

import dev.threadline.script.Ending;
import dev.threadline.script.StepKinds;
import dev.threadline.script.TransitionSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Runs of a program in which chance decides who goes on: what is left to do where there are more states than can be kept. Random
 * walks, which find what many orders of steps lead to, take turns with probabilistic concurrency testing, which finds what takes a
 * few steps in just one order among many.
 */
final class RandomRuns {
    private static final int MOST_STEPS = 20_000;

    private final TransitionSystem space;
    private final StepKinds kinds;
    private final SplittableRandom random;
    private final List<Walk.Series> walks;
    private final Map<Ending, Run> found = new LinkedHashMap<>();
    private long count;

    /**
     * A run.
     *
     * @param steps the kinds of its steps
     * @param last the state at its end
     * @param preemptions how often it leaves a thread that could have gone on
     */
    record Run(List<Integer> steps, int[] last, int preemptions) {
        boolean isSimplerThan(Run other) {
            return preemptions != other.preemptions
                    ? preemptions < other.preemptions
                    : steps.size() < other.steps.size();
        }
    }

    /** Both ways by turns. */
    RandomRuns(TransitionSystem space, long seed) {
        this(space, seed, List.of(walks(space, seed), pctWalks(space, seed)));
    }

    /** @param walks ways to make a run, which take turns */
    RandomRuns(TransitionSystem space, long seed, List<Walk.Series> walks) {
        this.space = space;
        this.walks = walks;
        kinds = space.kinds();
        random = new SplittableRandom(seed);
    }

    /** Random walks. */
    static Walk.Series walks(TransitionSystem space, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return () -> new PersistentWalk(random, space.kinds()::thread);
    }

    /** Runs by probabilistic concurrency testing. */
    static Walk.Series pctWalks(TransitionSystem space, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PctSeries strategies = new PctSeries(PctSeries.DEPTH, seed);
        return () -> new PctWalk(strategies.next(), random, space.kinds()::thread);
    }

    /** Makes runs. @param deadline until when, as {@link System#nanoTime} @param memory how many bytes they may take */
    void run(long deadline, long memory, SearchWatch watch, int states) {
        for (int turn = 0;
                System.nanoTime() - deadline < 0 && space.bytes() < memory && watch.goesOn(states, 0);
                turn = (turn + 1) % walks.size()) {
            one(walks.get(turn).get(), deadline);
        }
    }

    private void one(Walk walk, long deadline) {
        List<Step> steps = new ArrayList<>();
        space.begin((kind, target) -> steps.add(new Step(kind, target.clone())));
        List<Integer> taken = new ArrayList<>();
        int preemptions = 0;
        int last = -1;
        Step step = steps.get(random.nextInt(steps.size()));
        if (!kinds.choices(step.kind()).isEmpty()) {
            taken.add(step.kind());
        }
        while (taken.size() < MOST_STEPS && System.nanoTime() - deadline < 0) {
            int[] state = step.target();
            List<Step> next = Step.of(space, state);
            if (next.isEmpty()) {
                count++;
                Run run = new Run(List.copyOf(taken), state, preemptions);
                found.merge(space.ending(state), run, (one, other) -> other.isSimplerThan(one) ? other : one);
                return;
            }
            next.removeIf(beyond -> space.isBeyond(beyond.target()));
            int before = last;
            boolean couldGoOn = Step.couldGoOn(next, before, kinds);
            step = walk.next(next, before);
            last = kinds.thread(step.kind());
            preemptions += couldGoOn && last != before ? 1 : 0;
            taken.add(step.kind());
        }
    }

    /** The simplest run to each end that was reached. */
    Map<Ending, Run> found() {
        return found;
    }

    /** How many runs came to an end. */
    long count() {
        return count;
    }
}

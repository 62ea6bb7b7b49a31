package dev.threadline.explore;

import dev.threadline.script.Ending;
import dev.threadline.script.StateSpace;
import dev.threadline.script.StepKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Runs of a program in which chance decides who goes on: what is left to do where there are more states than can be kept. Most
 * failures need few switches between threads, so in each run a thread goes on with a probability of that run's own.
 */
final class RandomRuns {
    private static final int MOST_STEPS = 20_000;

    private final StateSpace space;
    private final StepKinds kinds;
    private final SplittableRandom random;
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

    private record Step(int kind, int[] target) {}

    RandomRuns(StateSpace space, long seed) {
        this.space = space;
        kinds = space.kinds();
        random = new SplittableRandom(seed);
    }

    /** Makes runs. @param deadline until when, as {@link System#nanoTime} @param memory how many bytes they may take */
    void run(long deadline, long memory, SearchWatch watch, int states) {
        while (System.nanoTime() - deadline < 0 && space.bytes() < memory && watch.goesOn(states, 0)) {
            one(deadline);
        }
    }

    private void one(long deadline) {
        List<Step> steps = new ArrayList<>();
        space.begin((kind, target) -> steps.add(new Step(kind, target.clone())));
        List<Integer> taken = new ArrayList<>();
        double persistence = random.nextDouble();
        int preemptions = 0;
        int last = -1;
        Step step = steps.get(random.nextInt(steps.size()));
        if (!kinds.choices(step.kind()).isEmpty()) {
            taken.add(step.kind());
        }
        while (taken.size() < MOST_STEPS && System.nanoTime() - deadline < 0) {
            int[] state = step.target();
            steps.clear();
            space.expand(state, (kind, target) -> steps.add(new Step(kind, target.clone())));
            if (steps.isEmpty()) {
                count++;
                Run run = new Run(List.copyOf(taken), state, preemptions);
                found.merge(space.ending(state), run, (one, other) -> other.isSimplerThan(one) ? other : one);
                return;
            }
            int before = last;
            List<Step> same = steps.stream()
                    .filter(next -> kinds.thread(next.kind()) == before)
                    .toList();
            boolean stays = !same.isEmpty() && random.nextDouble() < persistence;
            List<Step> among = stays ? same : steps;
            step = among.get(random.nextInt(among.size()));
            last = kinds.thread(step.kind());
            preemptions += !same.isEmpty() && last != before ? 1 : 0;
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

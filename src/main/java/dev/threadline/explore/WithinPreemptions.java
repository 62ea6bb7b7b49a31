package dev.threadline.explore;

import dev.threadline.event.OutcomeKind;
import dev.threadline.script.Ending;
import dev.threadline.script.StepKinds;
import dev.threadline.script.StepSink;
import dev.threadline.script.TransitionSystem;
import java.util.Arrays;
import java.util.List;

/**
 * The schedules with so many preemptions at most: changes away from a thread that could have gone on. What can still be done depends
 * on the state, the thread that ran last and the preemptions that are left, so that is what a state is here. The steps beyond the bound all lead
 * to one state that stands for what is left out; whoever reads the graph sees by it from where there would have been more.
 *
 * <p>Musuvathi and Qadeer, "Iterative context bounding for systematic testing of multithreaded programs" (2007).
 */
final class WithinPreemptions implements TransitionSystem {
    private static final int NOBODY = -1;

    /** Shorter than any state of a program. */
    private static final int[] BEYOND = {0};

    private final TransitionSystem all;
    private final int bound;
    private volatile boolean leavesOut;

    /** @param bound how many preemptions a schedule may have */
    WithinPreemptions(TransitionSystem all, int bound) {
        this.all = all;
        this.bound = bound;
    }

    /** Whether any schedule was met that has more preemptions. */
    boolean leavesOut() {
        return leavesOut;
    }

    @Override
    public void begin(StepSink into) {
        all.begin((kind, target) -> into.step(kind, with(target, NOBODY, bound)));
    }

    @Override
    public void expand(int[] state, StepSink into) {
        if (isBeyond(state)) {
            return;
        }
        int last = state[state.length - 2] - 1;
        int left = state[state.length - 1];
        List<Step> steps = Step.of(all, without(state));
        boolean couldGoOn = Step.couldGoOn(steps, last, kinds());
        for (Step step : steps) {
            int thread = kinds().thread(step.kind());
            boolean preempts = couldGoOn && thread != last;
            if (preempts && left == 0) {
                leavesOut = true;
                into.step(step.kind(), BEYOND);
            } else {
                into.step(step.kind(), with(step.target(), thread, preempts ? left - 1 : left));
            }
        }
    }

    private static int[] with(int[] state, int last, int left) {
        int[] longer = Arrays.copyOf(state, state.length + 2);
        longer[state.length] = last + 1;
        longer[state.length + 1] = left;
        return longer;
    }

    private static int[] without(int[] state) {
        return Arrays.copyOf(state, state.length - 2);
    }

    @Override
    public boolean isBeyond(int[] state) {
        return state.length == BEYOND.length;
    }

    @Override
    public StepKinds kinds() {
        return all.kinds();
    }

    @Override
    public long bytes() {
        return all.bytes();
    }

    @Override
    public Ending ending(int[] state) {
        return all.ending(without(state));
    }

    @Override
    public Ending ending(int[] state, OutcomeKind kind) {
        return all.ending(without(state), kind);
    }

    @Override
    public List<ThreadAt> threads(int[] state) {
        return all.threads(without(state));
    }
}

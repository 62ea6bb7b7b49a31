package dev.threadline.script;

import dev.threadline.event.Choice;
import dev.threadline.event.OutcomeKind;
import java.util.Arrays;
import java.util.List;

/**
 * What a program can do where threads may come out of a condition's wait although nobody woke them: so often in a schedule, and only
 * where somebody can take a step, as in a controlled run. So nobody is saved by it who waits for ever. How many are left is part of a
 * state.
 */
public final class SpuriousSpace implements TransitionSystem {
    private final StateSpace program;
    private final int most;

    /** @param most how often in a schedule threads come to by themselves */
    public SpuriousSpace(StateSpace program, int most) {
        this.program = program;
        this.most = most;
    }

    @Override
    public void begin(StepSink into) {
        program.begin((kind, target) -> into.step(kind, with(target, most)));
    }

    @Override
    public void expand(int[] state, StepSink into) {
        int[] row = without(state);
        int left = state[row.length];
        boolean[] anyStep = new boolean[1];
        program.expand(row, (kind, target) -> {
            anyStep[0] |= kinds().choices(kind).getFirst().turn() == Choice.Step.STEP;
            into.step(kind, with(target, left));
        });
        if (left > 0 && anyStep[0]) {
            program.stir(row, (kind, target) -> into.step(kind, with(target, left - 1)));
        }
    }

    private static int[] with(int[] row, int left) {
        int[] state = Arrays.copyOf(row, row.length + 1);
        state[row.length] = left;
        return state;
    }

    private static int[] without(int[] state) {
        return Arrays.copyOf(state, state.length - 1);
    }

    @Override
    public StepKinds kinds() {
        return program.kinds();
    }

    @Override
    public long bytes() {
        return program.bytes();
    }

    @Override
    public Ending ending(int[] state) {
        return program.ending(without(state));
    }

    @Override
    public Ending ending(int[] state, OutcomeKind kind) {
        return program.ending(without(state), kind);
    }

    @Override
    public List<ThreadAt> threads(int[] state) {
        return program.threads(without(state));
    }
}

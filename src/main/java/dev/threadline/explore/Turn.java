package dev.threadline.explore;

import dev.threadline.event.Choice;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;

/**
 * How a thread may go on, as one number: what {@link Choice} says, for searches that make millions of them. A thread takes the
 * step that it is about to take, which for one that does not wait may be to give up; or, if that is not enabled, its time is over,
 * or it comes out of a wait that nobody ended.
 */
final class Turn {
    static final int STEP = 0;
    static final int TIMEOUT = 1;
    static final int SPURIOUS = 2;

    /** How many ways there are. */
    static final int KINDS = 3;

    private Turn() {}

    static int of(int thread, int kind) {
        return thread * KINDS + kind;
    }

    static int thread(int turn) {
        return turn / KINDS;
    }

    static int kind(int turn) {
        return turn % KINDS;
    }

    static Choice choice(int turn) {
        return new Choice(
                thread(turn),
                switch (kind(turn)) {
                    case STEP -> Choice.Step.STEP;
                    case TIMEOUT -> Choice.Timeout.TIMEOUT;
                    default -> Choice.Spurious.SPURIOUS;
                });
    }

    /** The number of a choice. @throws IllegalArgumentException for a draw, which is none of them */
    static int of(Choice choice) {
        return of(
                choice.thread(),
                switch (choice.turn()) {
                    case Choice.Step _ -> STEP;
                    case Choice.Timeout _ -> TIMEOUT;
                    case Choice.Spurious _ -> SPURIOUS;
                    case Choice.Random _ -> throw new IllegalArgumentException("draws are not explored here");
                });
    }

    /** Whether a thread that is at an operation could go on in such a way. */
    static boolean isPossible(Model model, int thread, Operation operation, int kind) {
        if (model.enabled(thread, operation)) {
            return kind == STEP;
        }
        return model.canExpire(thread, operation)
                && switch (kind) {
                    case STEP -> operation.timeout() == Operation.NEVER;
                    case TIMEOUT -> operation.timeout() > 0;
                    default -> isWaitAtCondition(model, operation);
                };
    }

    /** Takes the step of a turn that {@link #isPossible}. */
    static Effect take(Model model, int thread, Operation operation) {
        return model.enabled(thread, operation) ? model.apply(thread, operation) : model.expire(thread, operation);
    }

    private static boolean isWaitAtCondition(Model model, Operation operation) {
        return operation.action() == Action.RESUME && model.companion() >= 0;
    }
}

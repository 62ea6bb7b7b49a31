package dev.threadline.explore;

import dev.threadline.model.Operation;

/**
 * Whether the turn that a thread could take next depends on a step that was taken. What is independent here stays as possible, gives
 * the same and leads to the same state in either order. It is the very relation by which steps of a {@link Trail} happen before
 * each other: were it any wider, what sleeps would be woken to no purpose, and orders would be missed that are only looked for where
 * it sleeps on.
 */
final class Dependence {
    private final Trail trail;

    Dependence(Trail trail) {
        this.trail = trail;
    }

    /**
     * Of a turn of another thread at the operation that it is at, behind the step.
     *
     * @param ends whether the turn ends its thread
     * @param fails whether it does so by an error
     */
    boolean dependent(int step, Position position, int turn, boolean ends, boolean fails) {
        int thread = Turn.thread(turn);
        Operation operation = position.pending(thread);
        int companion = position.model(operation.object()).companion();
        for (int touch = step * Trail.TOUCHES; touch < (step + 1) * Trail.TOUCHES; touch++) {
            int object = trail.object(touch);
            if (object == Trail.NONE) {
                continue;
            }
            int access = Access.NONE;
            if (object == Trail.RUN) {
                access = Access.ofRun(fails, ends, position.isDaemon(thread));
            } else if (object == operation.object()) {
                access = Access.of(position.model(object).kind(), operation, Turn.kind(turn));
            } else if (object == companion) {
                access = Access.ofCompanion(operation, Turn.kind(turn));
            }
            int own = object == position.objectOf(thread) ? ends ? Access.END : Access.OWN : Access.NONE;
            if (Access.conflict(trail.access(touch), access) || Access.conflict(trail.access(touch), own)) {
                return true;
            }
        }
        return false;
    }
}

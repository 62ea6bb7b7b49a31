package dev.threadline.explore;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.Arrays;

/**
 * Whether a step could have been taken before an earlier one that it conflicts with: the earlier one, and all that it happens before,
 * left out. A lock's release and the acquire after it conflict and can't change places; two acquires can, across the release.
 *
 * <p>Asked once an execution is over, when nobody needs its models any more: they are given the states that they had at the earlier
 * step, take the steps that do not depend on it again, and say themselves whether the later one would be enabled. So there
 * is no second meaning of the primitives here.
 */
final class Hindsight {
    private final Trail trail;
    private final SavedStates states = new SavedStates();

    /** For each touch of the trail, where the state is that its object had before the step; and where those of a step begin. */
    private int[] saved = new int[64 * Trail.TOUCHES];

    private int[] begins = new int[64];

    /** Where the states are that objects had when the execution was over, by object; -1 for those that still have them. */
    private int[] last = new int[16];

    Hindsight(Trail trail) {
        this.trail = trail;
    }

    /** Before a step is taken: the states of what it may touch. */
    void save(Position position, int step, int turn) {
        if (step == begins.length) {
            begins = Arrays.copyOf(begins, 2 * step);
            saved = Arrays.copyOf(saved, 2 * step * Trail.TOUCHES);
        }
        begins[step] = states.size();
        int thread = Turn.thread(turn);
        int object = position.pending(thread).object();
        save(position, step, 0, object);
        save(position, step, 1, position.model(object).companion());
        save(position, step, 2, position.objectOf(thread));
    }

    private void save(Position position, int step, int which, int object) {
        if (object >= 0 && mayBlock(position.model(object).kind())) {
            saved[step * Trail.TOUCHES + which] = states.save(position.model(object));
        }
    }

    /** Forgets the steps from some on. */
    void cut(int step) {
        states.cut(begins[step]);
    }

    /** The execution is over: the models are at hand now. */
    void over() {
        Arrays.fill(last, -1);
    }

    /** Whether operations on such an object may have to wait. */
    private static boolean mayBlock(ObjectKind kind) {
        return switch (kind) {
            case VARIABLE, ATOMIC_INTEGER, LIST, DICT -> false;
            case THREAD, INTERPRETER_LOCK, LOCK, RLOCK, READ_WRITE_LOCK, SEMAPHORE, BOUNDED_SEMAPHORE -> true;
            case CONDITION, QUEUE, LIFO_QUEUE, PRIORITY_QUEUE, EXCHANGER, EVENT, BARRIER, COUNT_DOWN_LATCH -> true;
        };
    }

    /**
     * Whether a thread could go on with an operation, in any way, where all steps before an earlier one and some after it have been
     * taken.
     *
     * @param without those that were taken
     */
    boolean couldGoOn(Position position, Detour without, int thread, Operation operation) {
        Model model = position.model(operation.object());
        if (!mayBlock(model.kind())) {
            return true;
        }
        int companion = model.companion();
        boolean touched = isTouched(without, operation.object(), companion);
        if (touched) {
            restoreAll(position, without);
        }
        restore(position, operation.object(), without.earlier());
        if (companion >= 0) {
            restore(position, companion, without.earlier());
        }
        if (touched) {
            retake(position, without);
        }
        return Turn.isPossible(model, thread, operation, Turn.STEP)
                || Turn.isPossible(model, thread, operation, Turn.TIMEOUT)
                || position.wakesSpuriously() && Turn.isPossible(model, thread, operation, Turn.SPURIOUS);
    }

    /** Whether any step taken touches one of two objects. */
    private boolean isTouched(Detour detour, int object, int companion) {
        for (int step = detour.next(detour.earlier()); step < detour.end(); step = detour.next(step)) {
            if (touches(step, object) || touches(step, companion)) {
                return true;
            }
        }
        return false;
    }

    private boolean touches(int step, int object) {
        int first = step * Trail.TOUCHES;
        return object >= 0
                && (trail.object(first) == object
                        || trail.object(first + 1) == object
                        || trail.object(first + 2) == object);
    }

    private void restoreAll(Position position, Detour detour) {
        for (int touch = (detour.earlier() + 1) * Trail.TOUCHES; touch < detour.end() * Trail.TOUCHES; touch++) {
            int object = trail.object(touch);
            if (object >= 0 && mayBlock(position.model(object).kind())) {
                restore(position, object, detour.earlier());
            }
        }
    }

    /** Gives an object the state that it had before a step. */
    private void restore(Position position, int object, int step) {
        if (object >= last.length) {
            int length = last.length;
            last = Arrays.copyOf(last, Math.max(2 * length, object + 1));
            Arrays.fill(last, length, last.length, -1);
        }
        Model model = position.model(object);
        if (last[object] < 0) {
            last[object] = states.save(model);
        }
        int from = last[object];
        for (int touch = trail.lastTouch(object);
                touch != Trail.NONE && touch / Trail.TOUCHES >= step;
                touch = trail.previous(touch)) {
            from = saved[touch];
        }
        states.restore(model, from);
    }

    /** Takes steps again. */
    private void retake(Position position, Detour detour) {
        for (int step = detour.next(detour.earlier()); step < detour.end(); step = detour.next(step)) {
            Operation operation = trail.operation(step);
            int thread = trail.thread(step);
            if (mayBlock(position.model(operation.object()).kind())) {
                Turn.take(position.model(operation.object()), thread, operation);
            }
            int object = position.objectOf(thread);
            if (trail.ends(step) && object >= 0) {
                position.model(object).apply(thread, Operation.of(Action.END, object));
            }
        }
    }
}

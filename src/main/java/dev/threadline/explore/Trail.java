package dev.threadline.explore;

import dev.threadline.model.Action;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.ThreadModel;
import java.util.Arrays;

/**
 * The steps of an execution from its beginning, and which of them happen before which: a step happens before a later one if they
 * are of one thread, or conflict, or by way of a third. Executions that differ in nothing but the order of steps that do not happen
 * before each other are one Mazurkiewicz trace.
 *
 * <p>Each step has a vector clock: for each thread, how many steps of the trail there were up to the last of its steps that
 * happens before. The steps on an object are chained backwards. A step touches up to four objects: its own, that one's
 * companion, the object of its thread, and the run as a whole if it had a part in how that ends.
 */
final class Trail implements Way {
    /** How many objects a step may touch. */
    static final int TOUCHES = 4;

    static final int NONE = -1;

    /** In place of an object: the run, in which the first error counts, and which daemons do not outlive. */
    static final int RUN = -2;

    private static final int LEAST_OBJECT = RUN;

    private int size;
    private int[] turns = new int[64];
    private Operation[] operations = new Operation[64];
    private int[][] clocks = new int[64][];

    /** For each step and each of its touches: the object, the access, and the touch before it on that object. */
    private int[] objects = new int[64 * TOUCHES];

    private int[] accesses = new int[64 * TOUCHES];
    private int[] previous = new int[64 * TOUCHES];

    /** By object: the last touch. */
    private int[] lastTouch = newLinks(16);

    /** By thread: the last step; where there is none, the step that started it. */
    private int[] lastStep = newLinks(16);

    /** For each step, what {@link #lastStep} of its thread was before. */
    private int[] before = new int[64];

    /** For each step: the thread that it started, or NONE. */
    private int[] started = new int[64];

    /** For each step: whether it ended its thread, and whether by an error. */
    private boolean[] ended = new boolean[64];

    private boolean[] failed = new boolean[64];

    private static int[] newLinks(int length) {
        int[] links = new int[length];
        Arrays.fill(links, NONE);
        return links;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int turn(int step) {
        return turns[step];
    }

    int thread(int step) {
        return Turn.thread(turns[step]);
    }

    Operation operation(int step) {
        return operations[step];
    }

    /** The object of one of a step's touches; NONE if there is no such touch. */
    int object(int touch) {
        return objects[touch];
    }

    /** What a touch does to its object. */
    int access(int touch) {
        return accesses[touch];
    }

    /** The touch before another one on the same object; NONE if it was the first. */
    int previous(int touch) {
        return previous[touch];
    }

    /** The last touch of an object, or NONE. */
    int lastTouch(int object) {
        return object - LEAST_OBJECT < lastTouch.length ? lastTouch[object - LEAST_OBJECT] : NONE;
    }

    /** The last step of a thread, or that which started it, or NONE. */
    int lastStep(int thread) {
        return thread < lastStep.length ? lastStep[thread] : NONE;
    }

    /** What {@link #lastStep} of a step's thread was before it. */
    int before(int step) {
        return before[step];
    }

    /** Whether a step ended its thread. */
    boolean ends(int step) {
        return ended[step];
    }

    /** Whether a step happens before a later one, or is it; NONE is nothing that anything happens before. */
    boolean happensBefore(int step, int later) {
        return later != NONE && entry(clocks[later], thread(step)) > step;
    }

    private static int entry(int[] clock, int thread) {
        return thread < clock.length ? clock[thread] : 0;
    }

    /** Whether a step let its thread die of an error. */
    boolean fails(int step) {
        return failed[step];
    }

    /** Takes steps off the end. */
    void cut(int newSize) {
        while (size > newSize) {
            size--;
            for (int touch = size * TOUCHES + TOUCHES - 1; touch >= size * TOUCHES; touch--) {
                if (objects[touch] != NONE) {
                    lastTouch[objects[touch] - LEAST_OBJECT] = previous[touch];
                }
            }
            lastStep[thread(size)] = before[size];
            if (started[size] != NONE) {
                lastStep[started[size]] = NONE;
            }
        }
    }

    /** Adds a step that was taken where the program stood. Its clock is not there before {@link #close}. */
    void add(Position position, int turn) {
        if (size == turns.length) {
            grow();
        }
        int thread = Turn.thread(turn);
        Operation operation = position.pending(thread);
        Model model = position.model(operation.object());
        int companion = model.companion();
        turns[size] = turn;
        operations[size] = operation;
        touch(0, operation.object(), Access.of(model.kind(), operation, Turn.kind(turn)));
        touch(1, companion, companion < 0 ? Access.NONE : Access.ofCompanion(operation, Turn.kind(turn)));
        touch(2, NONE, Access.NONE);
        touch(3, NONE, Access.NONE);
        started[size] = NONE;
        before[size] = lastStep(thread);
        link(thread, size);
        if (operation.action() == Action.START && model instanceof ThreadModel other) {
            start(position, other.thread());
        }
        size++;
    }

    private void start(Position position, int thread) {
        if (lastStep(thread) == NONE && position.pending(thread) == null) {
            started[size] = thread;
            link(thread, size);
        }
    }

    private void link(int thread, int step) {
        if (thread >= lastStep.length) {
            int length = lastStep.length;
            lastStep = Arrays.copyOf(lastStep, Math.max(2 * length, thread + 1));
            Arrays.fill(lastStep, length, lastStep.length, NONE);
        }
        lastStep[thread] = step;
    }

    private void touch(int which, int object, int access) {
        int touch = size * TOUCHES + which;
        objects[touch] = object;
        accesses[touch] = access;
        previous[touch] = NONE;
        if (object == NONE) {
            return;
        }
        int at = object - LEAST_OBJECT;
        if (at >= lastTouch.length) {
            int length = lastTouch.length;
            lastTouch = Arrays.copyOf(lastTouch, Math.max(2 * length, at + 1));
            Arrays.fill(lastTouch, length, lastTouch.length, NONE);
        }
        previous[touch] = lastTouch[at];
        lastTouch[at] = touch;
    }

    /** Completes the last step, now that the program stands behind it: whether its thread ended, and its clock. */
    void close(Position position) {
        int step = size - 1;
        int thread = thread(step);
        ended[step] = position.pending(thread) == null;
        failed[step] = position.hasFailed();
        size--;
        if (position.objectOf(thread) >= 0) {
            touch(2, position.objectOf(thread), ended[step] ? Access.END : Access.OWN);
        }
        int part = Access.ofRun(failed[step], ended[step], position.isDaemon(thread));
        if (part != Access.NONE) {
            touch(3, RUN, part);
        }
        size++;
        int[] clock = clocks[step];
        if (clock == null || clock.length < position.threadCount()) {
            clock = new int[Math.max(8, position.threadCount())];
            clocks[step] = clock;
        } else {
            Arrays.fill(clock, 0);
        }
        join(clock, before[step]);
        for (int touch = step * TOUCHES; touch < (step + 1) * TOUCHES; touch++) {
            if (objects[touch] != NONE) {
                joinTouches(clock, touch);
            }
        }
        clock[thread] = step + 1;
    }

    private void joinTouches(int[] clock, int touch) {
        int access = accesses[touch];
        for (int earlier = previous[touch]; earlier != NONE; earlier = previous[earlier]) {
            if (Access.conflict(accesses[earlier], access)) {
                join(clock, earlier / TOUCHES);
            }
            if (Access.covers(accesses[earlier], access) || isOwnAlike(earlier, touch)) {
                return;
            }
        }
    }

    /** Whether the same thread did the same there before: what conflicts and came earlier happens before that. */
    private boolean isOwnAlike(int earlier, int touch) {
        return accesses[earlier] == accesses[touch] && thread(earlier / TOUCHES) == thread(touch / TOUCHES);
    }

    private void join(int[] clock, int step) {
        if (step == NONE || clock[thread(step)] > step) {
            return;
        }
        int[] other = clocks[step];
        for (int thread = 0; thread < Math.min(other.length, clock.length); thread++) {
            clock[thread] = Math.max(clock[thread], other[thread]);
        }
    }

    private void grow() {
        int length = 2 * turns.length;
        turns = Arrays.copyOf(turns, length);
        operations = Arrays.copyOf(operations, length);
        clocks = Arrays.copyOf(clocks, length);
        before = Arrays.copyOf(before, length);
        started = Arrays.copyOf(started, length);
        ended = Arrays.copyOf(ended, length);
        failed = Arrays.copyOf(failed, length);
        objects = Arrays.copyOf(objects, length * TOUCHES);
        accesses = Arrays.copyOf(accesses, length * TOUCHES);
        previous = Arrays.copyOf(previous, length * TOUCHES);
    }
}

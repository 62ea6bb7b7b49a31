package dev.threadline.explore;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;

/**
 * What a step does to an object, as far as swapping two steps of different threads goes: if their accesses do not {@link
 * #conflict} it makes no difference which of them comes first, not to the state, nor to their results, nor to whether either can
 * be taken. Those are the independent operations of partial-order reduction (Godefroid, 1996).
 *
 * <p>An object has up to eight <i>aspects</i>: what a queue holds and how many of its items are not done are two. A step reads an
 * aspect, writes it, or changes it in a way that commutes with itself, which is called adding: a semaphore's releases. Reads
 * agree with reads, additions with additions, and nothing else with anything. An access is one number, so that deciding is a
 * few instructions.
 */
final class Access {
    /** Touches nothing. */
    static final int NONE = 0;

    private static final int ADDING = 8;
    private static final int WRITING = 16;
    private static final int ASPECTS = 0xff;

    private static final int READ = 1;
    private static final int ADD = 1 << ADDING;
    private static final int WRITE = 1 << WRITING;

    /** The same of an object's second aspect, which few have. */
    private static final int READ_OTHER = 2;

    private static final int ADD_OTHER = 2 << ADDING;
    private static final int WRITE_OTHER = 2 << WRITING;

    /**
     * What each step of a thread does to the object that others start and join it by: it may be the thread's last. Whoever only asks
     * whether the thread lives is ordered with all of them, since which of them is the last may depend on anything.
     */
    static final int OWN = ADD_OTHER;

    /** What a thread's last step does to it. */
    static final int END = WRITE | OWN;

    private Access() {}

    /**
     * What a step does to the run as a whole: the first error names its outcome, and it ends with the last thread that is no daemon,
     * wherever the daemons are.
     */
    static int ofRun(boolean failed, boolean ended, boolean daemon) {
        return (failed ? WRITE : NONE) | (daemon ? ADD_OTHER : ended ? READ_OTHER : NONE);
    }

    /** What a turn at an operation does to its object. */
    static int of(ObjectKind kind, Operation operation, int turn) {
        Action action = operation.action();
        if (turn == Turn.TIMEOUT && givesUpWithoutTrace(kind)) {
            return READ | READ_OTHER;
        }
        return switch (kind) {
            case LOCK, RLOCK, INTERPRETER_LOCK -> action == Action.LOCKED ? READ : WRITE;
            case SEMAPHORE -> action == Action.RELEASE ? ADD : WRITE;
            case BOUNDED_SEMAPHORE -> WRITE;
            case READ_WRITE_LOCK -> ofReadWriteLock(action);
            case CONDITION -> action == Action.RESUME ? ADD : WRITE;
            case EVENT -> ofEvent(action);
            case BARRIER -> ofBarrier(operation, turn);
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> ofQueue(action);
            case COUNT_DOWN_LATCH -> action == Action.COUNT_DOWN ? ADD : READ;
            case EXCHANGER -> action == Action.RESUME && isInTime(operation, turn) ? READ : WRITE;
            case ATOMIC_INTEGER, VARIABLE -> action == Action.READ ? READ : WRITE;
            case LIST, DICT -> isQuery(action) ? READ : WRITE;
            case THREAD -> ofThread(operation);
        };
    }

    /** Whether a turn is not that of who gives up. */
    private static boolean isInTime(Operation operation, int turn) {
        return turn == Turn.STEP && operation.timeout() != Operation.NEVER;
    }

    /** Whether who gives up was not known to the object. */
    private static boolean givesUpWithoutTrace(ObjectKind kind) {
        return switch (kind) {
            case LOCK, RLOCK, READ_WRITE_LOCK, SEMAPHORE, BOUNDED_SEMAPHORE -> true;
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE, THREAD -> true;
            case CONDITION, EVENT, BARRIER, COUNT_DOWN_LATCH, EXCHANGER -> false;
            case INTERPRETER_LOCK, ATOMIC_INTEGER, VARIABLE, LIST, DICT -> false;
        };
    }

    /** What a turn at a condition's operation does to the lock. */
    static int ofCompanion(Operation operation, int turn) {
        return switch (operation.action()) {
            case RESUME -> turn == Turn.STEP ? WRITE : NONE;
            case NOTIFY -> READ;
            default -> WRITE;
        };
    }

    /** Who writes, and who reads. */
    private static int ofReadWriteLock(Action action) {
        return switch (action) {
            case ACQUIRE -> WRITE | READ_OTHER;
            case ACQUIRE_SHARED -> READ | ADD_OTHER;
            case RELEASE_SHARED -> ADD_OTHER;
            default -> WRITE;
        };
    }

    /** The flag, and who was let go by it. */
    private static int ofEvent(Action action) {
        return switch (action) {
            case SET -> ADD | ADD_OTHER;
            case RESUME -> READ_OTHER;
            case WAIT, IS_SET -> READ;
            default -> WRITE;
        };
    }

    /** Who leaves in order leaves alone; whose time is over breaks it for all. */
    private static int ofBarrier(Operation operation, int turn) {
        return switch (operation.action()) {
            case RESUME -> isInTime(operation, turn) ? ADD : WRITE;
            case LENGTH, IS_BROKEN -> READ;
            default -> WRITE;
        };
    }

    /** What it holds, and how many items are not done. */
    private static int ofQueue(Action action) {
        return switch (action) {
            case PUT -> WRITE | WRITE_OTHER;
            case GET -> WRITE;
            case TASK_DONE -> WRITE_OTHER;
            case JOIN -> READ_OTHER;
            default -> READ;
        };
    }

    /** Whether it has ended, and whether it goes on. */
    private static int ofThread(Operation operation) {
        return switch (operation.action()) {
            case JOIN -> operation.timeout() == Operation.FOREVER ? READ : READ | READ_OTHER;
            case IS_ALIVE -> READ | READ_OTHER;
            default -> WRITE;
        };
    }

    private static boolean isQuery(Action action) {
        return switch (action) {
            case GET_ITEM, NEXT, NEXT_VALUE, NEXT_ITEM, LOOK_UP, READ_ALL, COPY, LENGTH, CONTAINS, INDEX, COUNT -> true;
            default -> false;
        };
    }

    /** Whether two accesses of one object may not be swapped. */
    static boolean conflict(int one, int other) {
        int commuting = one & other & (ASPECTS | ASPECTS << ADDING);
        int both = aspects(one) & aspects(other);
        return (both & ~((commuting | commuting >> ADDING) & ASPECTS)) != 0;
    }

    /** Whether whatever conflicts with the other access conflicts with this one too, and so is ordered before it. */
    static boolean covers(int one, int other) {
        return (aspects(other) & ~(one >> WRITING)) == 0;
    }

    /** Whether it leaves the object as it is. */
    static boolean onlyLooks(int access) {
        return access >> ADDING == 0;
    }

    private static int aspects(int access) {
        return (access | access >> ADDING | access >> WRITING) & ASPECTS;
    }
}

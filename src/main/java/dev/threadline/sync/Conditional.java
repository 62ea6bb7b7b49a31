package dev.threadline.sync;

import java.util.concurrent.locks.Condition;

/** A lock that a condition can be made over. */
abstract sealed class Conditional permits Mutex, RLock {
    abstract Home home();

    /** A condition of the bare lock. */
    abstract Condition bareCondition();

    /** Whether anybody waits at a condition of the bare lock, which nobody holds. */
    abstract boolean hasBareWaiters(Condition condition);
}

package dev.threadline.sync;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.ReadWriteLockModel;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Java's {@link ReentrantReadWriteLock}: one writer or many readers, both re-entrant. The writer may read too and so come down
 * to reading; a reader who asks to write waits for itself. Neither side has conditions. Bare outside a run; see
 * {@link Recording}.
 */
public final class ReadWriteLock implements java.util.concurrent.locks.ReadWriteLock {
    private final ReentrantReadWriteLock bare = new ReentrantReadWriteLock();
    private final Home home;
    private final Lock reading;
    private final Lock writing;

    /** A free lock with a default name. */
    public ReadWriteLock() {
        this("");
    }

    /** A free lock. @param name what recordings call it */
    public ReadWriteLock(String name) {
        home = new Home(ObjectKind.READ_WRITE_LOCK, name, session -> model(), seat -> {});
        reading = new RecordedLock(home, bare.readLock(), Action.ACQUIRE_SHARED, Action.RELEASE_SHARED);
        writing = new RecordedLock(home, bare.writeLock(), Action.ACQUIRE, Action.RELEASE);
        home.open();
    }

    private ReadWriteLockModel model() {
        if (bare.isWriteLocked() || bare.getReadLockCount() > 0 || bare.hasQueuedThreads()) {
            throw home.inUse();
        }
        return new ReadWriteLockModel();
    }

    @Override
    public Lock readLock() {
        return reading;
    }

    @Override
    public Lock writeLock() {
        return writing;
    }
}

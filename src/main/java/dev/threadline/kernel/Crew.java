package dev.threadline.kernel;

import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The launched threads of a run: how they get a thread of the system, who of them the run still waits for, and how they are
 * called home.
 */
final class Crew {
    private final ThreadFactory carriers;
    private final Runnable whenNobodyIsAwaited;
    private final Roster launched = new Roster();
    private final AtomicInteger awaited = new AtomicInteger();
    private final Backlog backlog = new Backlog();

    /**
     * @param carriers where the threads of the system come from
     * @param whenNobodyIsAwaited called each time that the last of those whom the run waits for has ended
     */
    Crew(ThreadFactory carriers, Runnable whenNobodyIsAwaited) {
        this.carriers = carriers;
        this.whenNobodyIsAwaited = whenNobodyIsAwaited;
    }

    /** Everyone who was launched, in that order; it grows. */
    List<FreeThread> launched() {
        return launched;
    }

    Backlog backlog() {
        return backlog;
    }

    /**
     * Starts a thread.
     *
     * @param work to end with {@link #leave}
     * @return whether the system had one to give; if not, nothing has changed
     */
    boolean launch(FreeThread thread, String name, Runnable work) {
        Thread carrier = carriers.newThread(work);
        carrier.setName(name);
        thread.thread(carrier);
        thread.standing = FreeThread.Standing.RUNNING;
        backlog.enter();
        if (!thread.isDaemon()) {
            awaited.incrementAndGet();
        }
        if (!starts(carrier)) {
            leave(thread);
            thread.standing = FreeThread.Standing.NEW;
            return false;
        }
        launched.add(thread);
        return true;
    }

    /** Starts a thread of the system. @return whether it had one to give */
    static boolean starts(Thread thread) {
        try {
            thread.start();
            return true;
        } catch (OutOfMemoryError refused) {
            return false;
        }
    }

    /** A thread has come to its end. */
    void leave(FreeThread thread) {
        thread.standing = FreeThread.Standing.ENDED;
        backlog.leave();
        if (!thread.isDaemon() && awaited.decrementAndGet() == 0) {
            whenNobodyIsAwaited.run();
        }
    }

    /**
     * Lets all look whether the run is cut. An interrupt reaches those too who are not parked here: Java code may sleep, or
     * wait for a file, by other means.
     */
    void callHome() {
        launched.forEach(thread -> thread.thread().interrupt());
    }

    /** Waits until all have ended. */
    void join() throws InterruptedException {
        // By number: a thread that is launched while the run ends stands behind the one that launched it.
        for (int i = 0; i < launched.size(); i++) {
            launched.get(i).thread().join();
        }
    }
}

package dev.threadline.kernel;

import java.util.function.Supplier;

/**
 * Lets one of several threads run at a time. Whoever has the turn says itself who is next, so a change of hands is one switch
 * of threads; a scheduler of its own would make two of it.
 *
 * <p>A handover serves one {@link #run} after another; it keeps what threads it has for the next.
 */
public interface Handover extends AutoCloseable {
    /** A thread that takes turns. */
    interface Runner {
        /** The thread of the system that it is; null before its first turn. */
        Thread thread();
    }

    /**
     * The fastest that works here, for runs that the calling thread makes: virtual threads on one carrier, or else platform
     * threads. A virtual thread can't carry others.
     *
     * @see VirtualHandover#isPossible
     */
    static Handover fastest() {
        return VirtualHandover.isPossible() && !Thread.currentThread().isVirtual()
                ? new VirtualHandover()
                : new PlatformHandover();
    }

    /** What it is made of, as a person reads it. */
    String description();

    /**
     * Makes a runner, which waits for its first turn.
     *
     * @param body what it does; its last act is to say who is next, or null to let {@link #run} return
     */
    Runner runner(String name, Supplier<Runner> body);

    /**
     * Gives the first turn, and returns when a runner ends with nobody next. By then all runners have ended that ever had a
     * turn, or they never go on.
     *
     * @throws IllegalStateException if the calling thread is virtual where it must carry others, or a runner's body failed, which
     *     leaves the others where they are
     */
    void run(Runner first);

    /** Called by the one whose turn it is: the turn goes to another, and this returns at its own next turn. */
    void pass(Runner self, Runner next);

    /** Lets the threads go that it keeps. Not to be called while it runs. */
    @Override
    void close();
}

package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectKind;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;

/**
 * A thread of a run: what its {@link Body} does everything visible through. Except where said, only the thread itself calls
 * these methods; each throws {@link RunAborted} once the run is cut.
 */
public interface KernelThread {
    /** Its number in the run. Any thread may ask. */
    int id();

    /** The object that start and join are about. Any thread may ask. */
    int object();

    /** Whether it is a daemon: the run ends without waiting for it. Any thread may ask. */
    boolean isDaemon();

    /** Interrupts it, once it has begun, as {@link Thread#interrupt}. Any thread may do so. */
    void interrupt();

    /** Takes a visible step, waiting until it is enabled. @param line for the events, or 0 */
    Effect perform(int line, Operation operation);

    /**
     * Takes a visible step, waiting until it is enabled or the thread is interrupted, which clears its interrupt status. To
     * {@link #perform} an interrupt means nothing; it leaves the status as it was.
     *
     * @return {@link Effect#isInterrupted} if it was called off
     */
    Effect performInterruptibly(int line, Operation operation);

    /** Makes an object. @return its number */
    int create(int line, ObjectKind kind, String name, Model model);

    /** Makes a thread, unstarted. @return its number */
    int newThread(int line, String name, boolean newDaemon, Body newBody);

    /** The time now in ns, as it passes for the program: as many times faster as its sleeps. */
    long now();

    /** Prints a line. */
    void print(int line, String text);

    /** Draws a random number from low to high, both inclusive. */
    long draw(int line, long low, long high);

    /** Reports the uncaught error that is about to end this thread. */
    void fail(int line, Detail.Failure failure);

    /**
     * Sleeps.
     *
     * @param ns as written in the program, before the run's speed; 0 or more
     * @return false if it was interrupted, which clears its interrupt status
     */
    boolean sleep(int line, long ns);

    /**
     * To be called now and then by a body that computes without any visible step, so that the run can be cut there.
     */
    void poll();
}

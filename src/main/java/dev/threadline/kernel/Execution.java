package dev.threadline.kernel;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.Outcome;
import dev.threadline.model.Model;
import java.util.List;

/** A run on real threads, whoever decides which of them goes on. Made and awaited by one thread; {@link #cancel} may come from any. */
public interface Execution {
    /** Makes an object before the run starts. @return its number */
    int create(ObjectKind kind, String name, Model model);

    /** Makes a thread, unstarted, before the run starts. @return its number */
    int newThread(String name, boolean daemon, Body body);

    /** Makes a thread that was not started a daemon, or none. Any thread may ask for it. */
    void setDaemon(int thread, boolean daemon);

    /** Gives a thread another name, for the whole log. Any thread may ask for it. */
    void rename(int thread, String name);

    /** The object that start and join of a thread are about. */
    int objectOf(int thread);

    /** The model of an object, to be looked at while no thread runs. */
    Model model(int object);

    /**
     * Starts threads together and waits until the run is over: all that are not daemons have ended, or it was cut by a
     * deadlock, its limits or {@link #cancel}. When this returns none of its threads is left.
     *
     * <p>If all the first threads are daemons there is nobody to wait for: the run is over before any of them takes a step.
     *
     * @throws InterruptedException if the calling thread is interrupted, which cuts the run
     * @throws IllegalStateException if a body failed in a way that no program can cause, or whoever gets the printed lines
     *     did
     */
    Outcome run(List<Integer> first) throws InterruptedException;

    /** Ends the run early. */
    void cancel();
}

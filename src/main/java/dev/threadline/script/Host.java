package dev.threadline.script;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectKind;
import dev.threadline.model.Model;
import java.util.function.IntFunction;

/** What a thread of a program asks of whoever runs it, apart from its visible steps. */
interface Host {
    /** Makes an object. @return its number */
    int create(int line, ObjectKind kind, String name, Model model);

    /** Makes a thread, unstarted. @param state makes its state, given its number */
    NewThread newThread(int line, String name, boolean daemon, IntFunction<ScriptThread> state);

    /** Whether the thread that asks is a daemon, which the threads that it makes are too. */
    boolean isDaemon();

    /** How many threads were made so far. */
    int threadCount();

    /** Writes what a thread prints, line ends and all; what ends no line waits for its end. */
    void write(ScriptThread thread, int line, String text);

    /** Hears that a thread has come to its end. */
    void ends(ScriptThread thread);

    /** ns since 1970 in the program's own time, in which a sleep takes as long as is written. */
    long time();

    /** The same for who counts how long it has waited already; stands still where no time passes. */
    long waitingTime();

    /** Sleeps for a time in ns. */
    void sleep(int line, long ns);

    /** Whether a thread was started, whatever became of it. */
    boolean hasStarted(int thread);

    /** Says that a thread that was not started is a daemon, or none. */
    void setDaemon(int thread, boolean daemon);

    /** Gives a thread another name. */
    void rename(int thread, String name);

    /** Draws a random number from low to high, both inclusive. */
    long draw(int line, long low, long high);

    /** Hears of an error that nobody handled and that ends the thread. */
    void fail(int line, Detail.Failure failure);

    /** Is asked now and then by a thread that takes no visible steps; may throw in order to end it. */
    void poll();

    /** A thread's numbers: its own, and that of the object for start and join. */
    record NewThread(int id, int object) {}
}

package dev.threadline.sync;

/**
 * A platform thread of a recorded run. It has the participant that it stands for in a field: some nanoseconds nearer than a
 * {@link ThreadLocal}, and each event asks for it.
 */
final class Carrier extends Thread {
    /** For the thread itself alone; null before the run reaches it and afterwards. */
    Participant participant;

    Carrier(Runnable work) {
        super(work);
        setDaemon(true);
    }
}

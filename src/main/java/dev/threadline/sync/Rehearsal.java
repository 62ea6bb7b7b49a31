package dev.threadline.sync;

import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.kernel.ControlledOptions;
import dev.threadline.kernel.ControlledRun;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.Strategy;
import java.util.List;

/**
 * Plain Java code that is run under control, as often as wanted: one thread at a time, and a strategy decides which. Code that
 * depends on nothing but its own steps does the same each time that the same choices are made. What its threads share
 * is to be made by the code itself, or it begins with what the run before has left.
 */
public final class Rehearsal implements AutoCloseable {
    private final String title;
    private final Task program;
    private final boolean lines;
    private final long timeLimit;
    private final Handover handover = Handover.fastest();

    /**
     * @param title what it is called
     * @param program what its main thread does
     * @param lines whether events tell the source line of each step, for which the stack is walked
     * @param timeLimit ns of real time after which a run is cut
     */
    public Rehearsal(String title, Task program, boolean lines, long timeLimit) {
        this.title = title;
        this.program = program;
        this.lines = lines;
        this.timeLimit = timeLimit;
    }

    /**
     * Runs it once; when this returns none of its threads is left.
     *
     * @param log what happens goes here; empty
     * @throws InterruptedException if the calling thread is interrupted, which cuts the run
     * @throws IllegalStateException if the calling thread is itself one of a recorded run
     */
    public Outcome run(Strategy strategy, EventLog log) throws InterruptedException {
        if (Participant.current() != null) {
            throw new IllegalStateException("a recorded run can't record another");
        }
        Vault vault = new Vault();
        ControlledOptions options =
                new ControlledOptions(timeLimit, ControlledOptions.DEFAULT_MAX_EVENTS, 0, vault::shown, line -> {});
        Session session = new Session(title, lines, vault, new ControlledRun(options, strategy, handover, log));
        RecordedThread main = new RecordedThread("main", program);
        try {
            return session.run().run(List.of(main.enter(session)));
        } finally {
            session.end();
        }
    }

    /** Lets the threads go that it keeps. */
    @Override
    public void close() {
        handover.close();
    }
}

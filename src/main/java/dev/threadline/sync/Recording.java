package dev.threadline.sync;

import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import dev.threadline.kernel.Clock;
import dev.threadline.kernel.FreeRun;
import dev.threadline.kernel.FreeRunOptions;
import java.time.Duration;
import java.util.List;

/**
 * Records plain Java code that uses the primitives of this package: {@code Recording.of("two locks", () -> ...).run()} runs it
 * on a thread called main, with whatever {@link RecordedThread}s it starts, and gives the {@link Run}, which can be shown,
 * analysed, exported and saved like that of a scenario.
 *
 * <p>The operating system decides who goes on. Only what the primitives are asked to do is seen; waiting by other means is
 * not, so a thread that blocks in them counts as running. A run is over when all threads that are no daemons have ended, or it
 * is cut: by a deadlock, its limits, or an interrupt of the thread that called {@link #run}. A thread that is cut unwinds by an
 * {@link Error} from the step that it is at, and every later step throws it again: the code of its {@code finally} blocks is
 * run, and changes nothing in the recording. Those that wait by other means are interrupted. Code that neither takes a step nor
 * heeds interrupts can't be cut: a loop that only computes should call {@link RecordedThread#poll} now and then.
 *
 * <p>An immutable description: each method gives a changed copy, and it can be run any number of times.
 */
public final class Recording {
    private final String title;
    private final Task program;
    private final Duration timeLimit;
    private final long maxEvents;
    private final boolean virtual;
    private final boolean lines;

    private Recording(String title, Task program, Duration timeLimit, long maxEvents, boolean virtual, boolean lines) {
        this.title = title;
        this.program = program;
        this.timeLimit = timeLimit;
        this.maxEvents = maxEvents;
        this.virtual = virtual;
        this.lines = lines;
    }

    /**
     * Of a program, on platform threads, cut after a minute or ten million events.
     *
     * @param title what the run is called
     * @param program what its main thread does
     */
    public static Recording of(String title, Task program) {
        return new Recording(
                title,
                program,
                Duration.ofNanos(FreeRunOptions.DEFAULT_TIME_LIMIT),
                FreeRunOptions.DEFAULT_MAX_EVENTS,
                false,
                false);
    }

    /** The same on virtual threads. */
    public Recording onVirtualThreads() {
        return new Recording(title, program, timeLimit, maxEvents, true, lines);
    }

    /** The same with a time after which it is cut. */
    public Recording within(Duration limit) {
        return new Recording(title, program, limit, maxEvents, virtual, lines);
    }

    /** The same with a number of events after which it is cut. */
    public Recording upTo(long events) {
        return new Recording(title, program, timeLimit, events, virtual, lines);
    }

    /** The same with the source line of each step, for which the stack is walked: about a microsecond an event. */
    public Recording withLines() {
        return new Recording(title, program, timeLimit, maxEvents, virtual, true);
    }

    /**
     * Runs the program; when this returns none of its threads is left.
     *
     * @throws InterruptedException if the calling thread is interrupted, which cuts the run
     * @throws IllegalStateException if the calling thread is itself one of a recorded run
     */
    public Run run() throws InterruptedException {
        if (Participant.current() != null) {
            throw new IllegalStateException("a recorded run can't record another");
        }
        EventLog log = new EventLog();
        Vault vault = new Vault();
        FreeRunOptions options = new FreeRunOptions(
                timeLimit.toNanos(), maxEvents, 1, 0, virtual, Clock.SYSTEM, vault::shown, line -> {});
        Session session = new Session(title, lines, vault, new FreeRun(options, log));
        RecordedThread main = new RecordedThread("main", program);
        try {
            Outcome outcome = session.run().run(List.of(main.enter(session)));
            return new Run(title, title, Listing.EMPTY, log, outcome);
        } finally {
            session.end();
        }
    }
}

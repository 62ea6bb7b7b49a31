package dev.threadline.sync;

import dev.threadline.event.EventLog;
import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.Outcome;
import dev.threadline.event.Provenance;
import dev.threadline.event.Provenance.Fact;
import dev.threadline.event.Run;
import dev.threadline.kernel.Clock;
import dev.threadline.kernel.ControlledOptions;
import dev.threadline.kernel.ControlledRun;
import dev.threadline.kernel.FreeRun;
import dev.threadline.kernel.FreeRunOptions;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.Strategy;
import dev.threadline.kernel.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;

/**
 * Records plain Java code that uses the primitives of this package: {@code Recording.of("two locks", () -> ...).run()} runs it
 * on a thread called main, with whatever {@link RecordedThread}s it starts, and gives the {@link Run}, which can be shown,
 * analysed, exported and saved like that of a scenario.
 *
 * <p>The operating system decides who goes on, unless {@link #controlled} says otherwise. Only what the primitives are asked to do is seen; waiting by other means is
 * not, so a thread that blocks in them counts as running. A run is over when all threads that are no daemons have ended, or it
 * is cut: by a deadlock, its limits, or an interrupt of the thread that called {@link #run}. A thread that is cut unwinds by an
 * {@link Error} from the step that it is at, and every later step throws it again: the code of its {@code finally} blocks is
 * run, and changes nothing in the recording. Those that wait by other means are interrupted. Code that neither takes a step nor
 * heeds interrupts can't be cut: a loop that only computes should call {@link RecordedThread#poll} now and then.
 *
 * <p>An immutable description: each method gives a changed copy, and it can be run any number of times.
 */
public final class Recording {
    /** Nothing here draws random numbers by the run. */
    private static final long SEED = 0;

    private final String title;
    private final Task program;
    private final Duration timeLimit;
    private final long maxEvents;
    private final boolean virtual;
    private final boolean lines;
    private final boolean sleepless;
    private final int spurious;

    /** Makes who decides in a controlled run; null for a free one. */
    private final Supplier<? extends Strategy> strategy;

    private Recording(
            String title,
            Task program,
            Duration timeLimit,
            long maxEvents,
            boolean virtual,
            boolean lines,
            boolean sleepless,
            int spurious,
            Supplier<? extends Strategy> strategy) {
        this.title = title;
        this.program = program;
        this.timeLimit = timeLimit;
        this.maxEvents = maxEvents;
        this.virtual = virtual;
        this.lines = lines;
        this.sleepless = sleepless;
        this.spurious = spurious;
        this.strategy = strategy;
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
                false,
                false,
                0,
                null);
    }

    /** The same on virtual threads. */
    public Recording onVirtualThreads() {
        return new Recording(title, program, timeLimit, maxEvents, true, lines, sleepless, spurious, strategy);
    }

    /** The same with a time after which it is cut. */
    public Recording within(Duration limit) {
        return new Recording(title, program, limit, maxEvents, virtual, lines, sleepless, spurious, strategy);
    }

    /** The same with a number of events after which it is cut. */
    public Recording upTo(long events) {
        return new Recording(title, program, timeLimit, events, virtual, lines, sleepless, spurious, strategy);
    }

    /** The same with the source line of each step, for which the stack is walked: about a microsecond an event. */
    public Recording withLines() {
        return new Recording(title, program, timeLimit, maxEvents, virtual, true, sleepless, spurious, strategy);
    }

    /**
     * The same as a controlled run: one thread at a time, and a strategy decides at each step of a primitive who goes on. Time is
     * virtual. The run is the same again wherever the same choices are made, given a program that does the same again.
     *
     * <p>A thread that waits by means that are not seen keeps all others from going on, so it must not wait for one of them; and
     * none may wait while a class is initialized.
     *
     * @param made makes a strategy for each run
     */
    public Recording controlled(Supplier<? extends Strategy> made) {
        return new Recording(title, program, timeLimit, maxEvents, virtual, lines, sleepless, spurious, made);
    }

    /**
     * The same in which sleeping takes no time if the run is controlled: who would sleep is at its next step at once, as where all
     * schedules are explored. A sleep orders nothing.
     */
    public Recording withoutSleeping() {
        return new Recording(title, program, timeLimit, maxEvents, virtual, lines, true, spurious, strategy);
    }

    /**
     * The same in which threads may come out of a condition's wait although nobody woke them, if the run is controlled: a choice
     * like others, so it is kept among the run's choices.
     *
     * @param most how often in a run; 0 or more
     */
    public Recording withSpuriousWakeUps(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("spurious wake-ups: " + most);
        }
        return new Recording(title, program, timeLimit, maxEvents, virtual, lines, sleepless, most, strategy);
    }

    /**
     * Runs the program; when this returns none of its threads is left.
     *
     * @throws InterruptedException if the calling thread is interrupted, which cuts the run
     * @throws IllegalStateException if the calling thread is itself one of a recorded run
     */
    public Run run() throws InterruptedException {
        if (strategy != null) {
            Witness witness = new Witness(strategy.get());
            try (Handover handover = Handover.fastest()) {
                Provenance provenance = Provenance.here(Instant.now())
                        .with(Fact.MODE, "controlled")
                        .with(Fact.STRATEGY, witness.word())
                        .with(Fact.CLOCK, "virtual");
                Run run = run(witness, handover, new EventLog());
                return new Run(heading(provenance), run.log(), run.outcome(), Optional.of(witness.choices(SEED, 0)));
            }
        }
        Vault vault = new Vault();
        EventLog log = new EventLog();
        FreeRunOptions options = new FreeRunOptions(
                timeLimit.toNanos(), maxEvents, 1, SEED, virtual, Clock.SYSTEM, vault::shown, line -> {});
        ThreadFactory carriers = virtual ? Thread.ofVirtual().factory() : Carrier::new;
        Session session = new Session(title, lines, vault, new FreeRun(options, log, carriers));
        Provenance provenance = Provenance.here(Instant.now())
                .with(Fact.MODE, "free")
                .with(Fact.THREADS, virtual ? "virtual" : "platform")
                .with(Fact.CLOCK, "real");
        return run(session, log, provenance);
    }

    /**
     * The same as a controlled run, for those who make many: keeps no note of the choices, nor of where and when it was.
     *
     * @param decides for this run alone
     * @param handover whose threads it runs on; stays open
     * @param log what happens goes here; empty
     */
    public Run run(Strategy decides, Handover handover, EventLog log) throws InterruptedException {
        Vault vault = new Vault();
        ControlledOptions options = new ControlledOptions(
                timeLimit.toNanos(), maxEvents, SEED, false, sleepless, spurious, false, vault::shown, line -> {});
        Session session = new Session(title, lines, vault, new ControlledRun(options, decides, handover, log));
        return run(session, log, Provenance.UNKNOWN);
    }

    private Heading heading(Provenance provenance) {
        return new Heading(title, title, Listing.EMPTY, provenance);
    }

    private Run run(Session session, EventLog log, Provenance provenance) throws InterruptedException {
        if (Participant.current() != null) {
            throw new IllegalStateException("a recorded run can't record another");
        }
        RecordedThread main = new RecordedThread("main", program);
        try {
            Outcome outcome = session.run().run(List.of(main.enter(session)));
            return new Run(heading(provenance), log, outcome, Optional.empty());
        } finally {
            session.end();
        }
    }
}

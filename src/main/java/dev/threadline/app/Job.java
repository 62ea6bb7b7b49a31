package dev.threadline.app;

import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.kernel.Strategy;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The work of bringing a run before the reader: running a scenario, unless a run is given, then reading it through. One
 * background thread carries it out; any thread may watch it and end it early.
 */
final class Job {
    /** Who looks on at a run in which the reader decides. */
    interface Watcher {
        /** Hears, on a thread of the run, how far it has come and who may go on. */
        void asked(Job job, Reading soFar, Fork fork);
    }

    private final Optional<Scenario> scenario;
    private final Optional<Run> given;
    private final String file;
    private final HandPlay hand;
    private final RunLimits limits;
    private final OptionalInt kept;

    /** What is printed before the first event; the rest is read from the events. */
    private final List<String> before = new ArrayList<>();

    private volatile ScenarioRun running;
    private volatile boolean reading;
    private volatile boolean asked;

    // Guarded by this.
    private Thread worker;
    private boolean cancelled;
    private boolean abandoned;

    private Job(
            Optional<Scenario> scenario,
            Optional<Run> given,
            String file,
            OptionalInt kept,
            Function<Strategy, RunLimits> limits,
            Watcher watcher) {
        this.scenario = scenario;
        this.given = given;
        this.file = file;
        this.kept = kept;
        hand = new HandPlay(fork -> watcher.asked(this, soFar(), fork));
        this.limits = limits.apply(hand);
    }

    /**
     * To run a scenario and read the run.
     *
     * @param file what mistakes in its program are reported of
     * @param kept how many choices it has in common with the run that it branches off, if it does
     * @param limits how it is run, where the reader is the given strategy
     */
    static Job running(
            Scenario scenario, String file, OptionalInt kept, Function<Strategy, RunLimits> limits, Watcher watcher) {
        return new Job(Optional.of(scenario), Optional.empty(), file, kept, limits, watcher);
    }

    /** To read a run. */
    static Job reading(Run run) {
        return new Job(
                Optional.empty(),
                Optional.of(run),
                run.scenario(),
                OptionalInt.empty(),
                _ -> RunLimits.DEFAULT,
                (_, _, _) -> {});
    }

    /** How many choices the run has in common with the one that it branches off; none if it branches off none. */
    OptionalInt kept() {
        return kept;
    }

    /**
     * Does it all, on the calling thread.
     *
     * @throws UserError if the program has a mistake
     * @throws InterruptedException if it was ended before there was anything to read
     */
    Reading carryOut() throws InterruptedException {
        synchronized (this) {
            if (abandoned) {
                throw new InterruptedException();
            }
            worker = Thread.currentThread();
        }
        try {
            Run run = given.isPresent() ? given.get() : run();
            reading = true;
            return Reading.of(run, before);
        } finally {
            synchronized (this) {
                worker = null;
            }
        }
    }

    private Run run() throws InterruptedException {
        ScenarioRun it = new ScenarioRun(scenario.orElseThrow(), file, limits, line -> {
            if (running == null) {
                before.add(line);
            }
        });
        running = it;
        synchronized (this) {
            if (cancelled) {
                it.cancel();
            }
        }
        return it.run();
    }

    /** The run as far as it has come, while nobody goes on. */
    private Reading soFar() throws InterruptedException {
        ScenarioRun it = running;
        asked = true;
        Outcome none = new Outcome(OutcomeKind.CANCELLED, "", List.of());
        return Reading.soFar(new Run(it.heading(), it.log(), none, it.choices(0)), before);
    }

    /** Whether a thread carries it out. */
    synchronized boolean isAlive() {
        return worker != null;
    }

    /** Whether the reader was asked for anything in it. */
    boolean hasAsked() {
        return asked;
    }

    /** Lets somebody go on in a run in which the reader decides. */
    void answer(Fork fork, int place) {
        hand.answer(fork, place);
    }

    /** How many events there are so far. */
    long events() {
        ScenarioRun now = running;
        return now != null
                ? now.log().size()
                : given.map(run -> run.log().size()).orElse(0L);
    }

    /** Whether the run is over and is being read. */
    boolean isReading() {
        return reading;
    }

    /** Ends the run; what has happened so far is still read. While reading, there is nothing left but to give up. */
    synchronized void cancel() {
        cancelled = true;
        if (reading) {
            abandon();
        } else if (running != null) {
            running.cancel();
            hand.stop();
        }
    }

    /** Ends it without a reading. */
    synchronized void abandon() {
        cancelled = true;
        abandoned = true;
        if (running != null) {
            running.cancel();
        }
        hand.stop();
        if (worker != null) {
            worker.interrupt();
        }
    }
}

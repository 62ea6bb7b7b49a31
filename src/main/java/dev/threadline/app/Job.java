package dev.threadline.app;

import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The work of bringing a run before the reader: running a scenario, unless a run is given, then reading it through. One
 * background thread carries it out; any thread may watch it and end it early.
 */
final class Job {
    private final Optional<Scenario> scenario;
    private final Optional<Run> given;
    private final String file;
    private final RunLimits limits;
    private volatile ScenarioRun running;
    private volatile boolean reading;

    // Guarded by this.
    private Thread worker;
    private boolean cancelled;
    private boolean abandoned;

    private Job(Optional<Scenario> scenario, Optional<Run> given, String file, RunLimits limits) {
        this.scenario = scenario;
        this.given = given;
        this.file = file;
        this.limits = limits;
    }

    /**
     * To run a scenario and read the run.
     *
     * @param file what mistakes in its program are reported of
     */
    static Job running(Scenario scenario, String file, RunLimits limits) {
        return new Job(Optional.of(scenario), Optional.empty(), file, limits);
    }

    /** To read a run. */
    static Job reading(Run run) {
        return new Job(Optional.empty(), Optional.of(run), run.scenario(), RunLimits.DEFAULT);
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
            List<String> before = new ArrayList<>();
            Run run = given.isPresent() ? given.get() : run(before);
            reading = true;
            return Reading.of(run, before);
        } finally {
            synchronized (this) {
                worker = null;
            }
        }
    }

    /** @param before gets what is printed before the first event; the rest is read from the events */
    private Run run(List<String> before) throws InterruptedException {
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
        }
    }

    /** Ends it without a reading. */
    synchronized void abandon() {
        cancelled = true;
        abandoned = true;
        if (running != null) {
            running.cancel();
        }
        if (worker != null) {
            worker.interrupt();
        }
    }
}

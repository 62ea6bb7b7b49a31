package dev.threadline.app.work;

import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.kernel.Strategy;
import dev.threadline.recording.Recorded;
import dev.threadline.recording.RunReader;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.timeline.Axis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The work of bringing a run before the reader: running a scenario or opening a recording, and reading it through. One background
 * thread carries it out; any thread may watch it and end it early.
 */
public final class Job {
    /** What a run that is not over has in place of an outcome. */
    private static final Outcome GOING = new Outcome(OutcomeKind.CANCELLED, "", List.of());

    private sealed interface Task {
        /**
         * @param kept how many choices it has in common with the run that it branches off, if it does
         * @param landing the choice before which the reader stands when it is over; none if at the beginning
         * @param limits how it is run, where the reader is the given strategy
         * @param told the run as it is told
         */
        record Running(
                ScenarioFile scenario,
                OptionalInt kept,
                OptionalInt landing,
                Function<Strategy, RunLimits> limits,
                UnaryOperator<Run> told)
                implements Task {}

        record Opening(Path recording) implements Task {}

        record LayingOut(Reading reading, Axis axis) implements Task {}
    }

    /** Hears of what there is to be shown before a job is done, on another thread. */
    interface Audience {
        /** A recording was opened; its events are still to be looked at. */
        void opened(Recorded recorded);

        /** A run that goes on has come so far. */
        void goesOn(Reading reading);

        /** A run in which the reader decides has come so far, and waits. */
        void asks(Reading reading, Fork fork);

        /** Who waits for the end. */
        Audience NOBODY = new Audience() {
            @Override
            public void opened(Recorded recorded) {}

            @Override
            public void goesOn(Reading reading) {}

            @Override
            public void asks(Reading reading, Fork fork) {}
        };
    }

    private final Task task;
    private final HandPlay hand = new HandPlay(this::ask);

    /** What is printed before the first event; the rest is read from the events. */
    private final List<String> before = new ArrayList<>();

    private volatile Audience audience;
    private volatile ScenarioRun running;
    private volatile boolean asked;
    private volatile boolean reading;
    private volatile long done;
    private volatile long total = -1;

    // Guarded by this.
    private Thread worker;
    private boolean cancelled;
    private boolean abandoned;

    private Job(Task task) {
        this.task = task;
    }

    /**
     * To run a scenario and read the run.
     *
     * @param kept how many choices it has in common with the run that it branches off, if it does
     * @param landing the choice before which the reader stands when it is over; none if at the beginning
     * @param limits how it is run, where the reader is the given strategy
     */
    static Job running(
            ScenarioFile scenario, OptionalInt kept, OptionalInt landing, Function<Strategy, RunLimits> limits) {
        return new Job(new Task.Running(scenario, kept, landing, limits, UnaryOperator.identity()));
    }

    /**
     * To run a scenario in a way that is known.
     *
     * @param kept how many choices it has in common with the run that is read, if it belongs to the same family
     * @param landing the choice before which the reader stands when it is over; none if at the beginning
     * @param told the run as it is told
     */
    static Job again(
            ScenarioFile scenario, OptionalInt kept, OptionalInt landing, RunLimits limits, UnaryOperator<Run> told) {
        return new Job(new Task.Running(scenario, kept, landing, _ -> limits, told));
    }

    /** To open a recording and read it. */
    static Job opening(Path recording) {
        return new Job(new Task.Opening(recording));
    }

    /** To lay out a run along another axis. */
    static Job layingOut(Reading reading, Axis axis) {
        return new Job(new Task.LayingOut(reading, axis));
    }

    /**
     * Does it all, on the calling thread.
     *
     * @throws UserError if the program has a mistake, or the recording can't be read
     * @throws InterruptedException if it was ended before there was anything to read
     */
    Reading carryOut(Audience listening) throws InterruptedException {
        audience = listening;
        synchronized (this) {
            if (abandoned) {
                throw new InterruptedException();
            }
            worker = Thread.currentThread();
        }
        try {
            return switch (task) {
                case Task.Running start -> run(start);
                case Task.Opening(Path recording) -> open(recording);
                case Task.LayingOut(Reading whole, Axis axis) -> {
                    read(whole.size());
                    yield Following.along(axis, whole, this::at);
                }
            };
        } finally {
            synchronized (this) {
                worker = null;
            }
        }
    }

    private Reading run(Task.Running start) throws InterruptedException {
        ScenarioRun it = new ScenarioRun(start.scenario, start.limits.apply(hand), line -> {
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
        Following following = new Following(it.log(), before);
        Live live = new Live(new Run(it.heading(), it.log(), GOING, Optional.empty()), following, this::show);
        Run run;
        try {
            run = start.told.apply(it.run());
        } finally {
            live.end();
        }
        read(run.log().size());
        following.follow(this::at);
        return following.reading(run, true);
    }

    /** Shows how far a run has come, unless that is shown whenever it asks. */
    private void show(Reading soFar) {
        if (!asked) {
            audience.goesOn(soFar);
        }
    }

    /** On a thread of the run, on which nothing happens meanwhile. */
    private void ask(Fork fork) throws InterruptedException {
        asked = true;
        ScenarioRun it = running;
        Following following = new Following(it.log(), before);
        following.follow(_ -> {});
        audience.asks(following.reading(new Run(it.heading(), it.log(), GOING, it.choices(0)), false), fork);
    }

    /** Lets somebody go on in a run in which the reader decides. */
    void answer(Fork fork, int place) {
        hand.answer(fork, place);
    }

    /** Whether the reader was asked for anything in it. */
    boolean hasAsked() {
        return asked;
    }

    /** How many choices the run has in common with the one that it branches off; none if it branches off none. */
    OptionalInt kept() {
        return switch (task) {
            case Task.Running start -> start.kept();
            case Task.Opening _, Task.LayingOut _ -> OptionalInt.empty();
        };
    }

    /** The choice before which the reader stands when it is over; none if at the beginning. */
    OptionalInt landing() {
        return switch (task) {
            case Task.Running start -> start.landing();
            case Task.Opening _, Task.LayingOut _ -> OptionalInt.empty();
        };
    }

    private Reading open(Path recording) throws InterruptedException {
        Recorded recorded = RunReader.open(recording);
        audience.opened(recorded);
        read(recorded.run().log().size());
        Following following = new Following(recorded.run().log(), List.of());
        // In step, so that what has been fetched for one is still there for the other.
        recorded.check(passed -> {
            following.followTo(passed);
            done = passed;
        });
        return following.reading(recorded.run(), true);
    }

    private void read(long events) {
        total = events;
        reading = true;
    }

    private void at(long events) throws InterruptedException {
        done = events;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Whether a thread carries it out. */
    public synchronized boolean isAlive() {
        return worker != null;
    }

    /** How many events there are so far. */
    public long events() {
        ScenarioRun now = running;
        return now != null ? now.log().size() : Math.max(0, total);
    }

    /** How much of them has been read, from 0 to 1; empty while nobody knows how many there will be. */
    public Optional<Double> progress() {
        return reading ? Optional.of(total == 0 ? 1.0 : (double) done / total) : Optional.empty();
    }

    /** Whether the run is over and is being read. */
    public boolean isReading() {
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

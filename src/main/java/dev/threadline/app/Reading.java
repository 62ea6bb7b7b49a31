package dev.threadline.app;

import dev.threadline.analysis.DeadlockStory;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.Sentences;
import dev.threadline.event.ChoicePlaces;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.RunState;
import dev.threadline.event.Value;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run made ready to be read: its timelines built, its checkpoints laid, so that any step is a few thousand events away.
 * That takes time in proportion to the run, and is done on a background thread; afterwards one thread reads.
 */
final class Reading {
    /** A run of more steps than this begins on the time axis: as columns nobody would page through it. */
    static final long MOST_COLUMNS = 400;

    /** Lines of output that are kept; a program that prints for ever must not fill the memory. */
    static final int MOST_LINES = 10_000;

    private static final int STRIDE = 1 << 16;

    private final Run run;
    private final Timeline steps;
    private final Timeline time;
    private final Cursor cursor;
    private final Sentences sentences;
    private final List<Printed> output;
    private final List<String> story;
    private final String outcome;
    private final long last;
    private final boolean over;

    /** Where choices were made in a controlled run. */
    private final Optional<ChoicePlaces> places;

    private Reading(Run run, boolean over, List<Printed> output) throws InterruptedException {
        this.run = run;
        this.over = over;
        this.output = List.copyOf(output);
        last = run.log().steps();
        places = run.choices().map(choices -> ChoicePlaces.of(run.log(), choices));
        sentences = new Sentences(run.log(), Phrases.english());
        steps = Timeline.of(run, Axis.STEPS);
        time = Timeline.of(run, Axis.TIME);
        cursor = new Cursor(run.log());
        story = walk();
        // Here and not where it is asked for: it may look through the whole run, for which the window does not wait.
        outcome = over ? sentences.outcome(run.outcome()) : "";
    }

    /**
     * Reads a run through once.
     *
     * @param before what the program printed while it was being set up, which no event tells
     * @throws InterruptedException if the calling thread is interrupted
     */
    static Reading of(Run run, List<String> before) throws InterruptedException {
        return of(run, true, before);
    }

    /** The same of a run that will go on: its log grows, and what is read of it stays as it is. */
    static Reading soFar(Run run, List<String> before) throws InterruptedException {
        return of(run, false, before);
    }

    private static Reading of(Run run, boolean over, List<String> before) throws InterruptedException {
        List<Printed> output = new ArrayList<>();
        before.stream().limit(MOST_LINES).forEach(line -> output.add(new Printed(Printed.BEFORE, -1, line)));
        EventLog log = run.log();
        for (long position = 0; position < log.size() && output.size() < MOST_LINES; position++) {
            if (log.kindAt(position) == EventKind.PRINT) {
                output.add(new Printed(position, log.threadAt(position), text(log.valueAt(position))));
            }
        }
        return new Reading(run, over, output);
    }

    private static String text(Value printed) {
        return printed instanceof Value.Text(String text) ? text.stripTrailing() : printed.toString();
    }

    /** Lays a checkpoint every few thousand events; the story is told where the walk ends. */
    private List<String> walk() throws InterruptedException {
        long size = run.log().size();
        for (long position = 0; position < size; position += STRIDE) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            cursor.seek(position);
        }
        cursor.seek(size);
        List<String> told = run.outcome().kind() == OutcomeKind.DEADLOCK
                ? sentences.story(new DeadlockStory(DeadlockStory.of(cursor).parts(), true))
                : List.of();
        cursor.seek(0);
        return told;
    }

    Run run() {
        return run;
    }

    EventLog log() {
        return run.log();
    }

    Sentences sentences() {
        return sentences;
    }

    /** Whether nothing more will happen in it. */
    boolean isOver() {
        return over;
    }

    /** Who went on after a step, and who could have instead; empty at the end, and where nobody chose. */
    Optional<Fork> fork(long step) {
        return places.flatMap(found -> Fork.passed(log(), run.choices().orElseThrow(), found.madeBy(step)));
    }

    /** The step after which a choice was made. @param choice its number, from 0; in a controlled run */
    long stepOf(int choice) {
        return places.orElseThrow().stepsBefore(choice);
    }

    /** How many visible steps there are. */
    long steps() {
        return last;
    }

    /** The run along an axis. */
    Timeline timeline(Axis axis) {
        return switch (axis) {
            case STEPS -> steps;
            case TIME -> time;
        };
    }

    /** The letters of a thread. */
    String sign(int thread) {
        return steps.initials().of(thread);
    }

    /** The axis on which a reader sees most of it at first. */
    Axis axis() {
        return last > MOST_COLUMNS ? Axis.TIME : Axis.STEPS;
    }

    /** What was printed, in order, cut after {@value #MOST_LINES} lines. */
    List<Printed> output() {
        return output;
    }

    /** Why nobody could go on, in sentences; empty if the run did not end in a deadlock. */
    List<String> story() {
        return story;
    }

    /** How it ended, in words; empty while it goes on. */
    String outcome() {
        return outcome;
    }

    /** The step after which a thread first has to wait for a lock, or -1. */
    long firstContention() {
        return steps.firstContention();
    }

    /** Everything after a step, from 0 to {@link #steps()}. */
    Moment moment(long step) {
        cursor.seekStep(step);
        return Moment.of(this, cursor, step);
    }

    /** What can be learned from the state just after the event at a position; the answer must not keep the state. */
    <T> T after(long position, Function<RunState, T> question) {
        cursor.seek(position + 1);
        return question.apply(cursor.state());
    }

    /** Where the state after a step lies on an axis. */
    double coordinate(Axis axis, long step) {
        return switch (axis) {
            case STEPS -> step;
            case TIME -> {
                long next = step >= last ? log().size() : log().positionOfStep(step + 1);
                yield step == 0 || next == 0 ? 0 : log().timeAt(next - 1);
            }
        };
    }

    /** The step whose state lies at a coordinate of an axis: the one whose column it is, or the last one over by then. */
    long step(Axis axis, double coordinate) {
        return switch (axis) {
            case STEPS -> Math.clamp((long) Math.ceil(coordinate), 0, last);
            case TIME -> log().stepsBefore(time.positionAt(coordinate));
        };
    }
}

package dev.threadline.app.work;

import dev.threadline.analysis.DeadlockStory;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.Sentences;
import dev.threadline.event.ChoicePlaces;
import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.RunState;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Timeline;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A run made ready to be read, as far as it has been followed: its timelines built, its checkpoints laid, so that any step is a few
 * thousand events away. Made on a background thread; afterwards one thread reads.
 */
public final class Reading {
    /** A run of more steps than this begins on the time axis: as columns nobody would page through it. */
    static final long MOST_COLUMNS = 400;

    /** Lines of output that are kept; a program that prints for ever must not fill the memory. */
    static final int MOST_LINES = 10_000;

    private final Run run;
    private final long size;
    private final boolean over;
    private final Map<Axis, Timeline> timelines;
    private final Cursor cursor;
    private final Sentences sentences;
    private final List<Printed> output;
    private final List<String> story;
    private final String outcome;
    private final long last;

    /** Where choices were made in a controlled run. */
    private final Optional<ChoicePlaces> places;

    /**
     * Lays the checkpoints that are not there yet, and looks for what the outcome's words need: here and not where it is asked for,
     * because the window does not wait.
     *
     * @param size how many events have been followed
     * @param over whether nothing more will come
     * @param timelines of these events, at least one
     */
    Reading(Run run, long size, boolean over, Map<Axis, Timeline> timelines, List<Printed> output) {
        this.run = run;
        this.size = size;
        this.over = over;
        this.timelines = new EnumMap<>(timelines);
        this.output = List.copyOf(output);
        last = run.log().stepsBefore(size);
        sentences = new Sentences(run.log(), Phrases.english());
        cursor = new Cursor(run.log());
        cursor.seek(size);
        story = over && run.outcome().kind() == OutcomeKind.DEADLOCK
                ? sentences.story(new DeadlockStory(DeadlockStory.of(cursor).parts(), true))
                : List.of();
        outcome = over ? sentences.outcome(run.outcome()) : "";
        places = run.choices().map(choices -> ChoicePlaces.of(run.log(), choices));
    }

    private Reading(Reading whole, Timeline only) {
        run = whole.run;
        size = whole.size;
        over = whole.over;
        timelines = Map.of(only.axis(), only);
        output = whole.output;
        last = whole.last;
        sentences = whole.sentences;
        cursor = whole.cursor;
        story = whole.story;
        outcome = whole.outcome;
        places = whole.places;
    }

    /**
     * Reads a run that is over through.
     *
     * @param before what the program printed while it was being set up, which no event tells
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Reading of(Run run, List<String> before) throws InterruptedException {
        Following following = new Following(run.log(), before);
        following.follow(events -> {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        });
        return following.reading(run, true);
    }

    /** The same along one axis only. */
    Reading with(Timeline only) {
        return new Reading(this, only);
    }

    /** Whether it tells of the same run as another, which may have been shorter then. */
    public boolean continues(Reading other) {
        return other != null && other.run.log() == run.log();
    }

    /** How many events have been followed. */
    public long size() {
        return size;
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
        return over;
    }

    public Run run() {
        return run;
    }

    public EventLog log() {
        return run.log();
    }

    public Sentences sentences() {
        return sentences;
    }

    /** Who went on after a step, and who could have instead; empty at the end, and where nobody chose. */
    Optional<Fork> fork(long step) {
        return places.flatMap(found -> Fork.passed(log(), run.choices().orElseThrow(), found.madeBy(step)));
    }

    /** The step after which a choice was made. @param choice its number, from 0; in a controlled run */
    public long stepOf(int choice) {
        return places.orElseThrow().stepsBefore(choice);
    }

    /** How many visible steps there are. */
    public long steps() {
        return last;
    }

    /** Whether it is laid out along an axis. */
    public boolean has(Axis axis) {
        return timelines.containsKey(axis);
    }

    /** The run along an axis that it is laid out along. */
    public Timeline timeline(Axis axis) {
        return timelines.get(axis);
    }

    private Timeline any() {
        return timelines.values().iterator().next();
    }

    /** How many threads it tells of. */
    public int threads() {
        return any().initials().count();
    }

    /** The letters of a thread. */
    public String sign(int thread) {
        return any().initials().of(thread);
    }

    /** The axis on which a reader sees most of it at first. */
    public Axis axis() {
        Axis wanted = last > MOST_COLUMNS ? Axis.TIME : Axis.STEPS;
        return has(wanted) ? wanted : any().axis();
    }

    /** What was printed, in order, cut after {@value #MOST_LINES} lines. */
    public List<Printed> output() {
        return output;
    }

    /** Why nobody could go on, in sentences; empty if the run did not end in a deadlock. */
    public List<String> story() {
        return story;
    }

    /** How it ended, in words. */
    public String outcome() {
        return outcome;
    }

    /** What counts as contention in it: waiting for a lock, or where no thread ever does, waiting for anything but a thread's end. */
    public Sought contention() {
        long event = any().firstContentionEvent();
        Sought atLocks = new Sought.Contention(true);
        return event < 0 || atLocks.isAt(log(), event) ? atLocks : new Sought.Contention(false);
    }

    /** Everything after a step, from 0 to {@link #steps()}. */
    public Moment moment(long step) {
        cursor.seek(position(step));
        return Moment.of(this, cursor, step);
    }

    /** How many events lie before the state after a step. */
    long position(long step) {
        return step >= last ? size : log().positionOfStep(step + 1);
    }

    /** What can be learned from the state just after the event at a position; the answer must not keep the state. */
    public <T> T after(long position, Function<RunState, T> question) {
        cursor.seek(position + 1);
        return question.apply(cursor.state());
    }

    /** All that there is to an object at a moment, in words, however much that is. */
    public String whole(Moment moment, int object) {
        cursor.seek(moment.position());
        return sentences.objectInFull(cursor.state(), object);
    }

    /** Where the state after a step lies on an axis. */
    public double coordinate(Axis axis, long step) {
        return switch (axis) {
            case STEPS -> timeline(axis).columns().after(step);
            case TIME -> {
                long next = position(step);
                yield step == 0 || next == 0 ? 0 : log().timeAt(next - 1);
            }
        };
    }

    /** The step whose state lies at a coordinate of an axis: the one whose column it is, or the last one over by then. */
    public long step(Axis axis, double coordinate) {
        return switch (axis) {
            case STEPS -> Math.clamp(timeline(axis).columns().stepAt(coordinate), 0, last);
            case TIME -> log().stepsBefore(timeline(axis).positionAt(coordinate));
        };
    }
}

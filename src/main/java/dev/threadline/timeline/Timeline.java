package dev.threadline.timeline;

import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.util.List;

/**
 * A run as lanes along one axis: for each thread its states, for each lock its owners and waiters, for each variable its
 * values, for all else how much of it there is and who waits. Built by one pass over the events; immutable afterwards, so any thread may draw from it.
 */
public final class Timeline {
    /** Events between two looks at the interrupt flag. */
    private static final int PATIENCE = 4096;

    private final EventLog log;
    private final Axis axis;
    private final Columns columns;
    private final Outcome outcome;
    private final List<Lane> lanes;
    private final Links links;
    private final long size;
    private final long end;

    /** The position of the event that first made a thread wait, or -1. */
    private final long firstContention;

    private final ThreadInitials initials;

    Timeline(
            EventLog log,
            Axis axis,
            Columns columns,
            Outcome outcome,
            List<Lane> lanes,
            Links links,
            long size,
            long end,
            long firstContention) {
        this.log = log;
        this.axis = axis;
        this.columns = columns;
        this.outcome = outcome;
        this.lanes = List.copyOf(lanes);
        this.links = links;
        this.size = size;
        this.end = end;
        this.firstContention = firstContention;
        initials = ThreadInitials.of(log.threads());
    }

    /**
     * Reads a run. Takes about a tenth of a microsecond an event, and checks for an interrupt as it goes.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Timeline of(Run run, Axis axis) throws InterruptedException {
        return of(run.log(), run.outcome(), axis);
    }

    /**
     * Reads what a log has published so far; the log may go on growing.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Timeline of(EventLog log, Outcome outcome, Axis axis) throws InterruptedException {
        return all(new GrowingTimeline(log, axis), log.size(), outcome);
    }

    /**
     * Reads a run along steps that have columns of their own.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Timeline of(Run run, Columns columns) throws InterruptedException {
        return all(new GrowingTimeline(run.log(), columns), run.log().size(), run.outcome());
    }

    private static Timeline all(GrowingTimeline growing, long size, Outcome outcome) throws InterruptedException {
        while (growing.position() < size) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the timeline is not wanted any more");
            }
            growing.follow(Math.min(size, growing.position() + PATIENCE));
        }
        return growing.timeline(outcome);
    }

    /** What it runs along. */
    public Axis axis() {
        return axis;
    }

    /** Which columns its steps have. */
    public Columns columns() {
        return columns;
    }

    /** The threads in order of creation, then the objects by kind. */
    public List<Lane> lanes() {
        return lanes;
    }

    /** The letters of its threads. */
    public ThreadInitials initials() {
        return initials;
    }

    /** Where the last event lies: the number of steps, or a time in ns. */
    public long end() {
        return end;
    }

    /** Whether it ends in a deadlock, which is drawn as lasting for ever. */
    public boolean isForEver() {
        return outcome.kind() == OutcomeKind.DEADLOCK;
    }

    /** All that there is to see: from 0 to the end, "for ever" included; never empty. */
    public Range extent() {
        long seen = isForEver() ? end + axis.tail(end) : end;
        return new Range(0, Math.max(Math.max(1, seen), columns.least()));
    }

    /** Where a thread first had to wait for a lock; if none had to, where one first waited for anything but a thread; or -1. */
    public long firstContention() {
        return firstContention < 0 ? -1 : coordinateOf(firstContention);
    }

    /** The position of the event that made it wait, or -1. */
    public long firstContentionEvent() {
        return firstContention;
    }

    /** The events that it was made from. */
    public EventLog log() {
        return log;
    }

    /** How many of them. */
    public long size() {
        return size;
    }

    /** How many events lie at or before a coordinate: where a cursor stands that shows the state there. */
    public long positionAt(double coordinate) {
        long low = 0;
        long high = size;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (coordinateOf(middle) <= coordinate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where the event at a position is over: the right edge of its column, or its time in ns. */
    public long coordinateOf(long position) {
        return axis == Axis.STEPS ? columns.after(log.stepsBefore(position + 1)) : log.timeAt(position);
    }

    /** The same with its lanes in another order. @param places of all lanes, each once */
    Timeline arranged(List<Integer> places) {
        List<Lane> ordered = places.stream().map(lanes::get).toList();
        return new Timeline(log, axis, columns, outcome, ordered, links, size, end, firstContention);
    }

    Links links() {
        return links;
    }
}

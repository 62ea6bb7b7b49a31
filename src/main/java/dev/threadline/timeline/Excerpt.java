package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which piece of a run a slide shows if nobody says: a short run whole; of a longer one that ends in a deadlock its end,
 * since that is the story; otherwise a piece around what went wrong or came together first (a lost update, an error, a gate
 * that opens or breaks), else around the first time that a thread woke another, else around the first time that one had to
 * wait. Where nothing of this happens the story is how the threads lie beside each other, so the whole is shown; if that is too
 * long, the piece in which the most threads do something.
 */
final class Excerpt {
    private static final long MOST_WHOLE = 24;
    /** Runs up to this many steps are shown whole if no step of them stands out. */
    private static final long MOST_CALM = 120;

    private static final double LENGTH = 12;
    private static final double LEAD = 4;

    /** Columns after a turning point, so that one sees what came of it. */
    private static final double AFTER = 4;

    /** A turning point further away is not looked for. */
    private static final long MOST_SEARCHED = 100_000;

    private static final long MOST_COMPARED = 2_000;

    /** On the axis of time: as many events as make about that many steps. */
    private static final long EVENTS = 60;

    private static final long MOST_EVENTS = 500;

    /** Which share of the time nothing may happen at first without being left out. */
    private static final double LATE = 0.04;

    /** Which share of the time is added at either end: what happens at the first or last instant would be cut in half. */
    private static final double MARGIN = 0.008;

    private Excerpt() {}

    /** All that there is to see; in time without a long while before the first thread begins, and with a margin. */
    static Range whole(Timeline timeline) {
        Range extent = timeline.extent();
        if (timeline.axis() == Axis.STEPS) {
            return extent;
        }
        EventLog log = timeline.log();
        long first = 0;
        while (first < Math.min(log.size(), MOST_EVENTS) && log.kindAt(first) != EventKind.BEGIN) {
            first++;
        }
        double begins = first < log.size() ? timeline.coordinateOf(first) : 0;
        boolean late = begins > extent.length() * LATE && begins < extent.to();
        double margin = extent.length() * MARGIN;
        // What lasts for ever is torn off at the very edge.
        double after = timeline.isForEver() ? 0 : margin;
        return new Range((late ? begins : extent.from()) - margin, extent.to() + after);
    }

    static Range of(Timeline timeline) {
        return switch (timeline.axis()) {
            case STEPS -> steps(timeline);
            case TIME -> time(timeline);
        };
    }

    private static Range steps(Timeline timeline) {
        Range extent = timeline.extent();
        if (timeline.end() <= MOST_WHOLE) {
            return extent;
        }
        if (timeline.isForEver()) {
            return new Range(extent.to() - LENGTH, extent.to());
        }
        OptionalDouble turn = turn(timeline);
        if (turn.isEmpty() && timeline.end() <= MOST_CALM) {
            return extent;
        }
        double from = turn.orElseGet(() -> busiest(timeline.log()));
        return new Range(from, from + LENGTH).within(extent);
    }

    /** Where a piece begins that shows what stands out in a run; empty if nothing does. */
    private static OptionalDouble turn(Timeline timeline) {
        EventLog log = timeline.log();
        Optional<LostUpdate> lost = LostUpdate.first(log, MOST_SEARCHED);
        if (lost.isPresent()) {
            double read = timeline.coordinateOf(lost.get().read());
            double write = timeline.coordinateOf(lost.get().write());
            return OptionalDouble.of(Math.max(read - LEAD, Math.min(read - 2, write + 2 - LENGTH)));
        }
        for (long position = 0; position < Math.min(log.size(), MOST_SEARCHED); position++) {
            if (isTurningPoint(log.kindAt(position))) {
                return OptionalDouble.of(timeline.coordinateOf(position) + AFTER - LENGTH);
            }
        }
        OptionalDouble held = longWait(timeline);
        if (held.isPresent()) {
            return OptionalDouble.of(held.getAsDouble() - LEAD);
        }
        OptionalDouble call = timeline.links().firstCall(log);
        if (call.isPresent()) {
            return OptionalDouble.of(call.getAsDouble() - LENGTH / 2);
        }
        return timeline.firstContention() < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(timeline.firstContention() - LEAD);
    }

    /**
     * Where a thread first began to want a lock for longer than a piece is; of a lock that belongs to a condition, who calls
     * whom is the story.
     */
    private static OptionalDouble longWait(Timeline timeline) {
        Set<Integer> conditions = timeline.log().objects().stream()
                .map(ObjectInfo::initial)
                .filter(ObjectState.Condition.class::isInstance)
                .map(state -> ((ObjectState.Condition) state).lock())
                .collect(Collectors.toSet());
        return timeline.lanes().stream()
                .filter(Lane.OfLock.class::isInstance)
                .map(Lane.OfLock.class::cast)
                .filter(lock -> lock.kind() != ObjectKind.INTERPRETER_LOCK && !conditions.contains(lock.object()))
                .flatMapToDouble(lock -> longWaits(lock.waiters()))
                .min();
    }

    private static DoubleStream longWaits(Spans waiters) {
        return IntStream.range(0, Math.min(waiters.size(), (int) MOST_SEARCHED))
                .filter(span -> waiters.payload(span) > 0 && waiters.end(span) - waiters.start(span) >= LENGTH)
                .limit(1)
                .mapToDouble(waiters::start);
    }

    /** Where a piece begins in which as many threads as possible make a step; the first of these. */
    private static double busiest(EventLog log) {
        int length = (int) LENGTH;
        List<Integer> actors = LongStream.rangeClosed(1, Math.min(log.steps(), MOST_COMPARED))
                .mapToObj(step -> log.threadAt(log.positionOfStep(step)))
                .toList();
        int best = 0;
        long most = 0;
        for (int from = 0; from + length <= actors.size(); from++) {
            long different =
                    actors.subList(from, from + length).stream().distinct().count();
            if (different > most) {
                most = different;
                best = from;
            }
        }
        return best;
    }

    private static boolean isTurningPoint(EventKind kind) {
        return kind == EventKind.FAIL || kind == EventKind.REFUSE || kind == EventKind.BROKEN || kind == EventKind.TRIP;
    }

    private static Range time(Timeline timeline) {
        Range extent = timeline.extent();
        long events = timeline.log().size();
        if (events <= MOST_EVENTS) {
            return whole(timeline);
        }
        long contention = timeline.positionAt(Math.max(0, timeline.firstContention()));
        long first = timeline.isForEver() ? events - EVENTS : contention - EVENTS / 3;
        long from = Math.clamp(first, 0, events - EVENTS);
        double end = timeline.isForEver() ? extent.to() : timeline.coordinateOf(from + EVENTS - 1);
        double start = timeline.coordinateOf(from);
        return end > start ? new Range(start, end) : extent;
    }
}

package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Which piece of a run a slide shows if nobody says: a short run whole; of a longer one that ends in a deadlock its end,
 * since that is the story; otherwise a piece around what went wrong or came together first (a lost update, an error, a gate
 * that opens or breaks), else around the first time that a thread had to wait. Where nothing of this
 * happens, the piece in which the most threads do something.
 */
final class Excerpt {
    private static final long MOST_WHOLE = 24;
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

    private Excerpt() {}

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
        double from = timeline.isForEver() ? extent.to() - LENGTH : beginning(timeline);
        return new Range(from, from + LENGTH).within(extent);
    }

    private static double beginning(Timeline timeline) {
        EventLog log = timeline.log();
        Optional<LostUpdate> lost = LostUpdate.first(log, MOST_SEARCHED);
        if (lost.isPresent()) {
            double read = timeline.coordinateOf(lost.get().read());
            double write = timeline.coordinateOf(lost.get().write());
            return Math.max(read - LEAD, Math.min(read - 2, write + 2 - LENGTH));
        }
        for (long position = 0; position < Math.min(log.size(), MOST_SEARCHED); position++) {
            if (isTurningPoint(log.kindAt(position))) {
                return timeline.coordinateOf(position) + AFTER - LENGTH;
            }
        }
        return timeline.firstContention() < 0 ? busiest(log) : timeline.firstContention() - LEAD;
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
            return extent;
        }
        long contention = timeline.positionAt(Math.max(0, timeline.firstContention()));
        long first = timeline.isForEver() ? events - EVENTS : contention - EVENTS / 3;
        long from = Math.clamp(first, 0, events - EVENTS);
        double end = timeline.isForEver() ? extent.to() : timeline.coordinateOf(from + EVENTS - 1);
        double start = timeline.coordinateOf(from);
        return end > start ? new Range(start, end) : extent;
    }
}

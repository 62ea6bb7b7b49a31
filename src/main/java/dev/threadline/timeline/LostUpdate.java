package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A write that destroyed another's: a thread read a variable and, as its very next step, wrote it, and in between another
 * thread had written it too.
 *
 * @param thread who read and wrote
 * @param object the variable
 * @param read the position of its read
 * @param write the position of its write
 * @param overwritten the positions of the others' writes in between, at least one
 */
record LostUpdate(int thread, int object, long read, long write, List<Long> overwritten) {
    /** With more columns in sight there is no room to draw one. */
    private static final double MOST_COLUMNS = 64;

    private static final long MOST_EVENTS = 4096;

    /** Those that lie wholly in what a sheet shows; none in time, where reads and writes are not seen. */
    static List<LostUpdate> in(Sheet sheet) {
        Timeline timeline = sheet.timeline();
        Range range = sheet.scale().range();
        if (timeline.axis() != Axis.STEPS || range.length() > MOST_COLUMNS) {
            return List.of();
        }
        long first = timeline.positionAt(Math.max(0, range.from()));
        long last = Math.min(timeline.positionAt(Math.min(range.to(), sheet.until())), first + MOST_EVENTS);
        return new Search(timeline.log()).between(first, last);
    }

    /** The first one of a run. @param most how many events are searched */
    static Optional<LostUpdate> first(EventLog log, long most) {
        long end = Math.min(log.size(), most);
        for (long from = 0; from < end; from += MOST_EVENTS / 2) {
            List<LostUpdate> found = new Search(log).between(from, Math.min(end, from + MOST_EVENTS));
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    private static final class Search {
        private final EventLog log;
        private final Map<Integer, Long> latestStep = new HashMap<>();
        private final List<Long> writes = new ArrayList<>();
        private final List<LostUpdate> found = new ArrayList<>();

        Search(EventLog log) {
            this.log = log;
        }

        List<LostUpdate> between(long first, long last) {
            for (long position = first; position < last; position++) {
                EventKind kind = log.kindAt(position);
                if (kind.isStep()) {
                    Long before = latestStep.put(log.threadAt(position), position);
                    if (kind == EventKind.WRITE) {
                        if (before != null && isReadOfSame(before, position)) {
                            check(before, position);
                        }
                        writes.add(position);
                    }
                }
            }
            return List.copyOf(found);
        }

        private boolean isReadOfSame(long read, long write) {
            return log.kindAt(read) == EventKind.READ && log.objectAt(read) == log.objectAt(write);
        }

        private void check(long read, long write) {
            int object = log.objectAt(write);
            List<Long> lost = writes.stream()
                    .filter(position -> position > read && log.objectAt(position) == object)
                    .toList();
            if (!lost.isEmpty()) {
                found.add(new LostUpdate(log.threadAt(write), object, read, write, lost));
            }
        }
    }
}

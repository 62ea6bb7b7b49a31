package dev.threadline.timeline;

import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What enabled what, in order along the axis: events that another event enabled, whose other end is looked up when an arrow is
 * drawn, and threads that an event let go at once.
 */
final class Links {
    /** In place of a thread: the event itself was enabled. */
    static final int ITSELF = -1;

    /** A call further away is not looked for. */
    private static final int MOST_SEARCHED = 100_000;

    private long[] places = new long[16];
    private int[] events = new int[16];
    private int[] threads = new int[16];
    private int size;

    /** @param thread whom the event let go, or {@link #ITSELF} */
    void add(long place, int event, int thread) {
        if (size == events.length) {
            places = Arrays.copyOf(places, size * 2);
            events = Arrays.copyOf(events, size * 2);
            threads = Arrays.copyOf(threads, size * 2);
        }
        places[size] = place;
        events[size] = event;
        threads[size] = thread;
        size++;
    }

    /** Those so far. */
    Links copy() {
        Links copy = new Links();
        copy.places = Arrays.copyOf(places, Math.max(1, size));
        copy.events = Arrays.copyOf(events, Math.max(1, size));
        copy.threads = Arrays.copyOf(threads, Math.max(1, size));
        copy.size = size;
        return copy;
    }

    /** How many end before a coordinate. */
    int before(double coordinate) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < coordinate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where a thread first called another that waited for it, by notifying it or setting an event. */
    OptionalDouble firstCall(EventLog log) {
        return IntStream.range(0, Math.min(size, MOST_SEARCHED))
                .filter(link -> threads[link] != ITSELF)
                .filter(link ->
                        log.kindAt(events[link]) == EventKind.NOTIFY || log.kindAt(events[link]) == EventKind.SET)
                .mapToDouble(link -> places[link])
                .findFirst();
    }

    /** The position of the event that was enabled, or of the one that let a thread go. */
    long event(int link) {
        return events[link];
    }

    /** The thread that was let go, or {@link #ITSELF}. */
    int thread(int link) {
        return threads[link];
    }

    /** The position of the event that enabled it, or -1 if the log has none such. */
    long enabler(int link, EventLog log) {
        return threads[link] != ITSELF
                ? events[link]
                : log.enablerAt(events[link]).map(log::position).orElse(-1L);
    }

    /** The thread whose event enabled it, or -1 if the log has none such. */
    int enablingThread(int link, EventLog log) {
        return threads[link] != ITSELF
                ? log.threadAt(events[link])
                : log.enablerAt(events[link]).map(EventId::thread).orElse(-1);
    }
}

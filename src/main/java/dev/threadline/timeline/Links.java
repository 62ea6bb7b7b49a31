package dev.threadline.timeline;

import dev.threadline.event.EventLog;
import java.util.Arrays;

/** The events that another event enabled, in order along the axis. The other end is looked up when an arrow is drawn. */
final class Links {
    private long[] places = new long[16];
    private int[] events = new int[16];
    private int size;

    void add(long place, int event) {
        if (size == events.length) {
            places = Arrays.copyOf(places, size * 2);
            events = Arrays.copyOf(events, size * 2);
        }
        places[size] = place;
        events[size] = event;
        size++;
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

    /** The position of the event that was enabled. */
    long enabled(int link) {
        return events[link];
    }

    /** The position of the event that enabled it, or -1 if the log has none such. */
    long enabler(int link, EventLog log) {
        return log.enablerAt(events[link]).map(log::position).orElse(-1L);
    }
}

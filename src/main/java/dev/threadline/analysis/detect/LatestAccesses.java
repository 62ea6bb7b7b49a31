package dev.threadline.analysis.detect;

import java.util.Arrays;

/**
 * The latest access by each thread, as far as one may be unordered with another: one tick as long as each access happened after
 * the one before, a tick for each thread from then on (the adaptive representation of FastTrack).
 */
final class LatestAccesses {
    /** No access. */
    static final long NONE = -1;

    private int thread = -1;
    private int tick;
    private long position;

    /** Null as long as there is one tick. */
    private int[] ticks;

    private long[] positions;

    void add(int accessor, VectorClock clock, long at) {
        int now = clock.of(accessor);
        if (ticks == null) {
            if (thread == accessor && tick == now) {
                return;
            }
            if (thread < 0 || tick <= clock.of(thread)) {
                thread = accessor;
                tick = now;
                position = at;
                return;
            }
            ticks = new int[Math.max(thread, accessor) + 1];
            positions = new long[ticks.length];
            ticks[thread] = tick;
            positions[thread] = position;
        } else if (accessor >= ticks.length) {
            ticks = Arrays.copyOf(ticks, accessor + 1);
            positions = Arrays.copyOf(positions, accessor + 1);
        }
        if (ticks[accessor] != now) {
            ticks[accessor] = now;
            positions[accessor] = at;
        }
    }

    /** Where an access stands that did not happen before the present of a thread, or {@link #NONE}. */
    long unordered(VectorClock clock) {
        if (ticks == null) {
            return thread >= 0 && tick > clock.of(thread) ? position : NONE;
        }
        for (int other = 0; other < ticks.length; other++) {
            if (ticks[other] > clock.of(other)) {
                return positions[other];
            }
        }
        return NONE;
    }

    void forget() {
        thread = -1;
        ticks = null;
        positions = null;
    }
}

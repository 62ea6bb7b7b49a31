package dev.threadline.analysis.detect;

import java.util.Arrays;

/** How far somebody knows each thread to have come (Mattern 1989). Knows nothing at first; as wide as it has to be. */
final class VectorClock {
    private static final int[] NOTHING = {};

    private int[] ticks = NOTHING;

    int of(int thread) {
        return thread < ticks.length ? ticks[thread] : 0;
    }

    void tick(int thread) {
        widen(thread + 1);
        ticks[thread]++;
    }

    /** Learns all that another one knows. */
    void join(VectorClock other) {
        int[] more = other.ticks;
        widen(more.length);
        for (int thread = 0; thread < more.length; thread++) {
            if (more[thread] > ticks[thread]) {
                ticks[thread] = more[thread];
            }
        }
    }

    void forget() {
        Arrays.fill(ticks, 0);
    }

    private void widen(int width) {
        if (width > ticks.length) {
            ticks = Arrays.copyOf(ticks, width);
        }
    }
}

package dev.threadline.recording;

import dev.threadline.event.EventLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where in a file the blocks of each chunk of events begin. One thread adds to it, any may ask. */
final class BlockOffsets {
    private final List<long[]> offsets = new ArrayList<>();

    /** @param first the position of the block's first event */
    synchronized void add(long first, long offset) {
        int chunk = (int) (first / EventLog.CHUNK);
        if (chunk == offsets.size()) {
            offsets.add(new long[] {offset});
        } else {
            long[] before = offsets.get(chunk);
            long[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = offset;
            offsets.set(chunk, all);
        }
    }

    /** Those of a chunk, in order; not to be changed. */
    synchronized long[] of(int chunk) {
        return offsets.get(chunk);
    }
}

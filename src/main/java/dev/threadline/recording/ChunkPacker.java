package dev.threadline.recording;

import dev.threadline.event.EventLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the events of a log, from first to last, as blocks of columns. */
final class ChunkPacker {
    private final EventLog log;
    private final Strings strings;
    private final Versions versions = new Versions();

    /** How many events of each thread have been written. */
    private long[] written = new long[8];

    ChunkPacker(EventLog log, Strings strings) {
        this.log = log;
        this.strings = strings;
    }

    /** The payload of a block with the events from one position to another; those before must have been packed. */
    byte[] pack(long from, long to) {
        versions.beginBlock();
        Packer order = new Packer();
        List<ThreadColumns> columns = new ArrayList<>();
        int[] placeOf = new int[log.threads().size()];
        Arrays.fill(placeOf, -1);
        long firstTime = log.timeAt(from);
        int runOf = log.threadAt(from);
        long run = 0;
        for (long position = from; position < to; position++) {
            int thread = log.threadAt(position);
            if (placeOf[thread] < 0) {
                placeOf[thread] = columns.size();
                columns.add(new ThreadColumns(thread, written(thread), firstTime, strings));
            }
            if (thread != runOf) {
                order.number(placeOf[runOf]);
                order.number(run);
                runOf = thread;
                run = 0;
            }
            run++;
            add(position, columns.get(placeOf[thread]));
            written[thread]++;
        }
        order.number(placeOf[runOf]);
        order.number(run);
        Packer out = new Packer();
        out.number(from);
        out.number(to - from);
        out.number(firstTime);
        out.number(order.size());
        out.append(order);
        out.number(columns.size());
        columns.forEach(column -> column.writeTo(out));
        return out.toByteArray();
    }

    private void add(long position, ThreadColumns columns) {
        int object = log.objectAt(position);
        int version = log.versionAt(position);
        boolean guessed = versions.guess(object) == version;
        versions.was(object, version);
        columns.add(
                log.kindAt(position).ordinal(),
                object,
                log.lineAt(position),
                log.timeAt(position),
                log.valueCodeAt(position),
                version,
                guessed,
                log.enablerAt(position).orElse(null),
                log.detailAt(position));
    }

    private long written(int thread) {
        if (thread >= written.length) {
            written = Arrays.copyOf(written, Math.max(thread + 1, written.length * 2));
        }
        return written[thread];
    }
}

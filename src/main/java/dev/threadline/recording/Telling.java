package dev.threadline.recording;

import dev.threadline.event.Digest;
import dev.threadline.event.EventLog;
import dev.threadline.event.EventSink;
import dev.threadline.event.ValueCode;
import java.io.IOException;

/** Tells the events of a chunk, block after block, and what they were all together. Each is looked at as it comes. */
final class Telling {
    private final EventSink sink;
    private final Versions versions = new Versions();
    private final int values;
    private final int[] counts;
    private int events;
    private int steps;
    private long firstTime;
    private long time;

    /** @param log has the tables that the events speak of */
    Telling(EventLog log, EventSink sink) {
        this.sink = sink;
        values = log.values().size();
        counts = new int[log.threads().size()];
    }

    void tell(EventBlock block) throws IOException {
        versions.beginBlock();
        block.forEach(this::tell);
    }

    private void tell(ThreadColumnsReader columns) throws IOException {
        if (columns.time() < time) {
            throw new IOException("time that runs backwards");
        }
        time = columns.time();
        firstTime = events == 0 ? time : firstTime;
        int version = columns.version(versions.guess(columns.object()));
        versions.was(columns.object(), version);
        int value = columns.valueCode();
        if (!ValueCode.isSmall(value) && ValueCode.reference(value) >= values) {
            throw new IOException("an unknown value");
        }
        events++;
        steps += columns.kind().isStep() ? 1 : 0;
        counts[columns.thread()]++;
        sink.append(
                columns.kind(),
                columns.thread(),
                time,
                columns.object(),
                version,
                columns.line(),
                value,
                columns.link(),
                columns.detail());
    }

    /** What was told. */
    Digest digest() {
        return Digest.of(events, firstTime, steps, counts);
    }
}

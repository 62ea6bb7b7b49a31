package dev.threadline.event;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Columns that were let go and fetched again, a few of them: each chunk has one place, which it shares with those that lie a whole
 * number of places away. Readers take no lock; two who miss the same chunk both fetch it, and either will do.
 */
final class RecentColumns {
    /** So many take five megabytes. */
    private static final int PLACES = 64;

    private record Fetched(int number, Columns columns) {}

    private final AtomicReferenceArray<Fetched> places = new AtomicReferenceArray<>(PLACES);

    Columns get(int number, Chunk chunk, ChunkSource source) {
        Fetched there = places.get(number % PLACES);
        if (there != null && there.number == number) {
            return there.columns;
        }
        Columns columns = new Columns(chunk.firstTime);
        source.load(number, new EventSink() {
            private int at;

            @Override
            public void append(
                    EventKind kind,
                    int thread,
                    long time,
                    int object,
                    int version,
                    int line,
                    int valueCode,
                    EventId enabledBy,
                    Detail detail) {
                columns.put(at++, kind, thread, time, object, version, line, valueCode, enabledBy, detail);
            }
        });
        places.set(number % PLACES, new Fetched(number, columns));
        return columns;
    }
}

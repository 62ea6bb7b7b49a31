package dev.threadline.event;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Columns that were let go and fetched again, a few of them: each chunk has one place, which it shares with those that lie a whole
 * number of places away. Readers take no lock; two who miss the same chunk both fetch it, and either will do. Where memory becomes
 * scarce they are let go, so that chunks with large details take none that is needed elsewhere.
 */
final class RecentColumns {
    /** So many take five megabytes. */
    private static final int PLACES = 64;

    private record Fetched(int number, Columns columns) {}

    private final AtomicReferenceArray<SoftReference<Fetched>> places = new AtomicReferenceArray<>(PLACES);

    /**
     * The columns of a chunk.
     *
     * @param firstTime where its times begin
     * @param expected what is known of its events
     */
    Columns get(int number, long firstTime, ChunkSource source, Supplier<Digest> expected) {
        SoftReference<Fetched> place = places.get(number % PLACES);
        Fetched there = place == null ? null : place.get();
        if (there != null && there.number == number) {
            return there.columns;
        }
        Columns columns = new Columns(firstTime);
        source.load(number, expected.get(), new EventSink() {
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
        places.set(number % PLACES, new SoftReference<>(new Fetched(number, columns)));
        return columns;
    }
}

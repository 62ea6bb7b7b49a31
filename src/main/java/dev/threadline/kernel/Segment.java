package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Some consecutive events of one thread. The thread writes, and publishes by raising the count; the merger
 * reads what is published.
 */
final class Segment {
    /** How many events the first segment of a thread holds: most of a thousand threads never need another. */
    static final int FIRST = 64;

    /** How many events a segment holds at most. */
    static final int MOST = 1024;

    /** For {@link #link(int)}: the event needed no other. */
    static final long NO_LINK = -1;

    private static final int WORDS_BITS = 2;

    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(Segment.class, "count", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** How many events it holds. */
    final int size;

    /**
     * Four words an event, side by side so that writing it touches one or two lines of the cache: time; object and version;
     * value, line and kind; link.
     */
    private final long[] words;

    /** For the few events that have them; null until the first. */
    Value[] rareValues;

    Detail[] details;

    volatile Segment next;

    @SuppressWarnings("unused") // through COUNT
    private int count;

    Segment(int size) {
        this.size = size;
        words = new long[size << WORDS_BITS];
    }

    void write(int at, EventKind kind, int line, long time, int object, int version, int value, long link) {
        int word = at << WORDS_BITS;
        words[word] = time;
        words[word + 1] = pair(object, version);
        words[word + 2] = pair(value, line << Byte.SIZE | kind.ordinal());
        words[word + 3] = link;
    }

    EventKind kind(int at) {
        return EventKind.of(low(at, 2) & 0xFF);
    }

    int line(int at) {
        return low(at, 2) >>> Byte.SIZE;
    }

    long time(int at) {
        return words[at << WORDS_BITS];
    }

    int object(int at) {
        return high(at, 1);
    }

    int version(int at) {
        return low(at, 1);
    }

    /** As a code; not to be looked at where there is a rare value. */
    int value(int at) {
        return high(at, 2);
    }

    /** Thread and index of the enabling event, packed by {@link #link}. */
    long link(int at) {
        return words[(at << WORDS_BITS) + 3];
    }

    private int high(int at, int word) {
        return (int) (words[(at << WORDS_BITS) + word] >>> Integer.SIZE);
    }

    private int low(int at, int word) {
        return (int) words[(at << WORDS_BITS) + word];
    }

    private static long pair(int high, int low) {
        return (long) high << Integer.SIZE | Integer.toUnsignedLong(low);
    }

    /** The segment that comes after this one, larger as long as it may. */
    Segment following() {
        return new Segment(Math.min(MOST, size * 4));
    }

    /** Makes it empty, before the reader comes to it again. */
    void clear() {
        next = null;
        rareValues = null;
        details = null;
        publish(0);
    }

    void publish(int newCount) {
        COUNT.setRelease(this, newCount);
    }

    int published() {
        return (int) COUNT.getAcquire(this);
    }

    static long link(int thread, int index) {
        return ((long) thread << 32) | index;
    }

    static EventId linked(long link) {
        return new EventId((int) (link >>> Integer.SIZE), (int) link);
    }
}

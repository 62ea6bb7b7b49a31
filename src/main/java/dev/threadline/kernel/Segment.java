package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.Value;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Some consecutive events of one thread, in columns. The thread writes, and publishes by raising the count; the merger
 * reads what is published.
 */
final class Segment {
    /** How many events the first segment of a thread holds: most of a thousand threads never need another. */
    static final int FIRST = 64;

    /** How many events a segment holds at most. */
    static final int MOST = 1024;

    /** In {@link #links}: the event needed no other. */
    static final long NO_LINK = -1;

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

    final byte[] kinds;
    final char[] lines;
    final long[] times;
    final int[] objects;
    final int[] versions;
    final int[] values;

    /** Thread and index of the enabling event, packed by {@link #link}. */
    final long[] links;

    /** For the few events that have them; null until the first. */
    Value[] rareValues;

    Detail[] details;

    volatile Segment next;

    @SuppressWarnings("unused") // through COUNT
    private int count;

    Segment(int size) {
        this.size = size;
        kinds = new byte[size];
        lines = new char[size];
        times = new long[size];
        objects = new int[size];
        versions = new int[size];
        values = new int[size];
        links = new long[size];
    }

    /** The segment that comes after this one, larger as long as it may. */
    Segment following() {
        return new Segment(Math.min(MOST, size * 4));
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
}

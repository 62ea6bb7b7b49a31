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
    static final int SIZE = 1024;

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

    final byte[] kinds = new byte[SIZE];
    final char[] lines = new char[SIZE];
    final long[] times = new long[SIZE];
    final int[] objects = new int[SIZE];
    final int[] versions = new int[SIZE];
    final int[] values = new int[SIZE];

    /** Thread and index of the enabling event, packed by {@link #link}. */
    final long[] links = new long[SIZE];

    /** For the few events that have them; null until the first. */
    Value[] rareValues;

    Detail[] details;

    volatile Segment next;

    @SuppressWarnings("unused") // through COUNT
    private int count;

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

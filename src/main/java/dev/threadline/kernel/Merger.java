package dev.threadline.kernel;

import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Puts the threads' buffers into one true order.
 *
 * <p>Every event about an object carries its place in that object's own order, given out inside the object's guard, without
 * a gap. So an event may go out as soon as the one before it in its thread and the one before it at its object have gone
 * out; what enabled it is always among those that come before. The order is therefore a linearization of what really
 * happened, whatever the clocks say. Among the events that may go out, the earliest goes first, which keeps the order near
 * the times. An event whose predecessor is not published yet is kept waiting at its object, and no search is ever needed.
 *
 * <p>Used by one thread.
 */
final class Merger {
    /** How far the order stays behind the running threads, so that an event published late still finds its place, in ns. */
    private static final long SETTLE_NS = 1_000_000;

    /**
     * How many events a thread is told of together that they were taken: what the merger writes there lies beside what the
     * thread writes all the time.
     */
    private static final int TOLD_TOGETHER = 1024;

    private final EventLog log;
    private final Consumer<String> printed;
    private final List<Reader> readers = new ArrayList<>();
    private final PriorityQueue<Reader> ready = new PriorityQueue<>();

    /** For each object, the place in its order that goes out next, and the readers that wait for a later one. */
    private int[] nextVersion = new int[64];

    private Reader[] waiting = new Reader[64];

    /** @param printed gets every printed line, in order */
    Merger(EventLog log, Consumer<String> printed) {
        this.log = log;
        this.printed = printed;
    }

    /** Follows another thread's buffer. */
    void add(int thread, ThreadBuffer buffer) {
        readers.add(new Reader(thread, buffer));
    }

    /**
     * Appends to the log what may go out.
     *
     * @param now ns since the run began; {@link Long#MAX_VALUE} once all threads are over
     */
    void drain(long now) {
        long until = now == Long.MAX_VALUE ? now : now - SETTLE_NS;
        for (Reader reader : readers) {
            if (!reader.queued && reader.advance()) {
                enqueue(reader);
            }
        }
        while (!ready.isEmpty() && ready.peek().time() <= until) {
            Reader reader = ready.poll();
            reader.queued = false;
            do {
                emit(reader);
            } while (reader.advance() && mayGo(reader) && reader.time() <= earliest(until));
            if (reader.taken - reader.told >= TOLD_TOGETHER) {
                reader.tell();
            }
            if (reader.hasEvent()) {
                enqueue(reader);
            }
        }
        for (Reader reader : readers) {
            if (reader.told != reader.taken) {
                reader.tell();
            }
        }
    }

    /** The time up to which one reader may go on alone. */
    private long earliest(long until) {
        Reader rival = ready.peek();
        return rival == null ? until : Math.min(until, rival.time());
    }

    private boolean mayGo(Reader reader) {
        int object = reader.object();
        return object == EventLog.NO_OBJECT || reader.version() == next(object);
    }

    private void enqueue(Reader reader) {
        reader.queued = true;
        if (mayGo(reader)) {
            ready.add(reader);
        } else {
            int object = reader.object();
            reader.nextWaiting = waiting[object];
            waiting[object] = reader;
        }
    }

    private void emit(Reader reader) {
        Segment segment = reader.segment;
        int at = reader.at;
        EventKind kind = segment.kind(at);
        int object = segment.object(at);
        Value rare = segment.rareValues == null ? null : segment.rareValues[at];
        long link = segment.link(at);
        log.append(
                kind,
                reader.thread,
                segment.time(at),
                object,
                segment.version(at),
                segment.line(at),
                rare == null ? segment.value(at) : log.code(rare),
                link == Segment.NO_LINK ? null : new EventId((int) (link >>> 32), (int) link),
                segment.details == null ? null : segment.details[at]);
        if (kind == EventKind.PRINT && rare instanceof Value.Text(var text)) {
            printed.accept(text);
        }
        reader.at++;
        reader.taken++;
        if (object != EventLog.NO_OBJECT) {
            nextVersion[object]++;
            release(object);
        }
    }

    /** Lets go on whoever waited for the place of an object's order that is now next. */
    private void release(int object) {
        Reader before = null;
        for (Reader reader = waiting[object]; reader != null; reader = reader.nextWaiting) {
            if (reader.version() == nextVersion[object]) {
                if (before == null) {
                    waiting[object] = reader.nextWaiting;
                } else {
                    before.nextWaiting = reader.nextWaiting;
                }
                ready.add(reader);
                return;
            }
            before = reader;
        }
    }

    private int next(int object) {
        if (object >= nextVersion.length) {
            int length = Math.max(object + 1, nextVersion.length * 2);
            nextVersion = Arrays.copyOf(nextVersion, length);
            waiting = Arrays.copyOf(waiting, length);
        }
        if (nextVersion[object] == 0) {
            nextVersion[object] = 1;
        }
        return nextVersion[object];
    }

    /** A place in one thread's buffer. */
    private static final class Reader implements Comparable<Reader> {
        final int thread;
        final ThreadBuffer buffer;
        Segment segment;
        int at;
        int taken;

        /** How many of them the thread was told of. */
        int told;

        /** Whether it is in the queue of those that may go, or waiting at an object. */
        boolean queued;

        Reader nextWaiting;

        Reader(int thread, ThreadBuffer buffer) {
            this.thread = thread;
            this.buffer = buffer;
            segment = buffer.first();
        }

        /** Steps into the next segment where one is full. @return whether there is an event to read */
        boolean advance() {
            if (at == segment.size) {
                Segment next = segment.next;
                if (next == null) {
                    return false;
                }
                segment = next;
                at = 0;
            }
            return hasEvent();
        }

        void tell() {
            told = taken;
            buffer.taken(taken);
        }

        boolean hasEvent() {
            return at < segment.size && at < segment.published();
        }

        long time() {
            return segment.time(at);
        }

        int object() {
            return segment.object(at);
        }

        int version() {
            return segment.version(at);
        }

        @Override
        public int compareTo(Reader other) {
            int byTime = Long.compare(time(), other.time());
            return byTime != 0 ? byTime : Integer.compare(thread, other.thread);
        }
    }
}

package dev.threadline.recording;

import dev.threadline.event.Digest;
import dev.threadline.event.EventLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A block of events that is read: what it says of itself, and its events one by one, in the order of the run. */
final class EventBlock {
    /** Sees the events. */
    interface Visitor {
        /** @param columns stands at the event */
        void event(ThreadColumnsReader columns) throws IOException;
    }

    /**
     * How a block of events begins.
     *
     * @param first the position of its first event
     * @param count how many there are
     * @param firstTime the time of the first, in ns since the run began
     */
    record Head(long first, int count, long firstTime) {
        static Head read(Unpacker in) throws IOException {
            long first = in.wide();
            int count = in.number(1, Math.min(Format.BLOCK_EVENTS, in.left()));
            if (first / Format.BLOCK_EVENTS != (first + count - 1) / Format.BLOCK_EVENTS) {
                throw new IOException("a block of events that should be two");
            }
            return new Head(first, count, in.wide());
        }
    }

    private final Head head;
    private final int threadCount;
    private final Unpacker order;
    private final List<ThreadColumnsReader> threads = new ArrayList<>();

    /**
     * @param log has the tables that the events speak of
     * @param lines how many the program has
     */
    EventBlock(Unpacker in, EventLog log, Vocabulary words, List<String> strings, int lines) throws IOException {
        head = Head.read(in);
        threadCount = log.threads().size();
        order = in.part();
        for (int left = in.count(); left > 0; left--) {
            threads.add(new ThreadColumnsReader(in, log, words, strings, lines, head.firstTime));
        }
        in.end();
    }

    /** What is in it, found by counting. Nothing else can be read of it afterwards. */
    Digest digest() throws IOException {
        int[] counts = new int[threadCount];
        int steps = 0;
        int events = 0;
        for (ThreadColumnsReader thread : threads) {
            while (thread.hasNext()) {
                thread.visit();
                counts[thread.thread()]++;
                steps += thread.kind().isStep() ? 1 : 0;
                events++;
            }
        }
        if (events != head.count) {
            throw new IOException("events that are not there");
        }
        return Digest.of(events, head.firstTime, steps, counts);
    }

    void forEach(Visitor visitor) throws IOException {
        for (int left = head.count; left > 0; ) {
            ThreadColumnsReader thread = threads.get(order.entry(threads.size()));
            int run = order.number(1, left);
            left -= run;
            for (; run > 0; run--) {
                thread.next();
                visitor.event(thread);
            }
        }
        order.end();
        for (ThreadColumnsReader thread : threads) {
            thread.end();
        }
    }
}

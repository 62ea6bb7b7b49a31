package dev.threadline.recording;

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

    private final long first;
    private final int count;
    private final long firstTime;
    private final Unpacker order;
    private final List<ThreadColumnsReader> threads = new ArrayList<>();

    /**
     * @param log has the tables that the events speak of
     * @param lines how many the program has
     */
    EventBlock(Unpacker in, EventLog log, Vocabulary words, List<String> strings, int lines) throws IOException {
        first = in.wide();
        count = in.number(1, Math.min(Format.BLOCK_EVENTS, in.left()));
        firstTime = in.wide();
        order = in.part();
        if (first / Format.BLOCK_EVENTS != (first + count - 1) / Format.BLOCK_EVENTS) {
            throw new IOException("a block of events that should be two");
        }
        for (int left = in.count(); left > 0; left--) {
            threads.add(new ThreadColumnsReader(in, log, words, strings, lines, firstTime));
        }
        in.end();
    }

    /** The position of its first event. */
    long first() {
        return first;
    }

    int count() {
        return count;
    }

    /** The time of its first event, in ns since the run began. */
    long firstTime() {
        return firstTime;
    }

    void forEach(Visitor visitor) throws IOException {
        for (int left = count; left > 0; ) {
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

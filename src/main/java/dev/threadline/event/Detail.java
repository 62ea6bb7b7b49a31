package dev.threadline.event;

import java.util.List;

/** What only a few kinds of events have to tell; kept in side tables. */
public sealed interface Detail {
    /**
     * How the contents of a list changed: some elements were replaced by others. A dictionary's elements are its entries, as
     * pairs.
     *
     * @param method what the program called, such as {@code append}
     * @param at the first place that changed, from 0
     * @param removed how many elements were taken out there
     * @param inserted what was put there instead
     */
    record Splice(String method, int at, int removed, List<Value> inserted) implements Detail {
        public Splice {
            inserted = List.copyOf(inserted);
        }
    }

    /** Which element was read: its place in a list, from 0, or its key in a dictionary. */
    record Element(Value at) implements Detail {}

    /** The threads that an event woke, in order. */
    record Woken(List<Integer> threads) implements Detail {
        public Woken {
            threads = List.copyOf(threads);
        }
    }

    /** Which threads could have gone on, and which did. */
    record Chosen(List<Integer> enabled, int thread) implements Detail {
        public Chosen {
            enabled = List.copyOf(enabled);
        }
    }

    /** A length of time in ns: of a sleep, or how long taking a lock or a permit could have waited at most. */
    record Duration(long ns) implements Detail {}

    /** What kind of operation was attempted, in the program's words, such as {@code acquire}. */
    record Attempt(String operation) implements Detail {}

    /** An error, by its type and message. */
    record Failure(String type, String message) implements Detail {}

    /** The name of a local variable. */
    record LocalName(String name) implements Detail {}
}

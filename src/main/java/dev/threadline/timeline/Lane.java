package dev.threadline.timeline;

import dev.threadline.event.ObjectKind;
import dev.threadline.picture.StateRole;
import java.util.List;
import java.util.Optional;

/** A row of the timeline: a thread, or an object, and what was so when. */
public sealed interface Lane {
    /** What the program calls it. */
    String name();

    /** The number of the object that it is about; of a thread, one less than its own below zero. */
    default int subject() {
        return switch (this) {
            case OfThread thread -> -1 - thread.thread();
            case OfLock lock -> lock.object();
            case OfObject object -> object.object();
            case OfVariable variable -> variable.object();
        };
    }

    /** The same lane with room for no more than a piece of the axis shows of it. */
    default Lane seenIn(Range range) {
        return switch (this) {
            case OfObject object -> object.measuredIn(range);
            case OfThread _, OfLock _, OfVariable _ -> this;
        };
    }

    /**
     * What a thread did. Ranks make the pyramid's worst what matters most: contention first, then work, then rest.
     *
     * @param thread its number
     * @param states its states
     * @param heldUp how much of the time it was blocked or waiting
     * @param stuck whether its last state lasts for ever
     */
    record OfThread(int thread, String name, Spans states, Shares heldUp, boolean stuck) implements Lane {
        private static final StateRole[] ROLES = StateRole.values();

        static OfThread of(int thread, String name, Spans states, boolean stuck) {
            return new OfThread(thread, name, states, new Shares(states, rank(StateRole.WAITING)), stuck);
        }

        /** The state in a span. */
        public StateRole role(int span) {
            return ROLES[states.payload(span)];
        }

        static int rank(StateRole role) {
            return switch (role) {
                case ENDED -> 0;
                case NOT_STARTED -> 1;
                case SLEEPING -> 2;
                case READY -> 3;
                case RUNNING -> 4;
                case WAITING -> 5;
                case BLOCKED -> 6;
            };
        }
    }

    /**
     * Who had a lock, and how many wanted it.
     *
     * @param object its number
     * @param kind Lock or RLock
     * @param owners who had it, and how often taken
     * @param waiters how many were blocked on it
     * @param depth the most that one owner had taken it at a time, at least 1
     * @param readers who had it together, if it is a lock that can be shared
     */
    record OfLock(
            int object, ObjectKind kind, String name, Spans owners, Spans waiters, int depth, Optional<Readers> readers)
            implements Lane {
        private static final int DEPTH_BITS = 8;
        static final int MOST_DEPTH = (1 << DEPTH_BITS) - 1;

        /** The thread that had it in a span, or -1. */
        public int owner(int span) {
            return (owners.payload(span) >>> DEPTH_BITS) - 1;
        }

        /** How often the owner had taken it in a span; 0 when free, at most {@value #MOST_DEPTH}. */
        public int depth(int span) {
            return owners.payload(span) & MOST_DEPTH;
        }

        /** How many wanted it in a span of the waiters. */
        public int waiting(int span) {
            return waiters.payload(span);
        }

        static int payload(int owner, int depth) {
            return depth == 0 ? 0 : (owner + 1) << DEPTH_BITS | Math.min(depth, MOST_DEPTH);
        }
    }

    /**
     * How much there is of something, and who waits for it.
     *
     * @param object its number
     * @param kind any but a thread, a lock or a variable
     * @param levels how many permits, items or counts there are; of others whether it is {@link #UP} or {@link #BROKEN}. Each
     *     change is a span
     * @param waiters how many wait: for a permit, an item, a notify, a partner, the others
     * @param putters how many wait for room in a queue
     * @param measures the most of each
     * @param elements what is in it, if it is a list or queue
     */
    record OfObject(
            int object,
            ObjectKind kind,
            String name,
            Spans levels,
            Spans waiters,
            Spans putters,
            Measures measures,
            Optional<Elements> elements)
            implements Lane {
        /** The level of an event that is set, and of a condition or barrier while it lets threads go. */
        static final int UP = 1;

        /** The level of a barrier that is broken. */
        static final int BROKEN = 2;

        /** How much there is in a span. */
        public int level(int span) {
            return levels.payload(span);
        }

        /** Whether it is a list or dictionary of the program, which nobody can wait for. */
        boolean isPlain() {
            return kind == ObjectKind.LIST || kind == ObjectKind.DICT;
        }

        private OfObject measuredIn(Range range) {
            // Of permits the fewest are the worst; how many there can be is known from the whole run.
            int level = elements.isPresent() ? most(levels, range) : measures.level();
            Measures seen = new Measures(level, most(waiters, range), most(putters, range));
            return new OfObject(object, kind, name, levels, waiters, putters, seen, elements);
        }

        private static int most(Spans counts, Range range) {
            int worst = counts.worst(range.from(), range.to());
            return worst < 0 ? 0 : counts.payload(worst);
        }
    }

    /**
     * Who had a lock for reading.
     *
     * @param spans a span for each change
     * @param groups those who had it, by what the spans keep
     */
    record Readers(Spans spans, List<List<Integer>> groups) {
        /** Who had it in a span, each once. */
        List<Integer> in(int span) {
            return groups.get(spans.payload(span));
        }
    }

    /** The most of each that an object's lane has anywhere. */
    record Measures(int level, int waiters, int putters) {}

    /**
     * What a variable held: a span for each write, told by its event.
     *
     * @param object its number
     * @param values a span for each value; the first one from before the first event
     */
    record OfVariable(int object, String name, Spans values) implements Lane {}
}

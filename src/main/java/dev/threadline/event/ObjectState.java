package dev.threadline.event;

import java.util.List;

/** The state of an object at a moment. Who waits for it is in the threads' states. */
public sealed interface ObjectState {
    /** The one thread that has it as a lock, or -1: nobody, or several who read. */
    default int holder() {
        return -1;
    }

    /**
     * A lock.
     *
     * @param owner the thread that has it, or -1
     * @param depth how often the owner has taken it; 0 when free
     */
    record Lock(int owner, int depth) implements ObjectState {
        /** A lock that nobody has. */
        public static final Lock FREE = new Lock(-1, 0);

        /** Whether nobody has it. */
        public boolean isFree() {
            return owner < 0;
        }

        @Override
        public int holder() {
            return owner;
        }
    }

    /**
     * A lock for one writer or many readers.
     *
     * @param writer the thread that writes, or -1
     * @param depth how often the writer has taken it for writing; 0 where there is none
     * @param readers who reads, once for each time that it took it, in order; the writer may be among them
     */
    record ReadWrite(int writer, int depth, List<Integer> readers) implements ObjectState {
        /** One that nobody has. */
        public static final ReadWrite FREE = new ReadWrite(-1, 0, List.of());

        public ReadWrite {
            readers = List.copyOf(readers);
        }

        /** Whether nobody writes and nobody reads. */
        public boolean isFree() {
            return writer < 0 && readers.isEmpty();
        }

        @Override
        public int holder() {
            if (writer >= 0 || readers.isEmpty()) {
                return writer;
            }
            int first = readers.getFirst();
            return readers.stream().allMatch(reader -> reader == first) ? first : -1;
        }
    }

    /** A semaphore. @param count how many permits are free */
    record Permits(int count) implements ObjectState {}

    /** A latch. @param left how often it has to be counted down yet */
    record Count(int left) implements ObjectState {}

    /** An exchanger. @param thread who offers an item, or -1; @param item what it offers, or None */
    record Offer(int thread, Value item) implements ObjectState {
        /** Nobody offers anything. */
        public static final Offer NONE = new Offer(-1, Value.NONE);
    }

    /** An event. @param set whether its flag is up */
    record Flag(boolean set) implements ObjectState {}

    /** A condition. @param lock the object that it is a condition of */
    record Condition(int lock) implements ObjectState {}

    /** A barrier. @param parties how many go on together; @param broken whether it is broken */
    record Gate(int parties, boolean broken) implements ObjectState {}

    /** A thread, as start and join see it. */
    enum Life implements ObjectState {
        UNBORN,
        ALIVE,
        ENDED
    }

    /** A variable. */
    record Variable(Value value) implements ObjectState {}

    /** The contents of a list. */
    record Items(List<Value> elements) implements ObjectState {
        public Items {
            elements = List.copyOf(elements);
        }
    }

    /** The entries of a dictionary, in order. @param pairs tuples of a key and its value */
    record Entries(List<Value> pairs) implements ObjectState {
        public Entries {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * A queue.
     *
     * @param room how many items it may hold; 0 or less for any number
     * @param items as they came in, the first one first
     */
    record Queue(int room, List<Value> items) implements ObjectState {
        public Queue {
            items = List.copyOf(items);
        }

        /** Whether there is a limit to its items. */
        public boolean isBounded() {
            return room > 0;
        }
    }

    /** An object about which nothing more is known. */
    enum Opaque implements ObjectState {
        OPAQUE
    }
}

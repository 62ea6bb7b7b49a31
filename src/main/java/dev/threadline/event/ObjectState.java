package dev.threadline.event;

import java.util.List;

/** The state of an object at a moment. Who waits for it is in the threads' states. */
public sealed interface ObjectState {
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
    }

    /** A semaphore. @param count how many permits are free */
    record Permits(int count) implements ObjectState {}

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

    /** The contents of a list or a queue. */
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

    /** An object about which nothing more is known. */
    enum Opaque implements ObjectState {
        OPAQUE
    }
}

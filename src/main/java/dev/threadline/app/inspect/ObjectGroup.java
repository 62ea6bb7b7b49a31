package dev.threadline.app.inspect;

import dev.threadline.event.ObjectKind;
import java.util.Locale;

/** Objects that are told together, in the order of the lanes. */
enum ObjectGroup {
    THREADS,
    LOCKS,
    SEMAPHORES,
    CONDITIONS,
    QUEUES,
    EXCHANGERS,
    EVENTS,
    BARRIERS,
    LATCHES,
    VARIABLES,
    COLLECTIONS;

    static ObjectGroup of(ObjectKind kind) {
        return switch (kind) {
            case THREAD -> THREADS;
            case INTERPRETER_LOCK, LOCK, RLOCK, READ_WRITE_LOCK -> LOCKS;
            case SEMAPHORE, BOUNDED_SEMAPHORE -> SEMAPHORES;
            case CONDITION -> CONDITIONS;
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> QUEUES;
            case EXCHANGER -> EXCHANGERS;
            case EVENT -> EVENTS;
            case BARRIER -> BARRIERS;
            case COUNT_DOWN_LATCH -> LATCHES;
            case ATOMIC_INTEGER, VARIABLE -> VARIABLES;
            case LIST, DICT -> COLLECTIONS;
        };
    }

    /** The key of its name. */
    String text() {
        return "objects." + name().toLowerCase(Locale.ROOT);
    }
}

package dev.threadline.script;

import dev.threadline.event.EventKind;

/** What a step gets done, for telling threads that work for ever from threads that get nowhere. */
public enum Gain {
    /** Nothing by itself. */
    NOTHING,
    /** It gives up what it tried: a lock was taken, a time is over. */
    GIVES_UP,
    /** It finishes a section: a lock or a permit is given back. Without gain if its thread gave up in it. */
    SECTION,
    /** It hands an item over, or prints a line. */
    WORK;

    static Gain of(EventKind kind, boolean printed) {
        if (printed) {
            return WORK;
        }
        return switch (kind) {
            case PUT, GET, EXCHANGE, TASK_DONE -> WORK;
            case RELEASE, RELEASE_SHARED -> SECTION;
            case MISS, TIMEOUT -> GIVES_UP;
            case CREATE,
                    START,
                    BEGIN,
                    END,
                    FAIL,
                    JOIN,
                    REQUEST,
                    CANCEL,
                    REFUSE,
                    ACQUIRE,
                    ACQUIRE_SHARED,
                    WAIT,
                    RESUME,
                    PASS,
                    NOTIFY,
                    SET,
                    CLEAR,
                    TRIP,
                    BROKEN,
                    RESET,
                    COUNT_DOWN,
                    UPDATE,
                    READ,
                    WRITE,
                    MUTATE,
                    QUERY,
                    LOCAL,
                    LINE,
                    BRANCH,
                    CHOICE,
                    DRAW,
                    PRINT,
                    SLEEP,
                    AWAKE,
                    SUSPEND,
                    RESTORE -> NOTHING;
        };
    }
}

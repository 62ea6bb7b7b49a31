package dev.threadline.model;

import dev.threadline.event.ValueCode;

/**
 * What a thread asks of an object: one visible step, whether it comes from a script or from Java code.
 *
 * @param action what
 * @param object of which object, by its number
 * @param argument what with, as {@link Action} says; otherwise {@link ValueCode#NONE}
 * @param second what else with, as {@link Action} says; otherwise {@link ValueCode#NONE}
 * @param timeout how long it may wait until it is enabled, in ns: {@link #FOREVER}, {@link #NEVER} (it is tried once), or
 *     more
 */
public record Operation(Action action, int object, int argument, int second, long timeout) {
    /** Waits until it is enabled. */
    public static final long FOREVER = -1;

    /** Does not wait. */
    public static final long NEVER = 0;

    /** An operation without arguments that waits until it is enabled. */
    public static Operation of(Action action, int object) {
        return new Operation(action, object, ValueCode.NONE, ValueCode.NONE, FOREVER);
    }

    /** An operation with an argument that waits until it is enabled. */
    public static Operation of(Action action, int object, int argument) {
        return new Operation(action, object, argument, ValueCode.NONE, FOREVER);
    }

    /** The same operation with a time in ns that it may wait. */
    public Operation within(long ns) {
        return new Operation(action, object, argument, second, ns);
    }
}

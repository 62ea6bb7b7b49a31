package dev.threadline.model;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ValueCode;

/**
 * What an operation did when it took its step.
 *
 * @param kind the event that tells it
 * @param value the event's value, as a code
 * @param result what the caller gets, as a code
 * @param wakes how many waiting threads may be able to go on because of it; {@link #ALL} for every one
 * @param detail the event's detail, or null
 * @param companion what it did to the {@link Model#companion} of its object in the same step, or null
 */
public record Effect(EventKind kind, int value, int result, int wakes, Detail detail, Effect companion) {
    /** Every waiting thread. */
    public static final int ALL = Integer.MAX_VALUE;

    /** The result of a step after which the operation goes on with a further step. */
    public static final int GOES_ON = ValueCode.ofReference(5);

    /** The result of a barrier's step after which the caller has to run the barrier's action. */
    public static final int ACTS = ValueCode.ofReference(6);

    private static final Detail.Failure INTERRUPTED = new Detail.Failure("InterruptedException", "");

    /** An effect on one object. */
    public Effect(EventKind kind, int value, int result, int wakes, Detail detail) {
        this(kind, value, result, wakes, detail, null);
    }

    /** The same with what happened to the companion. */
    Effect with(Effect newCompanion) {
        return new Effect(kind, value, result, wakes, detail, newCompanion);
    }

    /** The same with others who may be able to go on. */
    Effect waking(int many) {
        return new Effect(kind, value, result, many, detail, companion);
    }

    /** An effect that wakes nobody. */
    public static Effect of(EventKind kind, int value, int result) {
        return new Effect(kind, value, result, 0, null);
    }

    /** An answer that changes nothing. */
    public static Effect answer(int code) {
        return of(EventKind.QUERY, code, code);
    }

    /** The operation is answered with an error of the program's language. */
    public static Effect refused(String type, String message) {
        return new Effect(EventKind.REFUSE, ValueCode.NONE, ValueCode.NONE, 0, new Detail.Failure(type, message));
    }

    /** The same giving up, for the reason that the thread was interrupted. Who broke a barrier by it hears of that next. */
    public Effect interrupted() {
        return kind == EventKind.BROKEN
                ? this
                : new Effect(EventKind.REFUSE, ValueCode.NONE, ValueCode.NONE, wakes, INTERRUPTED, companion);
    }

    /** Whether the operation was called off because its thread was interrupted. */
    public boolean isInterrupted() {
        return detail == INTERRUPTED;
    }

    /** Whether the operation was answered with an error. */
    public boolean isRefused() {
        return detail instanceof Detail.Failure;
    }

    /** The error, where {@link #isRefused} holds. */
    public Detail.Failure failure() {
        return (Detail.Failure) detail;
    }
}

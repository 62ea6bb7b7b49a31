package dev.threadline.sync;

import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.IntegerCodes;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The Java objects that a recorded run has put into its variables and queues, each under the code by which models and events
 * know it. What is put in stays until the run is dropped: an event may be told, and a reader may look, long after a variable has
 * got its next value.
 */
final class Vault implements IntegerCodes {
    /** How much of a text an event tells. */
    private static final int MOST = 80;

    /** The first references mean None, False and True everywhere; 5 says that an operation goes on. */
    private static final int FIRST = 16;

    private static final int LEAST_CACHED = -128;
    private static final int MOST_CACHED = 127;

    private Entry[] entries = new Entry[64];
    private int size = FIRST;

    /** An object, and how it looked when it was put in. */
    private record Entry(Object object, Value shown) {}

    /** The code under which an object can be had back, the very same one. */
    int put(Object object) {
        return switch (object) {
            case null -> ValueCode.NONE;
            case Boolean truth -> ValueCode.of(truth);
            // Java promises that there is one object for each of these.
            case Integer small when small >= LEAST_CACHED && small <= MOST_CACHED -> ValueCode.ofSmall(small);
            default -> add(new Entry(object, shownAs(object)));
        };
    }

    /** The code of an int. */
    @Override
    public int code(int number) {
        return ValueCode.fits(number) ? ValueCode.ofSmall(number) : add(new Entry(number, Value.of(number)));
    }

    private synchronized int add(Entry entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size] = entry;
        return ValueCode.ofReference(size++);
    }

    /** The object of a code. */
    Object get(int code) {
        if (ValueCode.isSmall(code)) {
            return ValueCode.small(code);
        }
        return switch (code) {
            case ValueCode.NONE -> null;
            case ValueCode.FALSE -> false;
            case ValueCode.TRUE -> true;
            default -> entry(code).object();
        };
    }

    /** The int of a code. */
    @Override
    public int number(int code) {
        return ValueCode.isSmall(code)
                ? ValueCode.small(code)
                : (Integer) entry(code).object();
    }

    /** How events tell a code. */
    Value shown(int code) {
        if (ValueCode.isSmall(code)) {
            return Value.of(ValueCode.small(code));
        }
        return switch (code) {
            case ValueCode.NONE -> Value.NONE;
            case ValueCode.FALSE -> Value.FALSE;
            case ValueCode.TRUE -> Value.TRUE;
            default ->
                ValueCode.reference(code) < FIRST ? Value.NONE : entry(code).shown();
        };
    }

    private synchronized Entry entry(int code) {
        return entries[ValueCode.reference(code)];
    }

    private static Value shownAs(Object object) {
        return switch (object) {
            case Integer _, Long _, Short _, Byte _ -> Value.of(((Number) object).longValue());
            case BigInteger number when number.bitLength() <= Long.SIZE * 4 -> new Value.Int(number);
            case CharSequence text -> Value.of(bounded(text.toString()));
            case Character letter -> Value.of(letter.toString());
            default -> new Value.Named(bounded(named(object)));
        };
    }

    /** An object that can't say what it is must not end the thread that hands it over, nor take steps of the run for it. */
    private static String named(Object object) {
        try {
            return Participant.aside(() -> String.valueOf(object.toString()));
        } catch (RuntimeException unwilling) {
            return object.getClass().getSimpleName();
        }
    }

    private static String bounded(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
    }
}

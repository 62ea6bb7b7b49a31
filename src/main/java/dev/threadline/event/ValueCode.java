package dev.threadline.event;

/**
 * Values as integers. An even code is a small integer itself, shifted by one; an odd code is a reference (into the values
 * of a log, or into the heap of a program). So the column of values costs four bytes an event, and the common case, a
 * small integer, no more than a shift.
 */
public final class ValueCode {
    /** The least integer that is its own code. */
    public static final int MIN_SMALL = -(1 << 30);

    /** The greatest integer that is its own code. */
    public static final int MAX_SMALL = (1 << 30) - 1;

    /** The code of the reference 0, which is {@link Value#NONE} everywhere. */
    public static final int NONE = 1;

    /** The code of the reference 1, which is False everywhere. */
    public static final int FALSE = 3;

    /** The code of the reference 2, which is True everywhere. */
    public static final int TRUE = 5;

    private ValueCode() {}

    /** Whether an integer is its own code. */
    public static boolean fits(long value) {
        return value >= MIN_SMALL && value <= MAX_SMALL;
    }

    /** The code of a small integer, for which {@link #fits} holds. */
    public static int ofSmall(int value) {
        return value << 1;
    }

    /** The code of a truth value. */
    public static int of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** The code of a reference, from 0. */
    public static int ofReference(int index) {
        return (index << 1) | 1;
    }

    /** Whether a code is a small integer. */
    public static boolean isSmall(int code) {
        return (code & 1) == 0;
    }

    /** The small integer of a code, for which {@link #isSmall} holds. */
    public static int small(int code) {
        return code >> 1;
    }

    /** The reference of a code, for which {@link #isSmall} does not hold. */
    public static int reference(int code) {
        return code >>> 1;
    }
}

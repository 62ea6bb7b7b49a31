package dev.threadline.model;

import dev.threadline.event.ValueCode;

/** How all integers of 32 bits are told as codes of values: {@link ValueCode} itself has room for those of 31. */
public interface IntegerCodes {
    /** The code of an integer. */
    int code(int number);

    /** The integer of a code that {@link #code} gave, or that is known to be one. */
    int number(int code);
}

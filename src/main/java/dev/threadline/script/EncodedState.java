package dev.threadline.script;

import java.util.Arrays;

/**
 * The whole state of a program as numbers. Equal states have equal numbers, whatever way led to them: cells are numbered in
 * the order in which they are reached from the globals and the threads, and those that nothing reaches are left out.
 *
 * @param words not to be changed
 */
record EncodedState(int[] words) {
    @Override
    public boolean equals(Object other) {
        return other instanceof EncodedState(var others) && Arrays.equals(words, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return Arrays.toString(words);
    }
}

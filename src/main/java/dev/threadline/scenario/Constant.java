package dev.threadline.scenario;

/** A value that replaces a constant of {@code setup} while exploring. */
public sealed interface Constant {
    /** A whole number of 64 bits. */
    record Whole(long value) implements Constant {}

    /** {@code True} or {@code False}. */
    record Truth(boolean value) implements Constant {}

    /** A piece of text. */
    record Text(String value) implements Constant {}
}

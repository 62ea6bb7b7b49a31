package dev.threadline.scenario;

/** A value that replaces a constant of {@code setup} while exploring. */
public sealed interface Constant {
    /** A whole number of 64 bits. */
    record Whole(long value) implements Constant {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** {@code True} or {@code False}. */
    record Truth(boolean value) implements Constant {
        @Override
        public String text() {
            return value ? "True" : "False";
        }
    }

    /** A piece of text. */
    record Text(String value) implements Constant {
        @Override
        public String text() {
            return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
        }
    }

    /** How a program writes it. */
    String text();
}

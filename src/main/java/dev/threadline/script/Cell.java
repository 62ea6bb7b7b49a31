package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Model;
import java.math.BigInteger;

/** What a value that is no small integer refers to: an object in the heap. */
sealed interface Cell
        permits Cell.Constant,
                Cell.Function,
                Cell.Method,
                Cell.Super,
                Cell.Tuple,
                Cell.Error,
                Cell.Range,
                Cell.Slice,
                Cell.View,
                Cell.Walk,
                SeriesCell,
                Cell.Primitive,
                Cell.LockSide,
                Container,
                LocalCell,
                ThreadCell,
                ObjectCell,
                Variable {
    /** What never changes and needs no identity: equal ones are one. */
    sealed interface Constant extends Cell {}

    /** {@code None}, {@code True}, {@code False}, and the mark of a name without a value. */
    record Singleton(String name) implements Constant {}

    /** An integer that is too large to be its own code. */
    record Big(BigInteger value) implements Constant {}

    /** A floating-point number. */
    record Real(double value) implements Constant {}

    /** A text. */
    record Text(String value) implements Constant {}

    /**
     * A function of the program; the arrays are not to be changed.
     *
     * @param defaults the values of its last parameters where a call does not give them
     * @param captured the variables of functions around that it uses
     */
    record Function(Code code, int[] defaults, int[] captured) implements Cell {
        private static final int[] NONE = {};

        /** A function that needs nothing but its code. */
        Function(Code code) {
            this(code, NONE, NONE);
        }
    }

    /** A method as a value, with the object that it is of. @param function its function; of what is not of the program, its name */
    record Method(int object, int function) implements Cell {}

    /** {@code super()}: an object, whose methods are looked for behind a class. */
    record Super(int type, int object) implements Cell {}

    /** A function that is there from the start. */
    record Predefined(Builtin builtin) implements Constant {}

    /** The threads of the scenario, by name: {@code threads["P-1"]}. */
    record NamedThreads() implements Constant {}

    /** A type of errors. */
    record ErrorType(String name) implements Constant {}

    /**
     * An error: a value that can be raised, or one on its way up.
     *
     * @param arguments the code of the tuple of what the program made it with; None's if the program did not make it
     */
    record Error(String type, String message, int arguments) implements Cell {
        /** One that the program did not make. */
        Error(String type, String message) {
            this(type, message, ValueCode.NONE);
        }
    }

    /** A tuple; the array is not to be changed. */
    record Tuple(int[] elements) implements Cell {}

    /** {@code range(start, stop, step)}; step is not 0. */
    record Range(long start, long stop, long step) implements Cell {
        /** Whether it goes through the same numbers: their number, the first and the step decide. */
        boolean hasSameElements(Range other) {
            long length = length();
            return length == other.length()
                    && (length == 0 || start == other.start && (length == 1 || step == other.step));
        }

        boolean contains(BigInteger number) {
            if (number.bitLength() > 62) {
                return false;
            }
            long at = number.longValue() - start;
            return at % step == 0
                    && at / step >= 0
                    && (step > 0 ? number.longValue() < stop : number.longValue() > stop);
        }

        long length() {
            long span = step > 0 ? stop - start : start - stop;
            long width = Math.abs(step);
            return span <= 0 ? 0 : (span + width - 1) / width;
        }
    }

    /** {@code start:stop:step}, each an integer's code or None's. */
    record Slice(int start, int stop, int step) implements Cell {}

    /** What of a dictionary {@code keys()}, {@code values()} and {@code items()} show. @param dict the dictionary's code */
    record View(int dict, DictView view) implements Cell {}

    /** A loop's way through a dictionary. @param dict its code; @param size how many entries it had when the loop began */
    record Walk(int dict, DictView view, int size) implements Cell {}

    /**
     * A lock or another primitive.
     *
     * @param object its number
     * @param part the code of what it is made with: the lock that it is a condition of, a barrier's action and timeout; or
     *     None's
     */
    record Primitive(int object, Model model, int part) implements Cell {}

    /**
     * One side of a lock for one writer or many readers.
     *
     * @param lock the code of that lock
     * @param reads whether it is the side of the readers
     */
    record LockSide(int lock, boolean reads) implements Cell {
        String typeName() {
            return reads ? "ReadLock" : "WriteLock";
        }
    }
}

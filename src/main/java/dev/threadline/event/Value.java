package dev.threadline.event;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** A value as it stood when an event saw it: data, never a live object. */
public sealed interface Value {
    /** Python's {@code None}: also the value of events that have none to tell. */
    record None() implements Value {
        @Override
        public String toString() {
            return "None";
        }
    }

    /** A truth value. */
    record Bool(boolean value) implements Value {
        @Override
        public String toString() {
            return value ? "True" : "False";
        }
    }

    /** An integer of any size. */
    record Int(BigInteger value) implements Value {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A floating-point number. */
    record Real(double value) implements Value {
        @Override
        public String toString() {
            return ShortestDecimal.of(value);
        }
    }

    /** A text. */
    record Text(String value) implements Value {
        @Override
        public String toString() {
            return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
        }
    }

    /** A tuple, whose elements can't change. */
    record Tuple(List<Value> elements) implements Value {
        public Tuple {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            String inside = elements.stream().map(Value::toString).collect(Collectors.joining(", "));
            return elements.size() == 1 ? "(" + inside + ",)" : "(" + inside + ")";
        }
    }

    /** An object of the run, by its number. */
    record Ref(int object) implements Value {
        @Override
        public String toString() {
            return "#" + object;
        }
    }

    /** Something without a value of its own to show, such as a function, by what it is called. */
    record Named(String name) implements Value {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The one {@code None}. */
    Value NONE = new None();

    /** The one False. */
    Value FALSE = new Bool(false);

    /** The one True. */
    Value TRUE = new Bool(true);

    /** An integer. */
    static Value of(long value) {
        return SmallIntegers.of(value);
    }

    /** A text. */
    static Value of(String text) {
        return new Text(text);
    }
}

package dev.threadline.script;

import dev.threadline.event.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value that is nothing but data: a number, a text, a truth value, None, or a container of such. */
public sealed interface PlainValue {
    /** None, a truth value, a number or a text. */
    record Single(Value value) implements PlainValue {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A list, or a tuple. */
    record Sequence(boolean isTuple, List<PlainValue> elements) implements PlainValue {
        public Sequence {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            String inside = elements.stream().map(PlainValue::toString).collect(Collectors.joining(", "));
            return isTuple ? "(" + inside + (elements.size() == 1 ? ",)" : ")") : "[" + inside + "]";
        }
    }

    /** A dictionary: its entries in order. */
    record Entries(List<Entry> entries) implements PlainValue {
        public Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public String toString() {
            return entries.stream()
                    .map(entry -> entry.key() + ": " + entry.value())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** An entry of a dictionary. */
    record Entry(PlainValue key, PlainValue value) {}

    /** A value of a program; empty if it is more than data, or holds itself. */
    static Optional<PlainValue> of(Values values, int code) {
        return Optional.ofNullable(new PlainReading(values).of(code, 0));
    }
}

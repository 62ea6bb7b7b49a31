package dev.threadline.scenario;

import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows the line it starts on, from 1. Jackson's own tree forgets the lines, and a teacher who edits a
 * scenario by hand needs them.
 */
sealed interface Json {
    int line();

    record Fields(int line, Map<String, Json> values) implements Json {}

    record Items(int line, List<Json> values) implements Json {}

    record Text(int line, String value) implements Json {}

    /** @param digits the number as written, with whatever sign, fraction or exponent it has */
    record Numeral(int line, String digits) implements Json {
        /** Whether it is written without a fraction or an exponent. */
        boolean isWhole() {
            return digits.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        }
    }

    record Truth(int line, boolean value) implements Json {}

    record Nothing(int line) implements Json {}

    /** What the value is, as the words after "is" in a sentence. */
    default String described() {
        return switch (this) {
            case Fields _ -> "an object";
            case Items _ -> "a list";
            case Text text -> "the text " + Quote.of(text.value());
            case Numeral numeral -> Quote.shortened(numeral.digits());
            case Truth truth -> String.valueOf(truth.value());
            case Nothing _ -> "null";
        };
    }
}

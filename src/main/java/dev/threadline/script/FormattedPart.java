package dev.threadline.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A piece of an f-string, or of the format after a field's colon. */
sealed interface FormattedPart {
    /** Stands for itself, escapes and doubled braces resolved. */
    record Text(String text) implements FormattedPart {}

    /**
     * {@code {value!conversion:specification}}. Of {@code {value=}} the text with its {@code =} is a {@link Text} before it.
     *
     * @param position of the opening brace
     * @param specification how the value is formatted, by Python's mini-language; empty where there is none
     */
    record Field(
            Position position, Expression value, Optional<Conversion> conversion, List<FormattedPart> specification)
            implements FormattedPart {
        public Field {
            specification = List.copyOf(specification);
        }
    }

    /** The expressions directly inside, in the order of evaluation. */
    static List<Expression> expressions(List<FormattedPart> parts) {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case Text _ -> Stream.<Expression>of();
                    case Field field ->
                        Stream.concat(Stream.of(field.value()), expressions(field.specification()).stream());
                })
                .toList();
    }
}

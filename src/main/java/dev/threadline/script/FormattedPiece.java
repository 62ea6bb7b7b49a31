package dev.threadline.script;

import java.util.List;
import java.util.Optional;

/** A piece of an f-string as the lexer cuts it: what {@link FormattedPart} is before its expressions are parsed. */
sealed interface FormattedPiece {
    /** Stands for itself, escapes and doubled braces resolved. */
    record Text(String text) implements FormattedPiece {}

    /**
     * What stands between braces.
     *
     * @param expression from the opening brace through the sign that ends the expression, which is one of {@code } ! : =}
     */
    record Field(List<Token> expression, Optional<Conversion> conversion, List<FormattedPiece> specification)
            implements FormattedPiece {
        public Field {
            expression = List.copyOf(expression);
            specification = List.copyOf(specification);
        }
    }
}

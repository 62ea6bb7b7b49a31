package dev.threadline.script;

import java.math.BigInteger;
import java.util.List;

/** A word of the program, or what its layout says: the end of a line, a block that begins or ends. */
sealed interface Token {
    /** Where its first character stands; of an end, the place after the last token. */
    Position position();

    /** What a sentence calls it, such as {@code ')'} or "the end of the line". */
    default String described() {
        return switch (this) {
            case Name name -> "'" + name.text() + "'";
            case Fixed fixed -> "'" + fixed.text() + "'";
            case Whole _, Real _ -> "a number";
            case Text _ -> "a string";
            case Formatted _ -> "an f-string";
            case LineEnd _ -> "the end of the line";
            case Indent _ -> "an indented line";
            case Dedent _ -> "the end of the block";
            case End _ -> "the end of the program";
        };
    }

    /** A word that the program chose. */
    record Name(Position position, String text) implements Token {}

    /** A word or sign that the language chose: keyword, operator, bracket. */
    record Fixed(Position position, String text) implements Token {}

    /** A whole number. */
    record Whole(Position position, BigInteger value) implements Token {}

    /** A number with a fraction or an exponent. */
    record Real(Position position, double value) implements Token {}

    /** One string literal, its escapes resolved. */
    record Text(Position position, String value) implements Token {}

    /** One f-string, cut into its pieces. */
    record Formatted(Position position, List<FormattedPiece> pieces) implements Token {
        public Formatted {
            pieces = List.copyOf(pieces);
        }
    }

    /** The end of a logical line. */
    record LineEnd(Position position) implements Token {}

    /** The next line stands further right than the one before. */
    record Indent(Position position) implements Token {}

    /** The next line stands one block further left. */
    record Dedent(Position position) implements Token {}

    /** Nothing follows. */
    record End(Position position) implements Token {}
}

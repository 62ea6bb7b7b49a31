package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the inside of an f-string into texts and fields, as CPython 3.11 does: the string ends where any string with its quotes
 * would, and only then are its braces looked at. So an expression holds neither the quotes of its string nor a backslash.
 */
final class FormattedStringScanner {
    /** A format may hold fields, the formats of those may not. */
    private static final int DEEPEST = 2;

    private final CharacterReader reader;
    private final boolean raw;

    /** @param reader of what stands between the quotes */
    FormattedStringScanner(CharacterReader reader, boolean raw) {
        this.reader = reader;
        this.raw = raw;
    }

    /** @throws ScriptError if braces do not match, or what stands between them cannot be cut */
    List<FormattedPiece> pieces() {
        return pieces(0);
    }

    /** Reads up to the end, or within a format up to its closing brace. */
    private List<FormattedPiece> pieces(int level) {
        List<FormattedPiece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (!reader.atEnd() && !(level > 0 && reader.current() == '}')) {
            if (reader.current() == '{' && !(level == 0 && reader.startsWith("{{"))) {
                FormattedPiece field = field(level, text);
                pieces.add(new FormattedPiece.Text(text.toString()));
                pieces.add(field);
                text.setLength(0);
            } else {
                character(text);
            }
        }
        pieces.add(new FormattedPiece.Text(text.toString()));
        return pieces;
    }

    private void character(StringBuilder text) {
        if (reader.atLineEnd()) {
            reader.nextLine();
            text.append('\n');
        } else if (reader.current() == '\\' && !raw) {
            escape(text);
        } else if (reader.startsWith("{{") || reader.startsWith("}}")) {
            text.append(reader.take(2).charAt(0));
        } else if (reader.current() == '}') {
            throw reader.error(
                    reader.position(),
                    "found '}' without a '{' before it in an f-string; for the brace itself write '}}'.");
        } else {
            text.append(reader.take(1));
        }
    }

    private void escape(StringBuilder text) {
        switch (reader.ahead(1)) {
            case CharacterReader.LINE_END -> {
                reader.take(1);
                reader.nextLine();
            }
            case '{', '}' -> text.append(reader.take(1));
            default -> text.append(EscapeSequence.scan(reader));
        }
    }

    /** @param before receives the expression as it is written where {@code =} asks for it */
    private FormattedPiece field(int level, StringBuilder before) {
        Position brace = reader.position();
        if (level == DEEPEST) {
            throw reader.error(
                    brace, "found '{' in the format of a format of an f-string; give the value a name first.");
        }
        reader.take(1);
        StringBuilder written = new StringBuilder();
        List<Token> expression = expression(brace, written);
        boolean shown = reader.current() == '=';
        if (shown) {
            shownSign(written);
            before.append(written);
        }
        Optional<Conversion> conversion = reader.current() == '!' ? Optional.of(conversion()) : Optional.empty();
        boolean formatted = reader.current() == ':';
        List<FormattedPiece> specification = List.of();
        if (formatted) {
            reader.take(1);
            specification = pieces(level + 1);
        }
        if (reader.current() != '}') {
            throw unclosed(brace);
        }
        reader.take(1);
        return new FormattedPiece.Field(
                expression,
                shown && !formatted && conversion.isEmpty() ? Optional.of(Conversion.REPRESENTATION) : conversion,
                specification);
    }

    private List<Token> expression(Position brace, StringBuilder written) {
        Position start = reader.position();
        FieldEnd.pass(reader, written);
        if (reader.atEnd()) {
            throw unclosed(brace);
        }
        Position end = reader.position();
        if (written.toString().isBlank()) {
            throw reader.error(
                    end,
                    "found '%s', expected an expression after the '{' of an f-string; for the brace itself write '{{'."
                            .formatted(reader.current()));
        }
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token.Fixed(brace, "{"));
        tokens.addAll(Lexer.tokensWithin(reader.between(start, end)));
        tokens.add(new Token.Fixed(end, String.valueOf(reader.current())));
        return tokens;
    }

    private void shownSign(StringBuilder written) {
        written.append(reader.take(1));
        while (!reader.atEnd() && (reader.atLineEnd() || Character.isWhitespace(reader.current()))) {
            if (reader.atLineEnd()) {
                reader.nextLine();
                written.append('\n');
            } else {
                written.append(reader.take(1));
            }
        }
    }

    private Conversion conversion() {
        Position position = reader.position();
        reader.take(1);
        Conversion conversion = Conversion.of(reader.current())
                .orElseThrow(() ->
                        reader.error(position, "found '!' in an f-string, expected !r, !s or !a and then ':' or '}'."));
        reader.take(1);
        return conversion;
    }

    private ScriptError unclosed(Position brace) {
        return reader.error(
                brace,
                "this '{' of an f-string is never closed; expected '}' before the string ends, and inside only"
                        + " quotes of another kind than the string's.");
    }
}

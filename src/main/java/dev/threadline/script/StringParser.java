package dev.threadline.script;

import dev.threadline.script.Expression.FormattedString;
import dev.threadline.script.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.List;

/** Reads string literals; neighbours are joined, and are an f-string if one of them is. */
final class StringParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;

    StringParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expression literal() {
        Position start = tokens.position();
        List<FormattedPiece> pieces = new ArrayList<>();
        boolean formatted = false;
        while (true) {
            switch (tokens.peek()) {
                case Token.Text(Position _, String value) -> pieces.add(new FormattedPiece.Text(value));
                case Token.Formatted(Position _, List<FormattedPiece> inside) -> {
                    pieces.addAll(inside);
                    formatted = true;
                }
                case Token _ -> {
                    List<FormattedPart> parts = parts(pieces);
                    return formatted ? new FormattedString(start, parts) : new StringLiteral(start, text(parts));
                }
            }
            tokens.take();
        }
    }

    /** The text of a string without fields, of which there is at most one part. */
    private static String text(List<FormattedPart> parts) {
        return parts.isEmpty() ? "" : ((FormattedPart.Text) parts.getFirst()).text();
    }

    private List<FormattedPart> parts(List<FormattedPiece> pieces) {
        List<FormattedPart> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (FormattedPiece piece : pieces) {
            switch (piece) {
                case FormattedPiece.Text(String more) -> text.append(more);
                case FormattedPiece.Field field -> {
                    addText(parts, text);
                    parts.add(field(field));
                }
            }
        }
        addText(parts, text);
        return parts;
    }

    private static void addText(List<FormattedPart> parts, StringBuilder text) {
        if (!text.isEmpty()) {
            parts.add(new FormattedPart.Text(text.toString()));
            text.setLength(0);
        }
    }

    private FormattedPart field(FormattedPiece.Field field) {
        TokenReader inside = tokens.inside(field.expression());
        Position brace = inside.take().position();
        Expression value = expressions.inside(inside).fieldValue(brace);
        if (inside.at("for")) {
            throw inside.refused(Refusal.GENERATOR);
        }
        if (!inside.atLast()) {
            throw inside.unexpected("'}'");
        }
        return new FormattedPart.Field(brace, value, field.conversion(), parts(field.specification()));
    }
}

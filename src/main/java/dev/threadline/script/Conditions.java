package dev.threadline.script;

/** Reads the condition of {@code if}, {@code while} and {@code assert}. */
final class Conditions {
    private Conditions() {}

    static Expression condition(TokenReader tokens, ExpressionParser expressions) {
        Expression condition = expressions.expression();
        if (tokens.at("=")) {
            throw tokens.error(tokens.position(), "found '=' in a condition: write '==' to compare.");
        }
        return condition;
    }
}

package dev.threadline.script;

import java.util.Map;

/**
 * A statement that goes on where it should end: often a word of another language, read as a name, in which case the
 * sentence says Python's.
 *
 * @param first the token that the statement began with
 * @param statement what was read of it
 */
record Slip(TokenReader tokens, Token first, Statement statement) {
    private static final Map<String, String> FOREIGN_WORDS = Map.of(
            "elseif", "'elif'",
            "elsif", "'elif'",
            "function", "'def'",
            "func", "'def'",
            "print", "print(...), with round brackets,",
            "switch", "'if' and 'elif'",
            "until", "'while not'",
            "unless", "'if not'");

    ScriptError error() {
        if (statement instanceof Statement.ExpressionStatement(Position _, Expression expression)) {
            return afterExpression(expression);
        }
        return tokens.unexpected("the end of the line");
    }

    private ScriptError afterExpression(Expression expression) {
        boolean colon = tokens.at(":");
        if (first instanceof Token.Name(Position position, String word)
                && (colon || tokens.at("{") || expression instanceof Expression.Name)) {
            if (word.equals("match")) {
                return tokens.error(position, Refusal.MATCH.sentence("'match'"));
            }
            if (FOREIGN_WORDS.containsKey(word)) {
                return tokens.error(position, "found '%s': write %s instead.".formatted(word, FOREIGN_WORDS.get(word)));
            }
        }
        if (tokens.at("{")) {
            return tokens.error(tokens.position(), Blocks.BRACE);
        }
        if (tokens.at(Token.Name.class) && TokenReader.isFixed(tokens.ahead(1), "=")) {
            return tokens.error(
                    first.position(),
                    "found %s before a name that is assigned: a name has no type here, write only the name."
                            .formatted(first.described()));
        }
        return tokens.unexpected("the end of the line");
    }
}

package dev.threadline.script;

import dev.threadline.event.Listing;

/**
 * Reads the scenario language into its syntax tree: a subset of Python 3.11, by recursive descent over the tokens of
 * {@link Lexer}. What is Python but outside the subset is refused by its name ({@link Refusal}).
 */
final class Parser {
    private Parser() {}

    /**
     * The tree of a section.
     *
     * @param file as the user calls it, for error sentences
     * @throws ScriptError if the text is no program of the subset
     */
    static Module parse(String file, Listing.Section section) {
        return new StatementParser(new TokenReader(new Source(file, section))).module();
    }

    /**
     * The tree of a section that holds one expression, such as a scenario's check.
     *
     * @param file as the user calls it, for error sentences
     * @throws ScriptError if the text is no expression of the subset
     */
    static Expression parseExpression(String file, Listing.Section section) {
        TokenReader tokens = new TokenReader(new Source(file, section));
        Expression expression = Conditions.condition(tokens, new ExpressionParser(tokens));
        tokens.accept(Token.LineEnd.class);
        if (!tokens.at(Token.End.class)) {
            throw tokens.unexpected("the end of the expression");
        }
        return expression;
    }
}

package dev.threadline.script;

import java.util.List;

/** The tokens of a section with a place among them, and the sentences for what does not fit there. */
final class TokenReader {
    private final Source source;
    private final List<Token> tokens;
    private int index;

    TokenReader(Source source) {
        this(source, Lexer.tokens(source));
    }

    private TokenReader(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** A reader of tokens of the same section that stand in one of these. */
    TokenReader inside(List<Token> inner) {
        return new TokenReader(source, inner);
    }

    /** Whether the next token is the last one. */
    boolean atLast() {
        return index == tokens.size() - 1;
    }

    ScriptError error(Position position, String finding) {
        return source.error(position, finding);
    }

    int lineInSection(Position position) {
        return source.lineInSection(position);
    }

    Token peek() {
        return ahead(0);
    }

    /** The place of the next token. */
    Position position() {
        return peek().position();
    }

    /** The token so many further on; a negative distance looks back. Past either end stands the last token. */
    Token ahead(int distance) {
        int at = index + distance;
        return at < 0 || at >= tokens.size() ? tokens.getLast() : tokens.get(at);
    }

    Token take() {
        Token token = peek();
        index++;
        return token;
    }

    /** Whether the next token is that word or sign of the language. */
    boolean at(String text) {
        return isFixed(peek(), text);
    }

    /** Whether the next token is one of a kind. */
    boolean at(Class<? extends Token> kind) {
        return kind.isInstance(peek());
    }

    static boolean isFixed(Token token, String text) {
        return token instanceof Token.Fixed fixed && fixed.text().equals(text);
    }

    /** Passes that word or sign if it is next. */
    boolean accept(String text) {
        boolean accepted = at(text);
        if (accepted) {
            index++;
        }
        return accepted;
    }

    /** Passes those words or signs if all of them are next. */
    boolean acceptAll(List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            if (!isFixed(ahead(i), texts.get(i))) {
                return false;
            }
        }
        index += texts.size();
        return true;
    }

    /** Passes a token of that kind if it is next. */
    boolean accept(Class<? extends Token> kind) {
        boolean accepted = at(kind);
        if (accepted) {
            index++;
        }
        return accepted;
    }

    /**
     * Passes that word or sign.
     *
     * @param expected what a sentence says would be right
     */
    void expect(String text, String expected) {
        if (!accept(text)) {
            throw unexpected(expected);
        }
    }

    /** Passes a name and gives it. */
    String expectName() {
        return switch (peek()) {
            case Token.Name name -> {
                index++;
                yield name.text();
            }
            case Token.Fixed fixed
            when Vocabulary.isKeyword(fixed.text()) ->
                throw error(
                        fixed.position(),
                        "found %s, expected a name; this word belongs to the language.".formatted(fixed.described()));
            case Token other ->
                throw error(other.position(), "found %s, expected a name.".formatted(other.described()));
        };
    }

    /** The error that the next token does not fit: the refusal of what it begins, or what is expected in its stead. */
    ScriptError unexpected(String expected) {
        Token token = peek();
        String described = token.described();
        String finding = token instanceof Token.Fixed fixed
                ? Refusal.of(fixed.text())
                        .map(refusal -> refusal.sentence(described))
                        .orElse("found %s, expected %s.".formatted(described, expected))
                : "found %s, expected %s.".formatted(described, expected);
        return error(token.position(), finding);
    }

    /** The error that the construct which begins at the next token is outside the subset. */
    ScriptError refused(Refusal refusal) {
        return error(position(), refusal.sentence(peek().described()));
    }
}

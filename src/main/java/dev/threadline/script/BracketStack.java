package dev.threadline.script;

import java.util.ArrayDeque;
import java.util.Deque;

/** The brackets that are open; inside them a line's end means nothing. */
final class BracketStack {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Source source;
    private final Deque<Token.Fixed> open = new ArrayDeque<>();

    BracketStack(Source source) {
        this.source = source;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * Takes notice of a bracket; any other token changes nothing.
     *
     * @throws ScriptError if it closes what is not open
     */
    void pass(Token.Fixed token) {
        if (OPENING.contains(token.text())) {
            open.push(token);
        } else if (CLOSING.contains(token.text())) {
            close(token);
        }
    }

    private void close(Token.Fixed token) {
        if (open.isEmpty()) {
            throw source.error(
                    token.position(),
                    "found '%s', but no '%s' is open before it.".formatted(token.text(), partner(token)));
        }
        Token.Fixed opening = open.pop();
        if (!partner(token).equals(opening.text())) {
            throw source.error(
                    token.position(),
                    "found '%s', expected '%s' to close the '%s' of column %d%s."
                            .formatted(
                                    token.text(),
                                    CLOSING.charAt(OPENING.indexOf(opening.text())),
                                    opening.text(),
                                    opening.position().column(),
                                    lineOf(opening, token)));
        }
    }

    private static String partner(Token.Fixed closing) {
        return String.valueOf(OPENING.charAt(CLOSING.indexOf(closing.text())));
    }

    private String lineOf(Token.Fixed opening, Token.Fixed closing) {
        return opening.position().line() == closing.position().line()
                ? ""
                : " in line " + source.lineInSection(opening.position());
    }

    /** @throws ScriptError if one is still open where the program ends */
    void requireAllClosed() {
        if (!open.isEmpty()) {
            throw source.error(
                    open.element().position(),
                    "this '%s' is never closed.".formatted(open.element().text()));
        }
    }
}

package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;

/** Reads the block after a {@code :}, indented on lines of its own or simple statements on the same line. */
final class Blocks {
    /** The sentence for a brace where a block should begin. */
    static final String BRACE = "found '{': a block begins with ':' and is indented.";

    private final TokenReader tokens;
    private final StatementParser statements;

    Blocks(TokenReader tokens, StatementParser statements) {
        this.tokens = tokens;
        this.statements = statements;
    }

    /**
     * Reads {@code :} and the block.
     *
     * @param word the keyword that the block belongs to
     * @param start where it stands
     */
    List<Statement> block(String word, Position start) {
        if (tokens.at("{")) {
            throw tokens.error(tokens.position(), BRACE);
        }
        tokens.expect(":", "':'");
        if (!tokens.accept(Token.LineEnd.class)) {
            return statements.simpleLine();
        }
        if (!tokens.accept(Token.Indent.class)) {
            throw tokens.error(
                    tokens.position(),
                    "found %s, expected an indented block after '%s' in line %d; 'pass' does nothing."
                            .formatted(tokens.peek().described(), word, tokens.lineInSection(start)));
        }
        List<Statement> block = new ArrayList<>();
        while (!tokens.accept(Token.Dedent.class)) {
            block.addAll(statements.statements());
        }
        return block;
    }
}

package dev.threadline.script;

import dev.threadline.event.Listing;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text that is being written, which is no program most of the time. The tokens are the {@link Lexer}'s own; but whatever
 * can't be cut is passed, and the rest is cut all the same.
 */
final class Lexemes {
    private final CharacterReader reader;
    private final Lexer lexer;
    private final List<Lexeme> lexemes = new ArrayList<>();

    private Lexemes(CharacterReader reader) {
        this.reader = reader;
        lexer = Lexer.ofPiece(reader);
    }

    /** The lexemes of some lines, in order; none of what is far too large to be a program. */
    static List<Lexeme> of(List<String> lines) {
        try {
            return new Lexemes(new CharacterReader(new Source("", new Listing.Section("", 1, lines)))).all();
        } catch (ScriptError hostile) {
            return List.of();
        }
    }

    private List<Lexeme> all() {
        for (; reader.hasLine(); reader.nextLine()) {
            while (!reader.atLineEnd()) {
                if (Character.isWhitespace(reader.current())) {
                    reader.take(1);
                } else if (reader.current() == '#') {
                    Position from = reader.position();
                    reader.take(reader.rest().length());
                    add(Lexeme.Sort.COMMENT, "", from);
                } else {
                    token();
                }
            }
        }
        return List.copyOf(lexemes);
    }

    private void token() {
        Position from = reader.position();
        boolean text = StringScanner.begins(reader);
        try {
            add(lexer.token(), from);
        } catch (ScriptError halfWritten) {
            if (reader.position().equals(from)) {
                reader.take(1);
            } else if (text) {
                add(Lexeme.Sort.TEXT, "", from);
            }
        }
    }

    private void add(Token token, Position from) {
        switch (token) {
            case Token.Fixed(var _, var word) -> add(Lexeme.Sort.FIXED, word, from);
            case Token.Name(var _, var name) -> add(Lexeme.Sort.NAME, name, from);
            case Token.Whole _, Token.Real _ -> add(Lexeme.Sort.NUMBER, "", from);
            case Token.Text _, Token.Formatted _ -> add(Lexeme.Sort.TEXT, "", from);
            case Token.LineEnd _, Token.Indent _, Token.Dedent _, Token.End _ ->
                throw new IllegalStateException("no layout in pieces: " + token);
        }
    }

    private void add(Lexeme.Sort sort, String word, Position from) {
        lexemes.add(new Lexeme(sort, word, from, reader.position()));
    }
}

package dev.threadline.script;

import dev.threadline.event.Listing;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stretches of a program are, so that each kind can be shown in a colour of its own. The tokens are the {@link Lexer}'s;
 * but what is being written is no program most of the time, so whatever can't be cut is passed, and the rest has colours all
 * the same.
 */
public final class Colouring {
    /** What a stretch is. Names and signs that mean nothing by themselves are no stretches. */
    public enum Kind {
        KEYWORD,
        /** A name that a program has without making it. */
        PREDEFINED,
        /** The name of a function or class where it is made. */
        DEFINITION,
        NUMBER,
        TEXT,
        COMMENT
    }

    /**
     * A piece of a line.
     *
     * @param row of the line, from 0
     * @param from the first character of the line, from 0
     * @param to the character after the last one
     */
    public record Stretch(int row, int from, int to, Kind kind) {}

    private final List<String> lines;
    private final CharacterReader reader;
    private final Lexer lexer;
    private final List<Stretch> stretches = new ArrayList<>();

    /** The word or sign before the next token, or empty. */
    private String before = "";

    private Colouring(List<String> lines, CharacterReader reader) {
        this.lines = lines;
        this.reader = reader;
        lexer = Lexer.ofPiece(reader);
    }

    /** The stretches of some lines, in order; none of what is far too large to be a program. */
    public static List<Stretch> of(List<String> lines) {
        try {
            Source source = new Source("", new Listing.Section("", 1, lines));
            return new Colouring(lines, new CharacterReader(source)).stretches();
        } catch (ScriptError hostile) {
            return List.of();
        }
    }

    private List<Stretch> stretches() {
        for (; reader.hasLine(); reader.nextLine()) {
            before = "";
            while (!reader.atLineEnd()) {
                if (Character.isWhitespace(reader.current())) {
                    reader.take(1);
                } else if (reader.current() == '#') {
                    Position from = reader.position();
                    reader.take(reader.rest().length());
                    add(from, Kind.COMMENT);
                } else {
                    token();
                }
            }
        }
        return List.copyOf(stretches);
    }

    private void token() {
        Position from = reader.position();
        boolean text = StringScanner.begins(reader);
        try {
            Token token = lexer.token();
            colour(token, from);
            before = token instanceof Token.Fixed(var _, var word) ? word : "";
        } catch (ScriptError halfWritten) {
            if (reader.position().equals(from)) {
                reader.take(1);
            } else if (text) {
                add(from, Kind.TEXT);
            }
        }
    }

    private void colour(Token token, Position from) {
        switch (token) {
            case Token.Fixed(var _, var word) -> {
                if (Character.isLetter(word.charAt(0))) {
                    add(from, Kind.KEYWORD);
                }
            }
            case Token.Name(var _, var name) -> {
                if (before.equals("def") || before.equals("class")) {
                    add(from, Kind.DEFINITION);
                } else if (!before.equals(".") && isPredefined(name)) {
                    add(from, Kind.PREDEFINED);
                }
            }
            case Token.Whole _, Token.Real _ -> add(from, Kind.NUMBER);
            case Token.Text _, Token.Formatted _ -> add(from, Kind.TEXT);
            case Token.LineEnd _, Token.Indent _, Token.Dedent _, Token.End _ ->
                throw new IllegalStateException("no layout in pieces: " + token);
        }
    }

    private static boolean isPredefined(String name) {
        return Builtin.named(name).isPresent() || Builtin.isModule(name) || ErrorTypes.isKnown(name);
    }

    /** Adds what stands from there to where the reader is, which may be some lines further down. */
    private void add(Position from, Kind kind) {
        Position to = reader.position();
        for (int line = from.line(); line <= to.line(); line++) {
            int first = line == from.line() ? from.column() - 1 : 0;
            int end = line == to.line() ? to.column() - 1 : lines.get(line - 1).length();
            if (end > first) {
                stretches.add(new Stretch(line - 1, first, end, kind));
            }
        }
    }
}

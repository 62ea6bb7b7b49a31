package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the stretches of a program are, so that each kind can be shown in a colour of its own, however little is written. */
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

    private Colouring() {}

    /** The stretches of some lines, in order; none of what is far too large to be a program. */
    public static List<Stretch> of(List<String> lines) {
        List<Stretch> stretches = new ArrayList<>();
        Optional<Lexeme> before = Optional.empty();
        for (Lexeme lexeme : Lexemes.of(lines)) {
            Optional<Lexeme> last = before;
            kind(lexeme, last).ifPresent(kind -> add(stretches, lexeme, kind, lines));
            before = Optional.of(lexeme);
        }
        return List.copyOf(stretches);
    }

    private static Optional<Kind> kind(Lexeme lexeme, Optional<Lexeme> before) {
        return switch (lexeme.sort()) {
            case NUMBER -> Optional.of(Kind.NUMBER);
            case TEXT -> Optional.of(Kind.TEXT);
            case COMMENT -> Optional.of(Kind.COMMENT);
            case FIXED -> Character.isLetter(lexeme.word().charAt(0)) ? Optional.of(Kind.KEYWORD) : Optional.empty();
            case NAME -> {
                if (before.filter(last -> last.is("def") || last.is("class")).isPresent()) {
                    yield Optional.of(Kind.DEFINITION);
                }
                boolean member = before.filter(last -> last.is(".")).isPresent();
                yield !member && isPredefined(lexeme.word()) ? Optional.of(Kind.PREDEFINED) : Optional.empty();
            }
        };
    }

    private static boolean isPredefined(String name) {
        return Builtin.named(name).isPresent() || Builtin.isModule(name) || ErrorTypes.isKnown(name);
    }

    /** Adds the pieces of a lexeme, which may go over several lines. */
    private static void add(List<Stretch> stretches, Lexeme lexeme, Kind kind, List<String> lines) {
        Position from = lexeme.from();
        Position to = lexeme.to();
        for (int line = from.line(); line <= to.line(); line++) {
            int first = line == from.line() ? from.column() - 1 : 0;
            int end = line == to.line() ? to.column() - 1 : lines.get(line - 1).length();
            if (end > first) {
                stretches.add(new Stretch(line - 1, first, end, kind));
            }
        }
    }
}

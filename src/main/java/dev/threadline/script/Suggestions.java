package dev.threadline.script;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that could stand where a program is being written: behind a dot those of what stands before it, as far as that can be
 * told without running it, elsewhere those of the program and of the language.
 */
public final class Suggestions {
    /**
     * What can be written.
     *
     * @param name to be written
     * @param signature the name and how it is called, if it is
     */
    public record Suggestion(String name, String signature) {
        private static Suggestion of(String signature) {
            return new Suggestion(Signatures.nameIn(signature), signature);
        }
    }

    private final List<Lexeme> lexemes;
    private final Position caret;

    /** Where in the lexemes the name stands that is being written, or would stand if a letter of it were there. */
    private final int place;

    private final String begun;

    private Suggestions(List<Lexeme> lexemes, Position caret) {
        this.lexemes = lexemes;
        this.caret = caret;
        int before = 0;
        while (before < lexemes.size() && isBefore(lexemes.get(before).from(), caret)) {
            before++;
        }
        boolean writing = before > 0
                && isWord(lexemes.get(before - 1))
                && !isBefore(lexemes.get(before - 1).to(), caret);
        place = writing ? before - 1 : before;
        begun = writing
                ? lexemes.get(place)
                        .word()
                        .substring(0, caret.column() - lexemes.get(place).from().column())
                : "";
    }

    /** What fits where the caret stands, and how many characters of it are there. */
    public record Found(List<Suggestion> suggestions, int begun) {}

    /**
     * What could be written at a place; nothing inside texts and comments.
     *
     * @param lines the whole program, all sections one after the other
     * @param row of the caret, from 0
     * @param column of the caret, from 0
     */
    public static Found at(List<String> lines, int row, int column) {
        Suggestions here = new Suggestions(Lexemes.of(lines), new Position(row + 1, column + 1));
        return new Found(here.isInText() ? List.of() : here.fitting(), here.begun.length());
    }

    private static boolean isBefore(Position one, Position other) {
        return one.line() < other.line() || one.line() == other.line() && one.column() < other.column();
    }

    private static boolean isWord(Lexeme lexeme) {
        return lexeme.sort() == Lexeme.Sort.NAME
                || lexeme.sort() == Lexeme.Sort.FIXED
                        && Character.isLetter(lexeme.word().charAt(0));
    }

    private boolean isInText() {
        return lexemes.stream()
                .filter(each -> each.sort() == Lexeme.Sort.TEXT || each.sort() == Lexeme.Sort.COMMENT)
                .anyMatch(each -> isBefore(each.from(), caret) && !isBefore(each.to(), caret));
    }

    private List<Suggestion> fitting() {
        Map<String, Suggestion> all = new HashMap<>();
        (at(place - 1).filter(last -> last.is(".")).isPresent() ? members() : names())
                .filter(each -> small(each.name()).startsWith(small(begun)))
                .forEach(each -> all.putIfAbsent(each.name(), each));
        return all.values().stream()
                .sorted(Comparator.comparing((Suggestion each) -> !each.name().startsWith(begun))
                        .thenComparing(each -> small(each.name()))
                        .thenComparing(Suggestion::name))
                .toList();
    }

    /** Capitals are easily forgotten. */
    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Optional<Lexeme> at(int index) {
        return index >= 0 && index < lexemes.size() ? Optional.of(lexemes.get(index)) : Optional.empty();
    }

    /** Names of the program, of its language and of what is there from the start. */
    private Stream<Suggestion> names() {
        Map<String, Suggestion> own = new LinkedHashMap<>();
        for (int at = 0; at < lexemes.size(); at++) {
            Lexeme lexeme = lexemes.get(at);
            boolean member = at(at - 1).filter(last -> last.is(".")).isPresent();
            if (at != place && lexeme.sort() == Lexeme.Sort.NAME && !member) {
                own.putIfAbsent(lexeme.word(), new Suggestion(lexeme.word(), lexeme.word()));
            }
        }
        definitions().forEach(each -> own.put(each.name(), each));
        Stream<Suggestion> known = Stream.of(Builtin.values())
                .flatMap(builtin -> Signatures.of(builtin).stream())
                .filter(signature -> !signature.contains("."))
                .map(Suggestion::of);
        Stream<Suggestion> words = Stream.concat(Vocabulary.keywords().stream(), Builtin.modules().stream())
                .map(Suggestion::of);
        return Stream.of(definitions(), known, own.values().stream(), words).flatMap(all -> all);
    }

    /** The functions and classes of the program, with their parameters as they are written. */
    private Stream<Suggestion> definitions() {
        return Stream.iterate(1, at -> at < lexemes.size(), at -> at + 1)
                .filter(at -> at != place && lexemes.get(at).sort() == Lexeme.Sort.NAME)
                .filter(at ->
                        lexemes.get(at - 1).is("def") || lexemes.get(at - 1).is("class"))
                .map(at -> new Suggestion(
                        lexemes.get(at).word(),
                        lexemes.get(at).word() + (lexemes.get(at - 1).is("def") ? parameters(at + 1) : "()")));
    }

    private String parameters(int open) {
        StringBuilder all = new StringBuilder("(");
        for (int at = open + 1;
                at < lexemes.size()
                        && !lexemes.get(at).is(")")
                        && !lexemes.get(at).is(":");
                at++) {
            Lexeme before = lexemes.get(at - 1);
            if (before.is("(") || before.is(",") || before.is("*") || before.is("**")) {
                all.append(before.is(",") ? ", " : "").append(lexemes.get(at).word());
            }
        }
        return all.append(")").toString();
    }

    /** What stands behind a dot: by what the name before it was made of last, else whatever anything has. */
    private Stream<Suggestion> members() {
        Optional<Lexeme> owner = at(place - 2);
        if (owner.isEmpty()) {
            return Stream.empty();
        }
        Lexeme before = owner.get();
        if (before.sort() == Lexeme.Sort.TEXT) {
            return of(Builtin.STR);
        }
        if (Builtin.isModule(before.word())
                && at(place - 3).filter(last -> last.is(".")).isEmpty()) {
            return Stream.of(Builtin.values())
                    .filter(builtin -> Builtin.of(before.word(), lastName(builtin))
                            .filter(builtin::equals)
                            .isPresent())
                    .flatMap(builtin -> Signatures.of(builtin).stream())
                    .map(signature -> signature.substring(signature.indexOf('.') + 1))
                    .map(Suggestion::of);
        }
        Optional<Builtin> type = Optional.ofNullable(types().get(before.word()));
        if (type.isPresent() && !before.word().equals("self")) {
            return of(type.get());
        }
        return Stream.concat(
                ownMembers(),
                Signatures.allMembers().values().stream().flatMap(List::stream).map(Suggestion::of));
    }

    private static String lastName(Builtin builtin) {
        String name = builtin.pythonName();
        return name.substring(name.indexOf('.') + 1);
    }

    private static Stream<Suggestion> of(Builtin owner) {
        return Signatures.members(owner).stream().map(Suggestion::of);
    }

    /** What the program itself has behind dots, and its functions, which may be methods. */
    private Stream<Suggestion> ownMembers() {
        Stream<Suggestion> attributes = Stream.iterate(1, at -> at < lexemes.size(), at -> at + 1)
                .filter(at -> at != place && lexemes.get(at).sort() == Lexeme.Sort.NAME)
                .filter(at -> lexemes.get(at - 1).is("."))
                .map(at -> Suggestion.of(lexemes.get(at).word()));
        return Stream.concat(definitions(), attributes);
    }

    /** What names were made of last: {@code lock = Lock()}, {@code self.items = []}. */
    private Map<String, Builtin> types() {
        Map<String, Builtin> types = new HashMap<>();
        for (int at = 0; at + 2 < lexemes.size(); at++) {
            if (lexemes.get(at).sort() == Lexeme.Sort.NAME
                    && lexemes.get(at + 1).is("=")) {
                String name = lexemes.get(at).word();
                made(at + 2).ifPresent(type -> types.put(name, type));
            }
        }
        return types;
    }

    private Optional<Builtin> made(int at) {
        Lexeme first = lexemes.get(at);
        if (first.sort() == Lexeme.Sort.TEXT) {
            return Optional.of(Builtin.STR);
        }
        if (first.is("[")) {
            return Optional.of(Builtin.LIST);
        }
        if (first.is("{")) {
            return Optional.of(Builtin.DICT);
        }
        boolean ofModule = Builtin.isModule(first.word())
                && at(at + 1).filter(next -> next.is(".")).isPresent();
        return at(ofModule ? at + 2 : at)
                .filter(name -> name.sort() == Lexeme.Sort.NAME)
                .filter(_ -> at(ofModule ? at + 3 : at + 1)
                        .filter(next -> next.is("("))
                        .isPresent())
                .flatMap(name -> Builtin.named(name.word()))
                .filter(type -> !Signatures.members(type).isEmpty());
    }
}

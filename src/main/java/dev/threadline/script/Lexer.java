package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a section into tokens, by Python's own rules: indentation opens and closes blocks, brackets and a backslash join lines,
 * comments and blank lines are nothing. The whole section is cut before it is parsed, so that a bracket that is never closed
 * is told as that, and not as a puzzle some lines later.
 */
final class Lexer {
    private final CharacterReader reader;
    private final BracketStack brackets;
    private final Indentation indentation = new Indentation();
    private final List<Token> tokens = new ArrayList<>();
    private final boolean layout;
    private boolean continued;
    private Position endOfToken;

    private Lexer(CharacterReader reader, boolean layout) {
        this.reader = reader;
        this.layout = layout;
        brackets = new BracketStack(reader.source());
        endOfToken = reader.position();
    }

    /**
     * The tokens of a section; the last one is an {@link Token.End}, and indents and dedents are balanced.
     *
     * @throws ScriptError if it cannot be cut
     */
    static List<Token> tokens(Source source) {
        return new Lexer(new CharacterReader(source), true).tokens();
    }

    /**
     * The tokens of a piece of a line, or of several lines whose ends mean nothing.
     *
     * @throws ScriptError if it cannot be cut
     */
    static List<Token> tokensWithin(CharacterReader piece) {
        return new Lexer(piece, false).tokensWithoutLayout();
    }

    /** Cuts a piece token by token, where its user passes blanks, comments and line ends. */
    static Lexer ofPiece(CharacterReader piece) {
        return new Lexer(piece, false);
    }

    private List<Token> tokensWithoutLayout() {
        for (; reader.hasLine(); reader.nextLine()) {
            physicalLine();
        }
        brackets.requireAllClosed();
        return List.copyOf(tokens);
    }

    private List<Token> tokens() {
        for (; reader.hasLine(); reader.nextLine()) {
            if (continued || !brackets.isEmpty() || beginLogicalLine()) {
                physicalLine();
            }
        }
        brackets.requireAllClosed();
        Position end = reader.end();
        indents(indentation.depth(), 0, end);
        tokens.add(new Token.End(end));
        return List.copyOf(tokens);
    }

    /** Passes the margin; false for a line that holds nothing else. */
    private boolean beginLogicalLine() {
        String blanks = blanks();
        if (atNothing()) {
            return false;
        }
        Position position = reader.position();
        if (reader.current() == '\\') {
            throw reader.error(position, "found '\\', expected a statement before it.");
        }
        int before = indentation.depth();
        indentation.moveTo(blanks, reader);
        indents(before, indentation.depth(), position);
        return true;
    }

    private void indents(int before, int after, Position position) {
        if (after > before) {
            tokens.add(new Token.Indent(position));
        }
        for (int depth = before; depth > after; depth--) {
            tokens.add(new Token.Dedent(position));
        }
    }

    private String blanks() {
        int length = 0;
        while (reader.ahead(length) == ' ' || reader.ahead(length) == '\t') {
            length++;
        }
        return reader.take(length);
    }

    private boolean atNothing() {
        return reader.atLineEnd() || reader.current() == '#';
    }

    private void physicalLine() {
        blanks();
        if (continued && atNothing()) {
            throw reader.error(
                    reader.position(), "the '\\' of the line above continues here, but this line holds nothing.");
        }
        continued = false;
        while (!atNothing()) {
            if (reader.current() == '\\') {
                continueOnNextLine();
                return;
            }
            tokens.add(token());
            endOfToken = reader.position();
            blanks();
        }
        if (layout && brackets.isEmpty()) {
            tokens.add(new Token.LineEnd(endOfToken));
        }
    }

    private void continueOnNextLine() {
        Position position = reader.position();
        if (reader.ahead(1) != CharacterReader.LINE_END) {
            throw reader.error(position, "found something after '\\', which must be the last character of its line.");
        }
        if (reader.onLastLine()) {
            throw reader.error(position, "found '\\' in the last line, expected a line that continues it.");
        }
        continued = true;
    }

    /**
     * The token that begins here.
     *
     * @throws ScriptError if none does
     */
    Token token() {
        if (StringScanner.begins(reader)) {
            return StringScanner.scan(reader);
        }
        if (NumberScanner.begins(reader)) {
            return NumberScanner.scan(reader);
        }
        Position position = reader.position();
        String word = word();
        if (word.isEmpty()) {
            return sign(position);
        }
        return Vocabulary.isKeyword(word) ? new Token.Fixed(position, word) : new Token.Name(position, word);
    }

    private String word() {
        String rest = reader.rest();
        int length = 0;
        while (length < rest.length() && inWord(rest.codePointAt(length), length == 0)) {
            length += Character.charCount(rest.codePointAt(length));
        }
        return reader.take(length);
    }

    private static boolean inWord(int character, boolean first) {
        return character == '_'
                || (first
                        ? Character.isUnicodeIdentifierStart(character)
                        : Character.isUnicodeIdentifierPart(character) && !Character.isIdentifierIgnorable(character));
    }

    private Token sign(Position position) {
        String rest = reader.rest();
        Vocabulary.foreignSign(rest).ifPresent(sign -> {
            throw reader.error(position, "found '%s': write %s.".formatted(sign.getKey(), sign.getValue()));
        });
        String sign = Vocabulary.sign(rest).orElseThrow(() -> reader.error(position, noSign(rest.codePointAt(0))));
        reader.take(sign.length());
        Token.Fixed token = new Token.Fixed(position, sign);
        brackets.pass(token);
        return token;
    }

    private static String noSign(int character) {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        return switch (character) {
            case '!' -> "found '!': write 'not'.";
            case '\u201c', '\u201d', '\u2018', '\u2019' ->
                "found a curly quote (%s): write a straight one, \" or '.".formatted(code);
            case '\u00a0' -> "found a non-breaking space (U+00A0): write a plain space.";
            default ->
                Character.isISOControl(character) || Character.isWhitespace(character)
                        ? "found the invisible character %s, which means nothing here.".formatted(code)
                        : "found '%s' (%s), which means nothing here.".formatted(Character.toString(character), code);
        };
    }
}

package dev.threadline.script;

import java.util.Locale;
import java.util.Set;

/** Reads a string literal in single, double or triple quotes: plain, raw or formatted. */
final class StringScanner {
    private static final Set<String> PREFIXES = Set.of("r", "u", "b", "br", "rb", "f", "fr", "rf");

    private final CharacterReader reader;
    private final Position start;
    private final StringBuilder value = new StringBuilder();

    private StringScanner(CharacterReader reader) {
        this.reader = reader;
        this.start = reader.position();
    }

    /** Whether a string begins here, with a prefix or without. */
    static boolean begins(CharacterReader reader) {
        for (int prefix = 0; prefix <= 2; prefix++) {
            if (isQuote(reader.ahead(prefix))) {
                return prefix == 0 || PREFIXES.contains(prefix(reader, prefix));
            }
        }
        return false;
    }

    private static String prefix(CharacterReader reader, int length) {
        return reader.rest().substring(0, length).toLowerCase(Locale.ROOT);
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    /** @throws ScriptError if the string is not closed, has a broken escape, or is of a kind outside the subset */
    static Token scan(CharacterReader reader) {
        return new StringScanner(reader).scan();
    }

    private Token scan() {
        int prefixLength = 0;
        while (!isQuote(reader.ahead(prefixLength))) {
            prefixLength++;
        }
        String prefix = prefix(reader, prefixLength);
        if (prefix.contains("b")) {
            throw reader.error(start, Refusal.BYTES.sentence("a bytes literal"));
        }
        reader.take(prefixLength);
        String quote = String.valueOf(reader.current());
        String closing = reader.startsWith(quote.repeat(3)) ? quote.repeat(3) : quote;
        reader.take(closing.length());
        boolean raw = prefix.contains("r");
        if (prefix.contains("f")) {
            return formatted(closing, raw);
        }
        body(closing, raw);
        reader.take(closing.length());
        return new Token.Text(start, value.toString());
    }

    /** Its end is found as in a raw string, where a backslash only keeps the quote after it from closing the string. */
    private Token formatted(String closing, boolean raw) {
        Position from = reader.position();
        body(closing, true);
        CharacterReader inside = reader.between(from, reader.position());
        reader.take(closing.length());
        return new Token.Formatted(start, new FormattedStringScanner(inside, raw).pieces());
    }

    /** Passes what stands between the quotes. */
    private void body(String closing, boolean raw) {
        while (!reader.startsWith(closing)) {
            if (reader.current() == '\\') {
                if (raw) {
                    rawPair(closing);
                } else {
                    escape(closing);
                }
            } else if (!reader.atLineEnd()) {
                value.append(reader.take(1));
            } else if (closing.length() == 1) {
                throw unclosed(closing);
            } else {
                lineBreak(closing);
                value.append('\n');
            }
        }
    }

    /** In a raw string a backslash stays, and still keeps the quote after it from closing the string. */
    private void rawPair(String closing) {
        value.append(reader.take(1));
        if (reader.atLineEnd()) {
            lineBreak(closing);
            value.append('\n');
        } else {
            value.append(reader.take(1));
        }
    }

    private void escape(String closing) {
        if (reader.ahead(1) == CharacterReader.LINE_END) {
            reader.take(1);
            lineBreak(closing);
        } else {
            value.append(EscapeSequence.scan(reader));
        }
    }

    private void lineBreak(String closing) {
        if (reader.onLastLine()) {
            throw unclosed(closing);
        }
        reader.nextLine();
    }

    private ScriptError unclosed(String closing) {
        return reader.error(
                start,
                "this string is never closed; expected %s %s."
                        .formatted(closing, closing.length() == 1 ? "before the end of the line" : "further down"));
    }
}

package dev.threadline.script;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number, with single underscores between digits: a whole one, decimal, {@code 0x}, {@code 0o} or {@code 0b}, or one
 * with a fraction or an exponent.
 */
final class NumberScanner {
    private static final Pattern RUN = Pattern.compile("\\.?[0-9A-Za-z_]+");
    private static final String DIGITS = "\\d(?:_?\\d)*+";
    private static final Pattern FLOAT =
            Pattern.compile("(?:D\\.(?:D)?|\\.D)(?:[eE][+-]?D)?[jJ]?|D(?:[eE][+-]?D[jJ]?|[jJ])".replace("D", DIGITS));
    private static final Pattern WHOLE = Pattern.compile("(?<decimal>[1-9](?:_?[0-9])*+|0(?:_?0)*+)"
            + "|0[xX](?<hexadecimal>(?:_?[0-9a-fA-F])++)|0[oO](?<octal>(?:_?[0-7])++)|0[bB](?<binary>(?:_?[01])++)");
    private static final Pattern LEADING_ZERO = Pattern.compile("0[0-9_]*[0-9]");

    private NumberScanner() {}

    /** Whether a number begins here. */
    static boolean begins(CharacterReader reader) {
        return isDigit(reader.current()) || reader.current() == '.' && isDigit(reader.ahead(1));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** @throws ScriptError if it is imaginary, or no number of Python */
    static Token scan(CharacterReader reader) {
        Position position = reader.position();
        String rest = reader.rest();
        Matcher fraction = FLOAT.matcher(rest);
        if (fraction.lookingAt()) {
            return fraction(reader, position, fraction.group());
        }
        Matcher run = RUN.matcher(rest);
        run.lookingAt();
        String text = reader.take(run.end());
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return new Token.Whole(position, value(whole));
        }
        if (LEADING_ZERO.matcher(text).matches()) {
            throw reader.error(
                    position,
                    "found '%s': a number does not begin with 0; an octal one begins with 0o.".formatted(text));
        }
        throw noNumber(reader, position, text);
    }

    private static Token fraction(CharacterReader reader, Position position, String text) {
        if (text.endsWith("j") || text.endsWith("J")) {
            throw reader.error(position, Refusal.IMAGINARY.sentence("'" + text + "'"));
        }
        reader.take(text.length());
        Matcher run = RUN.matcher(reader.rest());
        if (run.lookingAt() && !run.group().startsWith(".")) {
            throw noNumber(reader, position, text + run.group());
        }
        return new Token.Real(position, Double.parseDouble(text.replace("_", "")));
    }

    private static ScriptError noNumber(CharacterReader reader, Position position, String text) {
        return reader.error(
                position,
                "found '%s', which is neither a number nor a name; a name begins with a letter.".formatted(text));
    }

    private static BigInteger value(Matcher whole) {
        if (whole.group("hexadecimal") != null) {
            return digits(whole.group("hexadecimal"), 16);
        }
        if (whole.group("octal") != null) {
            return digits(whole.group("octal"), 8);
        }
        if (whole.group("binary") != null) {
            return digits(whole.group("binary"), 2);
        }
        return digits(whole.group("decimal"), 10);
    }

    private static BigInteger digits(String text, int radix) {
        return new BigInteger(text.replace("_", ""), radix);
    }
}

package dev.threadline.scenario;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Says what is wrong with a text that is not JSON. Jackson finds the place; its messages speak of character codes and of its
 * own features, so the sentence is made here, from the characters around that place: these are the slips of people who write
 * JSON by hand or think of Python.
 */
final class SyntaxMistake {
    private static final Map<String, String> PYTHON_WORDS = Map.of("True", "true", "False", "false", "None", "null");
    private static final Pattern WORD_HERE = Pattern.compile("\\G[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern CODE_BEFORE = Pattern.compile("\\\\u[0-9A-Fa-f]{0,3}\\z");
    private static final Pattern NOT_FINITE_BEFORE = Pattern.compile("(NaN|Infinity|INF)\\z");
    private static final Pattern NUMBER_BEFORE = Pattern.compile("([-+.]|[0-9][eE])\\z");

    private SyntaxMistake() {}

    /** What was found at the place of the error, and what would be right, without a full stop. */
    static String explain(String text, JacksonException error) {
        int at = (int) error.getLocation().getCharOffset();
        if (error instanceof UnexpectedEndOfInputException || at >= text.length()) {
            return "the file ends while a text, a list or an object is still open";
        }
        int found = text.codePointAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (found < ' ') {
            return unescaped(found);
        }
        if (before == '\\') {
            return "\\" + Quote.visible(found) + " is no escape of JSON; a backslash itself is written \\\\";
        }
        String justBefore = text.substring(Math.max(0, at - 8), at);
        if (NOT_FINITE_BEFORE.matcher(justBefore).find()) {
            return "JSON has no infinite numbers and no NaN";
        }
        if (CODE_BEFORE.matcher(justBefore).find()) {
            return "\\u must be followed by four hexadecimal digits";
        }
        boolean numberGoesOn =
                found == '.' || found == '+' || isDigit(before) && (isDigit(found) || found == 'e' || found == 'E');
        if (numberGoesOn || NUMBER_BEFORE.matcher(justBefore).find()) {
            return "this is no JSON number; write it like 12, -3 or 0.5";
        }
        return outsideTexts(text, at, found, lastBefore(text, at));
    }

    private static String unescaped(int found) {
        return switch (found) {
            case '\n', '\r' -> "a text may not go on over the end of a line; close it with a double quote";
            case '\t' -> "a tab in a text is written \\t";
            default -> "the control character " + Quote.code(found) + " may not stand here";
        };
    }

    private static String outsideTexts(String text, int at, int found, char before) {
        switch (found) {
            case '\'' -> {
                return "JSON puts texts and names in double quotes";
            }
            case '/', '#' -> {
                return "JSON has no comments; take this one out";
            }
            case '}', ']' -> {
                return closing((char) found, before);
            }
            default -> {
                // the rest depends on what comes before it
            }
        }
        Matcher word = WORD_HERE.matcher(text);
        if (word.find(at)) {
            String json = PYTHON_WORDS.get(word.group());
            return json == null
                    ? Quote.of(word.group()) + " stands outside of quotes; put texts and names in double quotes"
                    : word.group() + " is Python; JSON writes " + json;
        }
        boolean valueStarts = found == '"' || found == '{' || found == '[' || found == '-' || isDigit(found);
        if (valueStarts && "{,:[".indexOf(before) < 0) {
            return "a comma, or a colon after a name, is missing before this";
        }
        return Quote.of(Character.toString(found)) + " cannot stand here";
    }

    private static String closing(char bracket, char before) {
        return switch (before) {
            case ',' -> "the comma before this " + bracket + " is one too many";
            case ':' -> "a value is missing after the colon";
            default -> "this " + bracket + " does not fit what is open here";
        };
    }

    private static char lastBefore(String text, int at) {
        int last = at - 1;
        while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last < 0 ? ' ' : text.charAt(last);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}

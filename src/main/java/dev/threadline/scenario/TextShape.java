package dev.threadline.scenario;

import java.util.regex.Pattern;

/**
 * What a text of the document must look like.
 *
 * @param meaning what it must be, as the words after "must be" in a sentence
 * @param longest the most characters it may have
 * @param pattern what the whole text matches
 */
record TextShape(String meaning, int longest, Pattern pattern) {
    /** Any text, over several lines if need be. */
    static final TextShape PROSE = new TextShape("a text", 100_000, Pattern.compile("(?s).*"));

    /** A line of code, or another text on one line; may be empty. */
    static final TextShape LINE = new TextShape("one line of text", 400, Pattern.compile("[^\\r\\n]*"));

    /** A text on one line that has something in it. */
    static final TextShape TITLE =
            new TextShape("one line of text, not blank", 400, Pattern.compile("[^\\r\\n]*[^\\s][^\\r\\n]*"));

    /** The id of a scenario. */
    static final TextShape ID = new TextShape(
            "lower-case words joined by hyphens, such as two-locks",
            60,
            Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*"));

    /** The tag of a language (a plain subset of BCP 47). */
    static final TextShape LANGUAGE = new TextShape(
            "the tag of a language, such as en or pt-BR", 35, Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"));

    /** The name of a thread: it must survive in a schedule's entry, where a colon ends it. */
    static final TextShape THREAD_NAME = new TextShape(
            "a name of one or more words without a colon, such as Left or Adder",
            40,
            Pattern.compile("[^\\s:]+( [^\\s:]+)*"));

    /** A choice of a schedule. */
    static final TextShape CHOICE = new TextShape(
            "a thread's name, such as P-1, P-1:timeout or P-1:random=3",
            100,
            Pattern.compile("[^\\s:]+( [^\\s:]+)*(:timeout|:spurious|:random=-?[0-9]{1,18})?"));

    /** Whether a text has this shape. Its length is looked at first: a pattern takes stack for each of its repetitions. */
    boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= longest
                && pattern.matcher(text).matches();
    }
}

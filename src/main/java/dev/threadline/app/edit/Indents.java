package dev.threadline.app.edit;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How lines are indented, as the text itself does it: by tabs where its first indented line begins with one, else by blanks.
 *
 * @param unit what one level is
 */
record Indents(String unit) {
    private static final String OF_PROGRAM = "    ";
    private static final String OF_DOCUMENT = "  ";

    /** A piece of the text and what takes its place. @param from the first character, from 0. @param to the one after the last */
    record Change(int from, int to, String text) {}

    static Indents of(String text, boolean program) {
        boolean tabs = text.lines().filter(line -> line.startsWith("\t") || line.startsWith("  ")).findFirst().stream()
                .anyMatch(line -> line.startsWith("\t"));
        return new Indents(tabs ? "\t" : program ? OF_PROGRAM : OF_DOCUMENT);
    }

    /** What follows a line end that is typed after a part of a line: as far in as that line, and further where it opens something. */
    String after(String part) {
        String line = part.stripTrailing();
        boolean opens = line.endsWith(":") || line.endsWith("[") || line.endsWith("{") || line.endsWith("(");
        return margin(part) + (opens ? unit : "");
    }

    private static String margin(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** The lines that a selection touches, one level further in. */
    Change further(String text, int from, int to) {
        return each(text, from, to, line -> line.isBlank() ? line : unit + line);
    }

    /** The lines that a selection touches, one level further out. */
    Change back(String text, int from, int to) {
        return each(text, from, to, line -> line.startsWith(unit) ? line.substring(unit.length()) : shorter(line));
    }

    private String shorter(String line) {
        int most = Math.min(margin(line).length(), unit.length());
        return line.substring(line.startsWith("\t") ? 1 : most);
    }

    private static Change each(String text, int from, int to, UnaryOperator<String> shift) {
        int start = text.lastIndexOf('\n', from - 1) + 1;
        // A selection that ends before the first character of a line does not touch that line.
        int last = to > from && text.charAt(to - 1) == '\n' ? to - 1 : to;
        int lineEnd = text.indexOf('\n', last);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        String all = Arrays.stream(text.substring(start, end).split("\n", -1))
                .map(shift)
                .collect(Collectors.joining("\n"));
        return new Change(start, end, all);
    }
}

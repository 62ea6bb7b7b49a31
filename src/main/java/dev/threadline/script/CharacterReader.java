package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;

/** Walks through the characters of a section, line by line, and knows the place. */
final class CharacterReader {
    /** What {@link #current} and {@link #ahead} give past the last character of a line; no line contains it. */
    static final char LINE_END = '\n';

    private final Source source;
    private final List<String> lines;
    private final int firstRow;
    private int row;
    private int column;

    CharacterReader(Source source) {
        this.source = source;
        this.lines = source.section().lines().stream()
                .map(CharacterReader::withoutCarriageReturn)
                .toList();
        this.firstRow = 0;
        checkLimits();
    }

    private CharacterReader(Source source, List<String> lines, int firstRow, int column) {
        this.source = source;
        this.lines = lines;
        this.firstRow = firstRow;
        this.column = column;
    }

    /** A reader of what stands between two places: it begins at the first and finds its end at the other. */
    CharacterReader between(Position from, Position to) {
        int first = rowOf(from);
        int last = rowOf(to);
        List<String> between = new ArrayList<>(lines.subList(first, last + 1));
        between.set(last - first, lines.get(last).substring(0, to.column() - 1));
        return new CharacterReader(source, List.copyOf(between), firstRow + first, from.column() - 1);
    }

    private int rowOf(Position position) {
        return position.line() - source.section().firstLine() - firstRow;
    }

    Source source() {
        return source;
    }

    private static String withoutCarriageReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private void checkLimits() {
        if (lines.size() > Limits.LINES) {
            throw source.error(
                    at(Limits.LINES, 0), "a program has at most %d lines; this is one more.".formatted(Limits.LINES));
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > Limits.COLUMNS) {
                throw source.error(
                        at(i, Limits.COLUMNS),
                        "a line has at most %d characters; this one has %d.".formatted(Limits.COLUMNS, line.length()));
            }
            int lineBreak = Math.max(line.indexOf('\n'), line.indexOf('\r'));
            if (lineBreak >= 0) {
                throw source.error(at(i, lineBreak), "found a line break inside a line: make it two lines.");
            }
            if (line.indexOf('\0') >= 0) {
                throw source.error(at(i, line.indexOf('\0')), "found the character U+0000, which no program contains.");
            }
        }
    }

    private Position at(int atRow, int atColumn) {
        return new Position(source.section().firstLine() + firstRow + atRow, atColumn + 1);
    }

    Position position() {
        return at(row, column);
    }

    /** The place after the last character of the section. */
    Position end() {
        return lines.isEmpty() ? at(0, 0) : at(lines.size() - 1, lines.getLast().length());
    }

    ScriptError error(Position position, String finding) {
        return source.error(position, finding);
    }

    boolean hasLine() {
        return row < lines.size();
    }

    /** Whether nothing follows, not even the end of a line. */
    boolean atEnd() {
        return onLastLine() && atLineEnd();
    }

    boolean onLastLine() {
        return row >= lines.size() - 1;
    }

    void nextLine() {
        row++;
        column = 0;
    }

    char current() {
        return ahead(0);
    }

    char ahead(int distance) {
        String line = lines.get(row);
        return column + distance < line.length() ? line.charAt(column + distance) : LINE_END;
    }

    /** The rest of the line. */
    String rest() {
        return lines.get(row).substring(column);
    }

    boolean startsWith(String text) {
        return lines.get(row).startsWith(text, column);
    }

    boolean atLineEnd() {
        return column >= lines.get(row).length();
    }

    /** Passes that many characters of the line, and gives them. */
    String take(int length) {
        String taken = lines.get(row).substring(column, column + length);
        column += length;
        return taken;
    }
}

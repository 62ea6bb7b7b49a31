package dev.threadline.script;

import dev.threadline.event.UserError;

/** A mistake in a program, with its place; the sentence begins with the same place. */
public final class ScriptError extends UserError {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String section;
    private final int line;
    private final int column;
    private final String finding;

    ScriptError(String file, String section, int line, int column, String finding) {
        super("%s, line %d, column %d: %s"
                .formatted(isOneSection(section, file) ? file : file + ", " + section, line, column, finding));
        this.file = file;
        this.section = section;
        this.line = line;
        this.column = column;
        this.finding = finding;
    }

    /** A Python file has no sections to tell apart. */
    private static boolean isOneSection(String section, String file) {
        return section.equals(file) || file.endsWith(".py");
    }

    /** The sentence without its place. */
    public String finding() {
        return finding;
    }

    /** The file that holds the program. */
    public String file() {
        return file;
    }

    /** The title of the section of the listing, such as {@code thread Left}. */
    public String section() {
        return section;
    }

    /** The line inside the section, from 1. */
    public int line() {
        return line;
    }

    /** The character in the line, from 1; one past the last where the line ends too early. */
    public int column() {
        return column;
    }
}

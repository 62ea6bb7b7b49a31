package dev.threadline.scenario;

import dev.threadline.event.UserError;

/** A mistake in the text of a scenario, outside of its program, with its place; the sentence begins with the same place. */
public final class DocumentError extends UserError {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String finding;

    /** @param column from 1. @param finding what was found and what would be right, with its full stop */
    DocumentError(String file, int line, int column, String finding) {
        super("%s, line %d, column %d: %s".formatted(file, line, column, finding));
        this.line = line;
        this.column = column;
        this.finding = finding;
    }

    /** Somewhere in a line, or where that line's value goes on. */
    DocumentError(String file, int line, String finding) {
        super("%s, line %d: %s".formatted(file, line, finding));
        this.line = line;
        this.column = 0;
        this.finding = finding;
    }

    /** The sentence without its place. */
    String finding() {
        return finding;
    }

    /** The line of the text, from 1. */
    int line() {
        return line;
    }

    /** The character in the line, from 1; or 0 where the whole line is meant. */
    int column() {
        return column;
    }
}

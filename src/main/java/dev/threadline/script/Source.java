package dev.threadline.script;

import dev.threadline.event.Listing;

/**
 * Where a tree was read from, to tell its mistakes: nodes count lines through the whole listing, a reader through the section.
 *
 * @param file as the user calls it
 */
record Source(String file, Listing.Section section) {
    /**
     * The error to throw.
     *
     * @param position a place in this section, counted as in the nodes
     * @param finding what was found and what would be right, with its full stop
     */
    ScriptError error(Position position, String finding) {
        return new ScriptError(file, section.title(), lineInSection(position), position.column(), finding);
    }

    /** The line as a reader of the section counts it, from 1. */
    int lineInSection(Position position) {
        return position.line() - section.firstLine() + 1;
    }
}

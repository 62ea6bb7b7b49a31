package dev.threadline.script;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far right each open block stands. As in CPython a line's margin is measured twice, a tab reaching to the next multiple
 * of eight and a tab counting one; where the two measures order lines differently, the look depends on the editor's tabs,
 * and the line is refused.
 */
final class Indentation {
    private static final int TAB = 8;

    private record Margin(int wide, int narrow) {}

    private final Deque<Margin> open = new ArrayDeque<>();

    Indentation() {
        open.push(new Margin(0, 0));
    }

    /** The number of open blocks. */
    int depth() {
        return open.size() - 1;
    }

    /**
     * Moves to the margin of a new line: afterwards {@link #depth} is one more, equal, or less by the blocks that ended.
     *
     * @param blanks the spaces and tabs before the first other character
     * @throws ScriptError if the margin fits no open block, or mixes tabs and spaces ambiguously, or nests too deep
     */
    void moveTo(String blanks, CharacterReader reader) {
        Margin margin = measure(blanks);
        if (margin.wide() > open.element().wide()) {
            requireSameOrder(margin.narrow() > open.element().narrow(), reader);
            if (depth() == Limits.DEPTH) {
                throw reader.error(reader.position(), "blocks nest at most %d levels deep.".formatted(Limits.DEPTH));
            }
            open.push(margin);
            return;
        }
        while (margin.wide() < open.element().wide()) {
            open.pop();
        }
        if (margin.wide() > open.element().wide()) {
            throw reader.error(
                    reader.position(),
                    "this line is indented less than the one before, but as far as no line above it;"
                            + " align it with the block it belongs to.");
        }
        requireSameOrder(margin.narrow() == open.element().narrow(), reader);
    }

    private static void requireSameOrder(boolean same, CharacterReader reader) {
        if (!same) {
            throw reader.error(
                    reader.position(), "tabs and spaces are mixed in the indentation; indent with spaces only.");
        }
    }

    private static Margin measure(String blanks) {
        int wide = 0;
        for (char blank : blanks.toCharArray()) {
            wide = blank == '\t' ? (wide / TAB + 1) * TAB : wide + 1;
        }
        return new Margin(wide, blanks.length());
    }
}

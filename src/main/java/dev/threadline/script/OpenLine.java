package dev.threadline.script;

import java.util.function.Consumer;

/**
 * The line at the end of the output that nobody has ended yet. The output is one for all threads, so whoever ends the line ends what
 * the others have begun.
 */
final class OpenLine {
    private String begun = "";

    /** @param text what is written, line ends and all. @param whole gets the lines that this ends, while nobody else writes */
    synchronized void write(String text, Consumer<String> whole) {
        String all = begun + text;
        int end = all.lastIndexOf('\n');
        if (end >= 0) {
            whole.accept(all.substring(0, end));
        }
        begun = all.substring(end + 1);
    }

    /** Ends the line, if one is begun. */
    synchronized void end(Consumer<String> whole) {
        if (!begun.isEmpty()) {
            write("\n", whole);
        }
    }
}

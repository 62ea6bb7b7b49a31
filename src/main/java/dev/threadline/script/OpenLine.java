package dev.threadline.script;

import java.util.Optional;

/**
 * The line at the end of the output that nobody has ended yet. The output is one for all threads, so whoever ends the line ends what
 * the others have begun. It only keeps text: who prints may have to wait for its turn, and must not keep the others from writing.
 */
final class OpenLine {
    private String begun = "";

    /** @param text what is written, line ends and all. @return the lines that this ends */
    synchronized Optional<String> write(String text) {
        String all = begun + text;
        int end = all.lastIndexOf('\n');
        begun = all.substring(end + 1);
        return end < 0 ? Optional.empty() : Optional.of(all.substring(0, end));
    }

    /** Ends the line. @return it, if one was begun */
    synchronized Optional<String> end() {
        Optional<String> line = Optional.of(begun).filter(text -> !text.isEmpty());
        begun = "";
        return line;
    }
}

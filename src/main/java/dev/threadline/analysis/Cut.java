package dev.threadline.analysis;

/** Shortens what does not fit into the room it has. */
final class Cut {
    private static final String MARK = "..";

    private Cut() {}

    /**
     * A text, or as much of it as fits with a mark that there was more.
     *
     * @param width characters there is room for, at least the mark's
     */
    static String to(int width, String text) {
        return text.length() <= width ? text : text.substring(0, width - MARK.length()) + MARK;
    }
}

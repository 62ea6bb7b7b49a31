package dev.threadline.analysis;

/** Shortens what does not fit into the room it has. */
final class Cut {
    private static final String MARK = "..";
    private static final int LAST = 3;

    private Cut() {}

    /**
     * A text, or as much of it as fits with a mark that there was more.
     *
     * @param width characters there is room for, at least the mark's
     */
    static String to(int width, String text) {
        return text.length() <= width ? text : text.substring(0, width - MARK.length()) + MARK;
    }

    /**
     * A text, or its beginning and its last characters: names of many things differ in their last ones, as fork-3 and
     * fork-4 do.
     *
     * @param width characters there is room for, at least the mark's and the last characters'
     */
    static String middle(int width, String text) {
        return text.length() <= width
                ? text
                : text.substring(0, width - MARK.length() - LAST) + MARK + text.substring(text.length() - LAST);
    }
}

package dev.threadline.app;

/** What the person copied last, in this program or another. */
interface Pasteboard {
    /** The text on it, or empty. */
    String text();

    /** Puts a text on it in the place of what was there. */
    void copy(String text);
}

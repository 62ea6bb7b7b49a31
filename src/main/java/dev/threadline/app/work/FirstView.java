package dev.threadline.app.work;

/** What a window shows first. */
public sealed interface FirstView {
    /** The first scenario of the library. */
    record Library() implements FirstView {}

    /**
     * A scenario, or a recording, of which nothing is run again.
     *
     * @param idOrPath the id of a shipped scenario, or the path of a file
     */
    record Named(String idOrPath) implements FirstView {}
}

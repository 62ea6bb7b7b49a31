package dev.threadline.app;

import dev.threadline.event.Run;

/** What a window shows first. */
public sealed interface FirstView {
    /** The first scenario of the library. */
    record Library() implements FirstView {}

    /**
     * A scenario.
     *
     * @param idOrPath the id of a shipped one, or the path of a file
     */
    record Named(String idOrPath) implements FirstView {}

    /** A run that is over, such as a recording; nothing is run again. */
    record Recorded(Run run) implements FirstView {}
}

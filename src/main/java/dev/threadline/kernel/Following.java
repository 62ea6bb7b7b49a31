package dev.threadline.kernel;

import java.util.Optional;

/** A strategy that goes by choices that were made before, as far as it can. */
public sealed interface Following extends Strategy permits Replay, Twin {
    /** How many of them were made. */
    int made();

    /** Whether they came to their end before the run did. */
    boolean wentOn();

    /** Why they are none of this program's, in a sentence; empty as long as they may be. */
    Optional<String> divergence();
}

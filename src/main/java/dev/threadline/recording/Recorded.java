package dev.threadline.recording;

import dev.threadline.event.Run;
import java.util.Optional;

/**
 * A recording that was opened.
 *
 * @param run what it tells
 * @param loss a sentence about what is lost of it, where it is not whole: then the run is as it went up to there
 */
public record Recorded(Run run, Optional<String> loss) {}

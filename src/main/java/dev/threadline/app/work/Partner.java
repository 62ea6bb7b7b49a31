package dev.threadline.app.work;

import dev.threadline.scenario.ScenarioFile;

/** What can be laid beside the run that is read. */
public sealed interface Partner {
    /** Another run of its family. */
    record Relative(Family.Member member) implements Partner {}

    /** The broken or the mended program, in which the same thread goes on each time, as far as it can. */
    record Twin(ScenarioFile scenario) implements Partner {}
}

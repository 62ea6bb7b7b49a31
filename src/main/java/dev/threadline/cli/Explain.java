package dev.threadline.cli;

import dev.threadline.analysis.Findings;
import dev.threadline.analysis.FindingsText;
import dev.threadline.analysis.Phrases;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of every command that tells of a run: what went wrong in it. */
final class Explain {
    @Option(
            names = "--explain",
            description = "Says at the end what went wrong in the run, or could have: what, why, and how to mend it.")
    private boolean wanted;

    /** What is to be said of a run, after an empty line; nothing if nobody asked. */
    List<String> lines(Run run, Phrases phrases) {
        if (!wanted) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(""));
        lines.addAll(new FindingsText(run, phrases).lines(Findings.of(run)));
        return lines;
    }
}

package dev.threadline.cli;

import dev.threadline.analysis.FiguresText;
import dev.threadline.analysis.FindingsText;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunSummary;
import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.event.Run;
import dev.threadline.explore.Scrutiny;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of every command that tells of a run: what went wrong in it, and where its time went. */
final class Explain {
    /** Longer than this nobody waits for what more there is to say. */
    private static final Scrutiny SCRUTINY = new Scrutiny(Duration.ofSeconds(3));

    @Option(
            names = "--explain",
            description = "Says at the end what went wrong in the run, or could have: what, why, and how to mend it.")
    private boolean wanted;

    @Option(
            names = "--figures",
            description =
                    "Says at the end where the time went: what each thread waited for, what happened around each lock,"
                            + " and the critical path.")
    private boolean figures;

    @Option(
            names = "--json",
            description =
                    "Tells the run as one JSON object on a line, with its findings and figures, and nothing else.")
    private boolean json;

    /** Whether a machine is to read what is said, and nothing else may be. */
    boolean isJson() {
        return json;
    }

    /** The run as JSON. */
    String json(Run run, Phrases phrases) throws InterruptedException {
        return RunJson.line(run, SCRUTINY.of(run), phrases);
    }

    /** What is to be said of a run, each part after an empty line; nothing if nobody asked. */
    List<String> lines(Run run, Phrases phrases) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        if (wanted) {
            lines.add("");
            lines.addAll(new FindingsText(run, phrases).lines(SCRUTINY.of(run)));
        }
        if (figures) {
            lines.add("");
            lines.addAll(new FiguresText(run, phrases).lines(RunSummary.of(run), CriticalPath.of(run)));
        }
        return lines;
    }
}

package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunSummary;
import dev.threadline.analysis.Sentences;
import dev.threadline.analysis.SummaryText;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.explore.RunLine;
import dev.threadline.export.GrowingFile;
import dev.threadline.recording.RecordingStream;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.ScenarioRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threadline run}: the program's own lines on standard output, the summary on standard error. */
@Command(
        name = "run",
        description = "Runs a scenario on real threads. The program's own lines go to standard output, the summary to"
                + " standard error.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:The run went well.",
            "1:It failed, was stuck or was cut.",
            "2:The input was bad, or the output could not be written."
        })
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "A shipped scenario's id, or a file: a scenario, or a Python program (.py).")
    private String scenario;

    @Option(
            names = "--line",
            paramLabel = "LINE",
            description =
                    "A run as the window copies it, to be repeated: 'threadline two-locks: Left*3, Right*2'. It names"
                            + " the scenario if that is a shipped one.")
    private String line;

    @Mixin
    private RunOptions options;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file that the recording is saved in.")
    private Path output;

    @Option(names = "--virtual", description = "Runs on virtual threads instead of platform threads.")
    private boolean virtual;

    @Mixin
    private Explain explain;

    @Mixin
    private Tongue tongue;

    @Mixin
    private Help help;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Run run = output == null ? done(prepare()) : recorded();
        terminal.out().flush();
        Phrases phrases = tongue.phrases();
        if (explain.isJson()) {
            terminal.out().println(explain.json(run, phrases));
            return code(run);
        }
        SummaryText summary = new SummaryText(run.log(), phrases);
        terminal.err().print(summary.of(RunSummary.of(run)));
        run.choices().map(summary::of).ifPresent(terminal.err()::println);
        Telling.story(run, new Sentences(run.log(), phrases)).forEach(terminal.err()::println);
        explain.lines(run, phrases).forEach(terminal.err()::println);
        return code(run);
    }

    private static int code(Run run) {
        return run.outcome().kind().isGood() ? Threadline.DONE : Threadline.FAILED;
    }

    private ScenarioRun prepare() {
        Consumer<String> printed = explain.isJson() ? _ -> {} : terminal.out()::println;
        if (line == null && scenario == null) {
            throw new UserError("expected SCENARIO, a shipped scenario's id or a file, or --line with a copied run.");
        }
        if (line == null) {
            return Input.prepare(scenario, options.limits(virtual, terminal), printed);
        }
        RunLine copied = RunLine.parse(line);
        RunLimits limits = options.along(copied, virtual, terminal);
        return Input.prepare(scenario == null ? copied.scenario() : scenario, limits, printed);
    }

    private Run done(ScenarioRun prepared) throws InterruptedException {
        Run run = prepared.run();
        prepared.remarks().forEach(terminal::complain);
        return run;
    }

    /** Runs it and records it at the same time, so that a run that is killed leaves what it did. */
    private Run recorded() throws InterruptedException {
        try (GrowingFile file = GrowingFile.beside(output)) {
            ScenarioRun prepared = prepare();
            RecordingStream recording = RecordingStream.start(
                    file.part(), file.out(), prepared.heading(), prepared.log(), prepared::choices, prepared::cancel);
            Run run;
            try {
                run = done(prepared);
            } catch (RuntimeException | InterruptedException broken) {
                recording.stop();
                throw broken;
            }
            recording.end(run.outcome());
            file.finish();
            return run;
        } catch (IOException broken) {
            throw GrowingFile.notWritten(output, broken);
        }
    }
}

package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunSummary;
import dev.threadline.analysis.Sentences;
import dev.threadline.analysis.SummaryText;
import dev.threadline.event.Run;
import dev.threadline.export.WholeFile;
import dev.threadline.recording.RunWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
            paramLabel = "SCENARIO",
            description = "A shipped scenario's id, or a file: a scenario, or a Python program (.py).")
    private String scenario;

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
    private Help help;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (output != null) {
            WholeFile.check(output);
        }
        Run run = Input.prepare(scenario, options.limits(virtual), terminal.out()::println)
                .run();
        terminal.out().flush();
        if (output != null) {
            WholeFile.write(output, stream -> RunWriter.write(run, stream));
        }
        Phrases phrases = Phrases.english();
        terminal.err().print(new SummaryText(run.log(), phrases).of(RunSummary.of(run)));
        Telling.story(run, new Sentences(run.log(), phrases)).forEach(terminal.err()::println);
        return run.outcome().kind().isGood() ? Threadline.DONE : Threadline.FAILED;
    }
}

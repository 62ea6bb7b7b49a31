package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunSummary;
import dev.threadline.analysis.Sentences;
import dev.threadline.analysis.SummaryText;
import dev.threadline.event.Run;
import dev.threadline.export.WholeFile;
import dev.threadline.kernel.FreeRunOptions;
import dev.threadline.recording.RunWriter;
import dev.threadline.scenario.RunLimits;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threadline run}: the program's own lines on standard output, the summary on standard error. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a scenario on real threads. Exit code 0: it went well; 1: it failed; 2: bad input.")
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "SCENARIO", description = "A shipped scenario's id, or the file of one.")
    private String scenario;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "Cuts the run after this time, such as 500ms, 10s, 2m (default: 60s).")
    private Span timeLimit = new Span(FreeRunOptions.DEFAULT_TIME_LIMIT);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Saves the recording there.")
    private Path output;

    @Option(names = "--virtual", description = "Uses virtual threads instead of platform threads.")
    private boolean virtual;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (output != null) {
            WholeFile.check(output);
        }
        RunLimits limits = new RunLimits(timeLimit.ns(), FreeRunOptions.DEFAULT_MAX_EVENTS, virtual);
        Run run = Input.prepare(scenario, limits, terminal.out()::println).run();
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

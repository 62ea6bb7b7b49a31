package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunText;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threadline show}: a run as text. */
@Command(
        name = "show",
        description = "Prints a recording, or a fresh run of a scenario, as text: a column for each thread.")
final class ShowCommand implements Callable<Integer> {
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 1000;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "SCENARIO_OR_RECORDING",
            description = "A shipped scenario's id, the file of one, or a recording.")
    private String input;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "The width of the text, 40 to 1000 (default: 100).")
    private int width = 100;

    @Option(
            names = "--ends",
            paramLabel = "N",
            description = "How many of the first and of the last steps of a long run (default: 40).")
    private int ends = 40;

    @Mixin
    private RunOptions options;

    @Mixin
    private Help help;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (width < LEAST_WIDTH || width > MOST_WIDTH) {
            throw new UserError("found --width %d, expected %d to %d.".formatted(width, LEAST_WIDTH, MOST_WIDTH));
        }
        if (ends < 1) {
            throw new UserError("found --ends %d, expected at least 1.".formatted(ends));
        }
        new RunText(Input.toRun(input, options.limits(false), terminal), Phrases.english(), width, ends)
                .write(terminal.out());
        return Threadline.DONE;
    }
}

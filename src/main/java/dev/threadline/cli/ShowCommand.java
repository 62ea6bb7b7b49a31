package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunText;
import dev.threadline.event.Heading;
import dev.threadline.event.Provenance.Fact;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code threadline show}: a run as text. */
@Command(
        name = "show",
        description = "Prints a recording, or a fresh run of a scenario, as text: a column for each thread.")
final class ShowCommand implements Callable<Integer> {
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 1000;
    private static final int USUAL_WIDTH = 100;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "SCENARIO_OR_RECORDING",
            description = "A shipped scenario's id, the file of one, or a recording.")
    private String input;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description =
                    "The width of the text, 40 to 1000 (default: the terminal's, or 100 where that is not known).")
    private Integer width;

    @Option(
            names = "--ends",
            paramLabel = "N",
            description = "How many of the first and of the last steps of a long run (default: 40).")
    private int ends = 40;

    @Option(
            names = "--header",
            description =
                    "Prints what a recording tells of where it comes from, and not what happened: how, when and by"
                            + " which Java it was run.")
    private boolean header;

    @Option(
            names = "--source",
            description =
                    "Prints the text of the scenario or program that was recorded, as it was then, and not what happened.")
    private boolean source;

    @Mixin
    private Explain explain;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunOptions options;

    @Mixin
    private Tongue tongue;

    @Mixin
    private Help help;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (width != null && (width < LEAST_WIDTH || width > MOST_WIDTH)) {
            throw new UserError("found --width %d, expected %d to %d.".formatted(width, LEAST_WIDTH, MOST_WIDTH));
        }
        int columns = width != null ? width : columns(System.getenv("COLUMNS"), this::terminalWidth);
        if (ends < 1) {
            throw new UserError("found --ends %d, expected at least 1.".formatted(ends));
        }
        if (header || source) {
            terminal.out().print(told());
            return Threadline.DONE;
        }
        Run run = Input.toRun(input, options.limits(false, terminal), terminal);
        Phrases phrases = tongue.phrases();
        if (explain.isJson()) {
            terminal.out().println(explain.json(run, phrases));
            return Threadline.DONE;
        }
        new RunText(run, phrases, columns, ends).write(terminal.out());
        explain.lines(run, phrases).forEach(terminal.out()::println);
        return Threadline.DONE;
    }

    /** What is asked of a recording's header. */
    private String told() {
        if (header && source) {
            throw new UserError("found --header with --source; leave one of them out.");
        }
        Heading heading = Input.recording(input, terminal)
                .orElseThrow(() -> new UserError(
                        input + " is no recording, and so has no header; give a file that `threadline run -o` wrote."))
                .heading();
        if (header) {
            return HeaderLines.of(heading);
        }
        return heading.provenance()
                .fact(Fact.SOURCE)
                .orElseThrow(() -> new UserError(input + " does not tell the text of what was run."));
    }

    /**
     * What the environment says comes first, since a person may have set it.
     *
     * @param said the environment's COLUMNS, or null
     */
    static int columns(String said, IntSupplier terminal) {
        boolean number = said != null && said.matches("[1-9]\\d{0,5}");
        return Math.clamp(number ? Integer.parseInt(said) : terminal.getAsInt(), LEAST_WIDTH, MOST_WIDTH);
    }

    /** As the library that prints the help finds it out; a usual width where there is no terminal. */
    private int terminalWidth() {
        return spec.usageMessage().width(USUAL_WIDTH).autoWidth(true).width();
    }
}

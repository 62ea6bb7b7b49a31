package dev.threadline.cli;

import dev.threadline.event.UserError;
import dev.threadline.export.FileNotWritten;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program: {@code threadline} alone opens the window, its subcommands work without one. */
@Command(
        name = "threadline",
        customSynopsis = {"threadline [SCENARIO_OR_RECORDING]", "       threadline COMMAND ..."},
        versionProvider = Version.class,
        description = "Shows what threads do. Without a command it opens the window.",
        footer = {"", "`threadline COMMAND --help` shows what a command takes."},
        subcommands = {
            RunCommand.class,
            RenderCommand.class,
            ShowCommand.class,
            CheckCommand.class,
            MeasureCommand.class,
            ListCommand.class,
            RehearseCommand.class
        })
public final class Threadline implements Callable<Integer> {
    /** The exit code of a command that did what it was asked. */
    static final int DONE = 0;

    /** The exit code of a run that failed. */
    static final int FAILED = 1;

    /** The exit code of a command that was given something it can't work with, be it a place to write to. */
    static final int BAD_INPUT = 2;

    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SCENARIO_OR_RECORDING",
            description = "What the window opens with: a scenario's id, its file, or a recording.")
    private String input;

    @Mixin
    private Help help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows which Threadline this is.")
    private boolean version;

    private Threadline(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command line and exits with its code. */
    public static void main(String[] arguments) {
        // Pictures are painted into memory; a display that can't be used must not stop them.
        System.setProperty("java.awt.headless", "true");
        Terminal terminal = new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), answers());
        OutOfMemory.isTold();
        int code = run(terminal, arguments);
        terminal.out().flush();
        terminal.err().flush();
        System.exit(code);
    }

    /** What somebody types, where input comes from a keyboard. */
    private static Optional<BufferedReader> answers() {
        Console console = System.console();
        return console != null && console.isTerminal()
                ? Optional.of(new BufferedReader(console.reader()))
                : Optional.empty();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new ReadOutput(new FileOutputStream(descriptor)), true, StandardCharsets.UTF_8);
    }

    /**
     * Runs a command.
     *
     * @return 0 done, 1 the run or the check failed, 2 bad input or output that could not be written, 3 a check without verdict
     */
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Threadline(terminal), new Commands(terminal))
                .setOut(terminal.outWriter())
                .setErr(terminal.errWriter())
                .setParameterExceptionHandler((mistake, given) -> {
                    terminal.complain(Mistakes.sentence(mistake));
                    return BAD_INPUT;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(terminal, failure));
        Forms.teach(line);
        int code = line.execute(arguments);
        // A print stream keeps quiet about a full disk until it is asked.
        if (terminal.out().checkError()) {
            terminal.complain("the output could not be written; what arrived of it is not whole.");
            return BAD_INPUT;
        }
        return code;
    }

    /** A user's mistake is a sentence; anything else is a defect and keeps its stack trace. */
    private static int explain(Terminal terminal, Exception failure) throws Exception {
        return switch (failure) {
            case UserError told -> {
                terminal.complain(told.getMessage());
                yield BAD_INPUT;
            }
            case FileNotWritten told -> {
                terminal.complain(told.getMessage());
                yield BAD_INPUT;
            }
            default -> throw failure;
        };
    }

    @Override
    public Integer call() throws Exception {
        return new Opening(terminal).open(input);
    }
}

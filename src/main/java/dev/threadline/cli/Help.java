package dev.threadline.cli;

import picocli.CommandLine.Option;

/** The option of every command that shows what it takes. */
final class Help {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean wanted;
}

package dev.threadline.cli;

import dev.threadline.scenario.Catalogue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code threadline list}: the shipped scenarios. */
@Command(name = "list", description = "Lists the shipped scenarios, topic by topic.")
final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private Help help;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Catalogue.shipped().topics().forEach(topic -> {
            terminal.out().println(topic.title());
            topic.scenarios()
                    .forEach(scenario -> terminal.out().printf("  %-24s %s%n", scenario.id(), scenario.title()));
        });
        return Threadline.DONE;
    }
}

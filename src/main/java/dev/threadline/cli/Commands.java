package dev.threadline.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the terminal that it writes to. */
final class Commands implements IFactory {
    private final Terminal terminal;

    Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type == RunCommand.class) {
            return type.cast(new RunCommand(terminal));
        }
        if (type == RenderCommand.class) {
            return type.cast(new RenderCommand(terminal));
        }
        if (type == ShowCommand.class) {
            return type.cast(new ShowCommand(terminal));
        }
        if (type == MeasureCommand.class) {
            return type.cast(new MeasureCommand(terminal));
        }
        if (type == CheckCommand.class) {
            return type.cast(new CheckCommand(terminal));
        }
        if (type == ListCommand.class) {
            return type.cast(new ListCommand(terminal));
        }
        return CommandLine.defaultFactory().create(type);
    }
}

package dev.threadline.cli;

import dev.threadline.app.App;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code threadline rehearse}: for the build, which watches what a start takes and keeps it for the starts to come. */
@Command(name = "rehearse", hidden = true, description = "Opens a window, steps through a run and closes it.")
final class RehearseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where settings and log of this window go.")
    private Path folder;

    @Mixin
    private Help help;

    @Override
    public Integer call() throws InterruptedException {
        App.rehearse(folder);
        return Threadline.DONE;
    }
}

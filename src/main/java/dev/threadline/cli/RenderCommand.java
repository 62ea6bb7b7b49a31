package dev.threadline.cli;

import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.export.WholeFile;
import dev.threadline.picture.Theme;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Pace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threadline render}: a run as a picture for a slide. */
@Command(
        name = "render",
        description = "Draws a recording, or a fresh run of a scenario, as a PNG, SVG or PDF picture.")
final class RenderCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "SCENARIO_OR_RECORDING",
            description = "A shipped scenario's id, the file of one, or a recording.")
    private String input;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The picture's file, which ends with .png, .svg or .pdf.")
    private Path output;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "The colours: light, dark or print (default: light).")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "--axis",
            paramLabel = "AXIS",
            description = "What goes from left to right: steps, each as wide as the next, or time (default: steps, "
                    + "but time for a run that mostly sleeps).")
    private Axis axis;

    @Option(names = "--size", paramLabel = "WxH", description = "The size in pixels (default: 1920x1080).")
    private PictureSize size = new PictureSize(1920, 1080);

    @Option(names = "--scale", paramLabel = "N", description = "How many PNG pixels make a pixel, 1 to 4 (default: 1).")
    private int scale = 1;

    @Mixin
    private RunOptions options;

    @Mixin
    private Help help;

    RenderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        PictureFile picture = PictureFile.of(output, scale);
        if (picture.tooLarge(size)) {
            throw new UserError("%d x %d at scale %d is too large for a PNG; choose a smaller --size or --scale."
                    .formatted(size.width(), size.height(), scale));
        }
        WholeFile.check(output);
        Run run = Input.toRun(input, options.limits(false, terminal), terminal);
        picture.write(Slides.of(run, axis == null ? Pace.axis(run) : axis, theme, size));
        terminal.err().println("wrote " + output);
        return Threadline.DONE;
    }
}

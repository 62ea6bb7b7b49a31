package dev.threadline.cli;

import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.export.WholeFile;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Theme;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Pace;
import java.nio.file.Path;
import java.util.List;
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
    private PictureSize size;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "The size of 16:9, 4:3, a4 (on its long side) or half (of a wide slide).")
    private Preset preset;

    @Option(names = "--from", paramLabel = "STEP", description = "The first step to show (default: chosen to fit).")
    private Long from;

    @Option(names = "--to", paramLabel = "STEP", description = "The last step to show (default: chosen to fit).")
    private Long to;

    @Option(
            names = "--at",
            paramLabel = "STEP",
            description = "Shows the run as it stands after this step, under that step's sentence.")
    private Long at;

    @Option(
            names = "--steps",
            paramLabel = "STEPS",
            description =
                    "A picture like that for each of these steps, such as 0,3,5-8, all with the same layout: a page"
                            + " each in a PDF, else a file each, named after the step.")
    private StepList steps;

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
        PictureSize wanted = size();
        if (picture.tooLarge(wanted)) {
            throw new UserError("%d x %d at scale %d is too large for a PNG; choose a smaller --size or --scale."
                    .formatted(wanted.width(), wanted.height(), scale));
        }
        if (at != null && steps != null) {
            throw new UserError(
                    "found --at and --steps, expected one of them: --at for one picture, --steps for several.");
        }
        WholeFile.check(output);
        Run run = Input.toRun(input, options.limits(false, terminal), terminal);
        Slides slides = slides(run, wanted);
        if (steps != null) {
            List<Long> all = steps.all();
            List<DisplayList> pictures = all.stream().map(slides::after).toList();
            picture.write(pictures, all).forEach(file -> terminal.err().println("wrote " + file));
        } else {
            picture.write(at == null ? slides.whole() : slides.after(at));
            terminal.err().println("wrote " + output);
        }
        return Threadline.DONE;
    }

    private PictureSize size() {
        if (size != null && preset != null) {
            throw new UserError("found --size and --preset, expected one of them.");
        }
        return size != null ? size : preset != null ? preset.size() : Preset.WIDE.size();
    }

    private Slides slides(Run run, PictureSize wanted) throws InterruptedException {
        Slides all = Slides.of(run, axis == null ? Pace.axis(run) : axis, theme, wanted);
        return from == null && to == null ? all : all.over(from == null ? 1 : from, to == null ? all.steps() : to);
    }
}

package dev.threadline.cli;

import dev.threadline.event.UserError;
import dev.threadline.export.WholeFile;
import dev.threadline.measure.Chart;
import dev.threadline.measure.Measurement;
import dev.threadline.measure.Measuring;
import dev.threadline.measure.Plan;
import dev.threadline.measure.Work;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code threadline measure}: the book's performance recipe, as a table, a chart and figures for other programs. */
@Command(
        name = "measure",
        description =
                "Measures what threads gain: the book's four kinds of work, one after the other and by threads. The"
                        + " table goes to standard output, the progress to standard error.")
final class MeasureCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--work",
            paramLabel = "WORK",
            split = ",",
            description = "What is done: nothing, fibonacci, file, http (default: all of them).")
    private List<Work> works = Plan.BOOK.works();

    @Option(
            names = "--threads",
            paramLabel = "N",
            split = ",",
            description = "How many threads, 1 to " + Plan.MOST_THREADS + " each (default: 1,2,4,8).")
    private List<Integer> threads = Plan.BOOK.threads();

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often each is measured (default: 100, 7, 7 and 3 times).")
    private Integer repeats;

    @Option(
            names = "--delay",
            paramLabel = "TIME",
            description = "How long the server takes for a page, such as 30ms (default: 10ms).")
    private Span delay = new Span(Plan.BOOK.sizes().delayNs());

    @Option(names = "--gil", description = "Also measures threads under a lock such as Python's.")
    private boolean gil;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file of the chart, which ends with .png, .svg or .pdf.")
    private Path output;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "The chart's colours: light, dark or print (default: light).")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--size", paramLabel = "WxH", description = "The chart's size in pixels (default: 1920x1080).")
    private PictureSize size = new PictureSize(1920, 1080);

    @Option(names = "--json", paramLabel = "FILE", description = "The file of all figures as JSON.")
    private Path json;

    @Option(names = "--csv", paramLabel = "FILE", description = "The file of all figures as comma-separated values.")
    private Path csv;

    @Mixin
    private Help help;

    MeasureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan = plan();
        PictureFile picture = output == null ? null : PictureFile.of(output, 1);
        for (Path file : new Path[] {output, json, csv}) {
            if (file != null) {
                WholeFile.check(file);
            }
        }
        ProgressLine progress = new ProgressLine(terminal.err());
        Measurement measured = new Measuring(plan, progress).run();
        progress.clear();
        terminal.out().print(MeasurementTable.of(measured));
        if (picture != null) {
            picture.write(new Chart(new TextMeasure()).draw(measured, theme, size.width(), size.height()));
            terminal.err().println("wrote " + output);
        }
        if (json != null) {
            WholeFile.write(json, stream -> MeasurementJson.write(measured, stream));
            terminal.err().println("wrote " + json);
        }
        if (csv != null) {
            WholeFile.write(csv, stream -> MeasurementCsv.write(measured, stream));
            terminal.err().println("wrote " + csv);
        }
        return Threadline.DONE;
    }

    private Plan plan() {
        for (int n : threads) {
            if (n < 1 || n > Plan.MOST_THREADS) {
                throw new UserError("found --threads %d, expected 1 to %d.".formatted(n, Plan.MOST_THREADS));
            }
        }
        if (repeats != null && (repeats < 1 || repeats > Plan.MOST_REPEATS)) {
            throw new UserError("found --repeats %d, expected 1 to %,d.".formatted(repeats, Plan.MOST_REPEATS));
        }
        return new Plan(
                works,
                threads,
                repeats == null ? OptionalInt.empty() : OptionalInt.of(repeats),
                gil,
                Plan.BOOK.sizes().delayed(delay.ns()),
                Plan.BOOK.warmUpNs());
    }
}

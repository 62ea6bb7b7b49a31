package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Run;
import dev.threadline.export.PngPainter;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes the pictures that a person looks at before a change is done, to target/screenshots. */
class ScreenshotTest {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private final TextMeasure measure = new TextMeasure();

    @ParameterizedTest
    @EnumSource
    void slidesCanBePainted(Theme theme) throws Exception {
        slide("deadlock", SampleRuns.deadlock(), theme, Axis.STEPS, deadlockSlide(theme));
        slide(
                "contention",
                SampleRuns.contention(),
                theme,
                Axis.STEPS,
                Slide.of(
                        "Four threads, one lock",
                        "Each adds 1 to n while it has the lock.",
                        List.of("Only one thread at a time is between \"takes L\" and \"frees L\". The others wait."),
                        theme));
        slide(
                "staircase",
                SampleRuns.staircase(),
                theme,
                Axis.STEPS,
                Slide.of(
                        "An RLock counts how often",
                        "Parent takes it three times and must free it three times.",
                        List.of("Child gets the lock only after the third release."),
                        theme));
        slide(
                "lost-update",
                SampleRuns.lostUpdate(),
                theme,
                Axis.STEPS,
                Slide.of(
                        "5 + 1 + 1 = 6",
                        "Ann and Bob each add 1 to n, without a lock.",
                        List.of("Ann writes what she worked out from an old value. Bob's addition is lost."),
                        theme));
        slide("long-names", SampleRuns.longNames(), theme, Axis.STEPS, plain(theme));
        slide("threads40", SampleRuns.random(40, 2, 6000, 5), theme, Axis.STEPS, plain(theme));
        slide("million", SampleRuns.random(4, 1, 1_000_000, 7), theme, Axis.STEPS, plain(theme));
        slide("time", SampleRuns.contention(), theme, Axis.TIME, plain(theme));
    }

    @ParameterizedTest
    @EnumSource
    void viewsCanBePainted(Theme theme) throws Exception {
        Timeline deadlock = Timeline.of(SampleRuns.deadlock(), Axis.STEPS);
        View view = View.of(deadlock, 900, 400, theme).over(new Range(0, 8)).at(6, true);
        write("view-deadlock", theme, new ViewLayout(deadlock, measure).layout(view));
        Timeline million = Timeline.of(SampleRuns.random(8, 2, 1_000_000, 7), Axis.STEPS);
        ViewLayout layout = new ViewLayout(million, measure);
        View all = View.of(million, 1200, 640, theme);
        write("view-million", theme, layout.layout(all));
        write(
                "view-million-near",
                theme,
                layout.layout(all.over(new Range(5000, 5200)).selecting(2)));
        write(
                "view-million-close",
                theme,
                layout.layout(all.over(new Range(5000, 5014)).selecting(2).at(5009, false)));
        Timeline time = Timeline.of(SampleRuns.random(8, 2, 100_000, 7), Axis.TIME);
        write(
                "view-time",
                theme,
                new ViewLayout(time, measure)
                        .layout(View.of(time, 1200, 640, theme).over(new Range(2e6, 2.06e6))));
    }

    private static Slide plain(Theme theme) {
        return Slide.of(
                "Many workers, few locks",
                "Each takes a lock, reads or writes n, and frees it.",
                List.of("Where many want one lock, most of them wait."),
                theme);
    }

    private static Slide deadlockSlide(Theme theme) {
        return Slide.of(
                        "Two locks, two orders: a deadlock",
                        "Left takes A, then B. Right takes B, then A.",
                        List.of(
                                "Left has A and wants B. Right has B and wants A. Neither can let go.",
                                "140 of 244 schedules end like this. Take the locks in one order everywhere, and none does."),
                        theme)
                .marking(2, "point of no return");
    }

    private void slide(String name, Run run, Theme theme, Axis axis, Slide slide) throws Exception {
        write(name, theme, new SlideLayout(Timeline.of(run, axis), measure).layout(slide));
    }

    private void write(String name, Theme theme, DisplayList picture) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PngPainter(1, measure).write(picture, out);
        }
        assertThat(file).isNotEmptyFile();
    }
}

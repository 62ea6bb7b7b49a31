package dev.threadline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.export.SvgPainter;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Item;
import dev.threadline.picture.Segment;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;

    private final Measurement made = Figures.made();
    private final DisplayList chart = draw(made, Theme.LIGHT);

    private static DisplayList draw(Measurement measured, Theme theme) {
        return new Chart(new TextMeasure()).draw(measured, theme, WIDTH, HEIGHT);
    }

    private static List<Item.Group> groups(DisplayList chart, String prefix) {
        return chart.all()
                .filter(Item.Group.class::isInstance)
                .map(Item.Group.class::cast)
                .filter(group -> group.id().startsWith(prefix))
                .toList();
    }

    private static List<String> words(DisplayList chart) {
        return chart.all()
                .filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).string())
                .toList();
    }

    @Test
    void everySample_hasAMarkForItsTime_everyThreadedOneForItsGain_andTheBookItsOwn() {
        assertThat(groups(chart, "time.")).hasSize(made.samples().size());
        assertThat(groups(chart, "gain.")).hasSize((int) made.samples().stream()
                .filter(sample -> sample.way() != Way.SEQUENTIAL)
                .count());
        assertThat(groups(chart, "book.")).hasSize(16);
    }

    @Test
    void everyErrorBar_standsInsideItsDiagram() {
        List<Item.Rectangle> plots = chart.all()
                .filter(Item.Rectangle.class::isInstance)
                .map(Item.Rectangle.class::cast)
                .filter(plot -> plot.fill().equals(Theme.LIGHT.palette().lane()))
                .toList();
        assertThat(plots).hasSize(8);
        for (Item.Group group : groups(chart, "time.")) {
            List<Item.Line> bar = group.items().stream()
                    .filter(Item.Line.class::isInstance)
                    .map(Item.Line.class::cast)
                    .toList();
            assertThat(bar).as(group.id()).hasSize(3);
            assertThat(plots).anyMatch(plot -> bar.stream().allMatch(line -> contains(plot, line)));
        }
    }

    private static boolean contains(Item.Rectangle plot, Item.Line line) {
        return Math.min(line.x1(), line.x2()) >= plot.x()
                && Math.max(line.x1(), line.x2()) <= plot.x() + plot.width()
                && Math.min(line.y1(), line.y2()) >= plot.y()
                && Math.max(line.y1(), line.y2()) <= plot.y() + plot.height();
    }

    @Test
    void whatIsFaster_standsHigher_andTheBooksMarkWhereItsRatioIs() {
        assertThat(middle("gain.http.platform.8")).isLessThan(middle("gain.http.platform.4"));
        // 26.9 s against 4.9 s is more than the 4 times of these figures.
        assertThat(middle("book.http.8")).isLessThan(middle("gain.http.platform.8"));
        assertThat(middle("time.file.sequential.8")).isLessThan(middle("time.file.sequential.1"));
    }

    private double middle(String id) {
        Item.Path mark = groups(chart, id).getFirst().items().stream()
                .filter(Item.Path.class::isInstance)
                .map(Item.Path.class::cast)
                .findFirst()
                .orElseThrow();
        return ((Segment.Move) mark.segments().getFirst()).y();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_isTooSmallForTheLastRow_orOutsideThePicture(Theme theme) {
        TextMeasure measure = new TextMeasure();
        assertThat(draw(made, theme).all().filter(Item.Text.class::isInstance).map(Item.Text.class::cast))
                .isNotEmpty()
                .allSatisfy(text -> {
                    double left = text.anchor().left(text.x(), measure.width(text.string(), text.style()));
                    assertThat(text.style().size()).isGreaterThanOrEqualTo(14);
                    assertThat(left).isGreaterThanOrEqualTo(0);
                    assertThat(left + measure.width(text.string(), text.style()))
                            .isLessThanOrEqualTo(WIDTH);
                    assertThat(text.baseline()).isBetween(14.0, HEIGHT - 4);
                });
    }

    @Test
    void theConclusion_comesFromTheFigures() {
        assertThat(words(chart).stream().collect(Collectors.joining(" ")))
                .contains("8 threads: network 4.0 times as fast, files 4.0 times as fast, computing 4.0 times as fast.")
                .contains("network 5.5 times as fast, files 1.7 times as fast, computing no faster.");
    }

    @Test
    void beforeAnythingIsMeasured_thereAreEmptyDiagrams_andNothingIsConcluded() {
        DisplayList empty = draw(new Measurement(made.plan(), List.of()), Theme.DARK);

        assertThat(groups(empty, "time.")).isEmpty();
        assertThat(words(empty)).contains("Fibonacci", "Network", "n =").noneMatch(word -> word.contains("threads:"));
    }

    @Test
    void theSvg_tellsEachMarkInWords() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SvgPainter().write(chart, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("<title>Network, virtual threads, n = 8: 4.0 times as fast</title>")
                .contains("<title>The book, File, n = 2: 1.8 times as fast</title>");
    }
}

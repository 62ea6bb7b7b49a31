package dev.threadline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.Alignment;
import dev.threadline.analysis.LetterRun;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Item;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The strip between two runs: no difference is lost where columns are narrower than a pixel, and no more is drawn than there are pixels. */
class DifferenceStripTest {
    private static final int STEPS = 20_000;
    private static final double LEFT = 100;
    private static final double RIGHT = 1100;

    private static DisplayList strip(Alignment alignment, double to) {
        Scale scale = new Scale(new Range(0, to), LEFT, RIGHT);
        return DifferenceStrip.picture(
                alignment, scale, Double.POSITIVE_INFINITY, 1200, Theme.LIGHT.palette(), new TextMeasure());
    }

    private static List<Item.Rectangle> rectangles(DisplayList picture) {
        return picture.all()
                .filter(Item.Rectangle.class::isInstance)
                .map(Item.Rectangle.class::cast)
                .toList();
    }

    @Test
    void oneDifferenceAmongThousands_isSeenWhereItIs() throws InterruptedException {
        for (int at : List.of(0, 7_777, STEPS - 1)) {
            String first = "a".repeat(STEPS);
            String second = first.substring(0, at) + "A" + first.substring(at + 1);
            List<Item.Rectangle> drawn = rectangles(strip(LetterRun.align(first, second), STEPS));
            assertThat(drawn).hasSize(1);
            assertThat(drawn.getFirst().height()).isEqualTo(DifferenceStrip.HEIGHT);
            double meant = LEFT + (at + 0.5) / STEPS * (RIGHT - LEFT);
            assertThat(drawn.getFirst().x()).isBetween(meant - 2, meant);
            assertThat(drawn.getFirst().x() + drawn.getFirst().width()).isBetween(meant, meant + 2);
        }
    }

    @Test
    void noMoreIsDrawnThanThereArePixels() throws InterruptedException {
        Alignment alignment = LetterRun.align("ab".repeat(STEPS / 2), "aB".repeat(STEPS / 2));
        assertThat(alignment.differences()).isEqualTo(STEPS / 2);
        assertThat(rectangles(strip(alignment, STEPS))).hasSize(1);
        assertThat(rectangles(strip(alignment, 1_500)).size()).isLessThanOrEqualTo((int) (RIGHT - LEFT));
        assertThat(rectangles(strip(alignment, 20)))
                .as("a ground for each that can be read")
                .hasSize(10);
    }

    @Test
    void whatOnlyOneHas_fillsItsHalf() throws InterruptedException {
        String both = "a".repeat(4_000);
        Alignment longer = LetterRun.align(both + "b".repeat(500) + both, both + both);
        Item.Rectangle above = rectangles(strip(longer, longer.columns())).getFirst();
        assertThat(above.y()).isZero();
        assertThat(above.height()).isEqualTo(DifferenceStrip.HEIGHT / 2);
        Alignment shorter = LetterRun.align(both + both, both + "b".repeat(500) + both);
        assertThat(rectangles(strip(shorter, shorter.columns())).getFirst().y()).isEqualTo(DifferenceStrip.HEIGHT / 2);
    }
}

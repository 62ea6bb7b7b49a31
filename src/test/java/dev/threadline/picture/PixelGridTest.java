package dev.threadline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PixelGridTest {
    private final PixelGrid grid = new PixelGrid(1);

    private static Item.Rectangle bar(double x, double width) {
        return new Item.Rectangle(x, 0, width, 10, 0, Colour.BLACK, Stroke.NONE);
    }

    @Test
    void barsThatTouch_touchOnTheRaster() {
        Item.Rectangle left = grid.snapped(bar(0.3, 7.4));
        Item.Rectangle right = grid.snapped(bar(0.3 + 7.4, 5.1));
        assertThat(left.x() + left.width()).isEqualTo(right.x());
        assertThat(left.x()).isZero();
    }

    @Test
    void aBarThinnerThanAPixel_keepsOne() {
        assertThat(grid.snapped(bar(3.1, 0.1)).width()).isEqualTo(1);
        assertThat(new PixelGrid(2).snapped(bar(3.1, 0.1)).width()).isEqualTo(0.5);
        assertThat(grid.snapped(bar(3.1, 0)).width()).isZero();
    }

    @Test
    void anUprightLine_coversWholePixels() {
        Item.Line thin = grid.snapped(new Item.Line(20, 0, 20, 9, Stroke.solid(Colour.BLACK, 1)));
        assertThat(thin.x1()).isEqualTo(20.5).isEqualTo(thin.x2());
        Item.Line thick = grid.snapped(new Item.Line(20.2, 0, 20.2, 9, Stroke.solid(Colour.BLACK, 2)));
        assertThat(thick.x1()).isEqualTo(20);
    }

    @Test
    void aSlantedLine_staysWhereItIs() {
        Item.Line slanted = new Item.Line(0.3, 0.3, 9.7, 5.2, Stroke.solid(Colour.BLACK, 1));
        assertThat(grid.snapped(slanted)).isEqualTo(slanted);
    }

    @Test
    void aPath_snapsItsUprightAndLevelEdgesOnly() {
        List<Segment> torn = Outline.from(0.4, 0.4)
                .line(9.4, 0.4)
                .line(7.3, 4.2)
                .line(9.4, 8.4)
                .line(0.4, 8.4)
                .close()
                .segments();
        Item.Path snapped = grid.snapped(new Item.Path(torn, Colour.BLACK, Stroke.NONE));
        assertThat(snapped.segments())
                .isEqualTo(Outline.from(0, 0)
                        .line(9.4, 0)
                        .line(7.3, 4.2)
                        .line(9.4, 8)
                        .line(0, 8)
                        .close()
                        .segments());
    }
}

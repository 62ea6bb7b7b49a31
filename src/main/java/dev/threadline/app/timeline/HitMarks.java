package dev.threadline.app.timeline;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Hits;
import dev.threadline.app.work.Searching;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.Box;
import dev.threadline.timeline.Columns;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Ticks where what was searched for stands, at the foot of the ruler and along the overview. However many there are, a pixel is looked
 * at once.
 */
final class HitMarks extends Region {
    private static final double TICK = 3;
    private static final double ON_RULER = 6;
    private static final double ON_OVERVIEW = 5;

    private final Searching searching;
    private final Look look;
    private final Canvas onRuler = new Canvas();
    private final Canvas onOverview = new Canvas();

    HitMarks(Searching searching, Look look) {
        this.searching = searching;
        this.look = look;
        setMouseTransparent(true);
        setManaged(false);
        onRuler.setId("hits");
        getChildren().addAll(onRuler, onOverview);
    }

    /** Puts them where they belong in what a lens shows. */
    void lay(Lens lens) {
        Hits hits = searching.hits().get();
        setVisible(hits.count() > 0);
        if (!isVisible()) {
            return;
        }
        Box ruler = lens.ruler();
        paint(onRuler, lens, new Box(ruler.x(), ruler.bottom() - ON_RULER, ruler.width(), ON_RULER), lens::coordinate);
        Optional<Box> overview = lens.overview();
        onOverview.setVisible(overview.isPresent());
        overview.ifPresent(strip -> paint(
                onOverview,
                lens,
                new Box(strip.x(), strip.y(), strip.width(), ON_OVERVIEW),
                x -> lens.overviewCoordinate(strip, x)));
    }

    private void paint(Canvas canvas, Lens lens, Box box, DoubleUnaryOperator coordinate) {
        canvas.relocate(box.x(), box.y());
        canvas.setWidth(box.width());
        canvas.setHeight(box.height());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, box.width(), box.height());
        graphics.setFill(Color.web(look.palette().text().hex()));
        Hits hits = searching.hits().get();
        IntToDoubleFunction places = places(hits, lens);
        int count = hits.steps().length;
        double until = lens.view().get().until();
        int hit = first(places, count, coordinate.applyAsDouble(box.x()));
        for (int x = 0; x < box.width() && hit < count; x++) {
            double end = coordinate.applyAsDouble(box.x() + x + 1);
            double place = places.applyAsDouble(hit);
            if (place > until) {
                break;
            }
            if (place < end) {
                graphics.fillRect(x - TICK / 2, 0, TICK, box.height());
                hit = first(places, count, end);
            }
        }
    }

    /** The coordinate of each hit: the middle of its column, or its time. */
    private static IntToDoubleFunction places(Hits hits, Lens lens) {
        if (lens.axis().get() == Axis.TIME) {
            return hit -> hits.times()[hit];
        }
        Columns columns = lens.reading().timeline(Axis.STEPS).columns();
        return hit -> Math.max(0, columns.after(hits.steps()[hit]) - 0.5);
    }

    /** The first hit at or after a coordinate. */
    private static int first(IntToDoubleFunction places, int count, double coordinate) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.applyAsDouble(middle) < coordinate) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

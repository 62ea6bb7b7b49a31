package dev.threadline.app.timeline;

import dev.threadline.app.work.RangeSelection;
import dev.threadline.app.work.SelectedRange;
import dev.threadline.timeline.Box;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The range of the run that is selected: a ground with an edge at either end over the lanes and on the overview. */
final class RangeShade extends Pane {
    private final RangeSelection ranges;
    private final Region overLanes = shade();
    private final Region overOverview = shade();

    RangeShade(RangeSelection ranges) {
        this.ranges = ranges;
        setMouseTransparent(true);
        setManaged(false);
        overLanes.setId("range");
        getChildren().addAll(overLanes, overOverview);
    }

    private static Region shade() {
        Region ground = new Region();
        ground.getStyleClass().add("range-ground");
        Region edges = new Region();
        edges.getStyleClass().add("range-edges");
        StackPane shade = new StackPane(ground, edges);
        shade.setManaged(false);
        return shade;
    }

    /** Puts it where it belongs in what a lens shows. */
    void lay(Lens lens) {
        Optional<SelectedRange> selected = ranges.along(lens.axis().get());
        setVisible(selected.isPresent());
        selected.ifPresent(chosen -> {
            Box ruler = lens.ruler();
            double bottom = lens.plot().bottom();
            lay(
                    overLanes,
                    lens.xAt(lens.coordinateOf(chosen.range().from())),
                    lens.xAt(lens.coordinateOf(chosen.range().to())),
                    new Box(ruler.x(), ruler.y(), ruler.width(), bottom - ruler.y()));
            Optional<Box> overview = lens.overview();
            overOverview.setVisible(overview.isPresent());
            overview.ifPresent(strip -> lay(
                    overOverview,
                    lens.overviewXAt(strip, lens.coordinateOf(chosen.range().from())),
                    lens.overviewXAt(strip, lens.coordinateOf(chosen.range().to())),
                    strip));
        });
    }

    private static void lay(Region shade, double from, double to, Box room) {
        double left = Math.clamp(from, room.x(), room.right());
        double right = Math.clamp(to, room.x(), room.right());
        shade.setVisible(right > left || from >= room.x() && from <= room.right());
        shade.resizeRelocate(left, room.y(), Math.max(1, right - left), room.height());
    }
}

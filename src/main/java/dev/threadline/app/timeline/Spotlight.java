package dev.threadline.app.timeline;

import dev.threadline.timeline.Box;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Dims every lane but the selected one, for a class that should look there; a click on that lane brings the others back. */
public final class Spotlight {
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final TimelinePane pane;
    private final Region above = shade();
    private final Region below = shade();
    private int before = -1;

    /** @param pane gets the clicks before this does */
    Spotlight(TimelinePane pane) {
        this.pane = pane;
        on.addListener((_, _, _) -> pane.requestLayout());
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> before = selected());
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private static Region shade() {
        Region shade = new Region();
        shade.getStyleClass().add("shade");
        shade.setManaged(false);
        shade.setMouseTransparent(true);
        return shade;
    }

    /** Whether the selected lane is put into it. */
    public BooleanProperty on() {
        return on;
    }

    Region above() {
        return above;
    }

    Region below() {
        return below;
    }

    private int selected() {
        return pane.lens() == null ? -1 : pane.lens().view().get().selected();
    }

    private void release(MouseEvent event) {
        if (on.get() && event.isStillSincePress() && selected() >= 0 && selected() == before) {
            pane.lens().select(-1);
        }
    }

    /** Lays the shades over the lanes above and below the selected one. */
    void lay(double width) {
        boolean lit = on.get() && selected() >= 0;
        above.setVisible(lit);
        below.setVisible(lit);
        if (lit) {
            Box plot = pane.lens().plot();
            Box lane = pane.lens().lane(selected());
            double top = Math.clamp(lane.y(), plot.y(), plot.bottom());
            double bottom = Math.clamp(lane.bottom(), plot.y(), plot.bottom());
            above.resizeRelocate(0, plot.y(), width, top - plot.y());
            below.resizeRelocate(0, bottom, width, plot.bottom() - bottom);
        }
    }
}

package dev.threadline.app.timeline;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.PictureCanvas;
import dev.threadline.app.work.Pair;
import dev.threadline.timeline.DifferenceStrip;
import dev.threadline.timeline.LaneOrder;
import dev.threadline.timeline.View;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** The run that is laid beside the one that is read, under the strip that tells where they differ. Shows the piece of the axis that the other shows. */
final class BesideCanvas extends Region {
    private final Look look;
    private final PictureCanvas strip;
    private final PictureCanvas canvas;
    private Pair pair;
    private Lens lens;
    private Lens upper;

    /** What has been painted last; null where it has to be painted anew. */
    private View painted;

    /** @param picked is told which coordinate was clicked at */
    BesideCanvas(Look look, DoubleConsumer picked) {
        this.look = look;
        strip = new PictureCanvas(look.fonts());
        canvas = new PictureCanvas(look.fonts());
        setId("beside-canvas");
        setMinSize(200, 100);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(look.say("pair.role"));
        getChildren().addAll(strip, canvas);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            if (lens != null && !event.isShortcutDown() && !event.isShiftDown()) {
                lens.scroll(-event.getDeltaY());
                paint();
                event.consume();
            }
        });
        SpanTip tip = new SpanTip(this, look);
        addEventHandler(
                MouseEvent.MOUSE_MOVED, event -> tip.at(lens, event.getX(), event.getY() - DifferenceStrip.HEIGHT));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tip.forget());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            boolean beside = event.getButton() == MouseButton.PRIMARY && lens != null;
            if (beside && event.getX() >= lens.plot().x() && event.isStillSincePress()) {
                picked.accept(lens.coordinate(event.getX()));
            }
        });
    }

    /** Shows another pair. @param above what shows the other run */
    void show(Pair shown, Lens above, LaneOrder order) {
        pair = shown;
        upper = above;
        lens = new Lens(
                shown.second(),
                look.measure(),
                Math.max(1, getWidth()),
                Math.max(1, getHeight() - DifferenceStrip.HEIGHT),
                look.theme().get());
        arrange(order);
    }

    /** Shows its lanes as those of the other run are shown now. */
    void arrange(LaneOrder order) {
        if (lens != null) {
            lens.arrange(order);
            upper.widenNames(0);
            lens.widenNames(0);
            double names = Math.max(lens.names(), upper.names());
            upper.widenNames(names);
            lens.widenNames(names);
            painted = null;
            requestLayout();
        }
    }

    /** Shows nothing any more. */
    void clear() {
        if (upper != null) {
            upper.widenNames(0);
        }
        pair = null;
        lens = null;
        upper = null;
        painted = null;
    }

    /** Stands where the reader stands in the other run. @param hidden whether what lies right of it is not given away */
    void stand(long step, boolean hidden, String words) {
        if (lens != null) {
            lens.goAlong(upper, pair.column(step), hidden);
            setAccessibleText(words);
            paint();
        }
    }

    /** Goes along with the other, which has moved. */
    void follow() {
        if (lens != null) {
            paint();
        }
    }

    /** How tall it wants to be, px. */
    double wholeHeight() {
        return lens == null ? 0 : lens.wholeHeight() + DifferenceStrip.HEIGHT;
    }

    /** What it shows the run through; null without one. */
    Lens lens() {
        return lens;
    }

    @Override
    protected void layoutChildren() {
        strip.resizeRelocate(0, 0, getWidth(), DifferenceStrip.HEIGHT);
        canvas.resizeRelocate(0, DifferenceStrip.HEIGHT, getWidth(), Math.max(1, getHeight() - DifferenceStrip.HEIGHT));
        paint();
    }

    private void paint() {
        double width = getWidth();
        double height = getHeight() - DifferenceStrip.HEIGHT;
        if (lens == null || width < 1 || height < 1) {
            return;
        }
        lens.resize(width, height);
        lens.goAlong(upper, lens.view().get().playhead(), lens.view().get().hidden());
        if (lens.view().get().equals(painted)) {
            return;
        }
        painted = lens.view().get();
        canvas.paint(lens.picture(), width, height);
        strip.paint(
                DifferenceStrip.picture(
                        pair.alignment(),
                        lens.scale(),
                        lens.view().get().until(),
                        width,
                        look.palette(),
                        look.measure()),
                width,
                DifferenceStrip.HEIGHT);
    }
}

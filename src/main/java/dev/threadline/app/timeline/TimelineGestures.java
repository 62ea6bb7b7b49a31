package dev.threadline.app.timeline;

import dev.threadline.app.look.Look;
import dev.threadline.timeline.Hit;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The mouse on the timeline, with the habits of trace viewers: ctrl-wheel zooms about the pointer, the wheel scrolls,
 * shift-wheel or a drag pans, a drag on the ruler moves the playhead, one on the overview moves the view, and one with shift selects a range.
 */
public final class TimelineGestures {
    private static final double ZOOM_PER_PX = 1.0 / 250;

    /** A hand is never quite still while it clicks, px. */
    private static final double STILL = 4;

    /** What a pressed button drags. */
    private enum Drag {
        NOTHING,
        VIEW,
        PLAYHEAD,
        OVERVIEW,
        RANGE
    }

    private final TimelinePane pane;
    private final SpanTip tip;
    private Drag drag = Drag.NOTHING;
    private double startX;
    private double lastX;
    private double lastY;
    private boolean moved;

    TimelineGestures(TimelinePane pane, Look look) {
        this.pane = pane;
        tip = new SpanTip(pane, look);
        pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> tip.at(pane.lens(), event.getX(), event.getY()));
    }

    private void scroll(ScrollEvent event) {
        tip.forget();
        Lens lens = pane.lens();
        if (lens == null) {
            return;
        }
        // With shift, most systems turn the wheel's distance sideways themselves.
        double sideways = event.getDeltaX() != 0 || !event.isShiftDown() ? event.getDeltaX() : event.getDeltaY();
        if (event.isShortcutDown() || event.isControlDown()) {
            lens.zoom(event.getX(), Math.exp(-event.getDeltaY() * ZOOM_PER_PX));
        } else if (sideways != 0) {
            lens.pan(-sideways);
        } else {
            lens.scroll(-event.getDeltaY());
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        pane.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        startX = event.getX();
        lastX = event.getX();
        lastY = event.getY();
        moved = false;
        drag = switch (pane.hit(event.getX(), event.getY())) {
            case Hit.OnSpan _, Hit.OnLane _, Hit.Nothing _ ->
                pane.lens() == null ? Drag.NOTHING : event.isShiftDown() ? Drag.RANGE : Drag.VIEW;
            case Hit.OnRuler _ -> event.isShiftDown() ? Drag.RANGE : Drag.PLAYHEAD;
            case Hit.OnOverview _ -> Drag.OVERVIEW;
        };
        if (drag == Drag.PLAYHEAD || drag == Drag.OVERVIEW) {
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        moved |= Math.abs(event.getX() - startX) > STILL;
        switch (drag) {
            case NOTHING -> {}
            case VIEW -> {
                if (moved) {
                    pane.setCursor(Cursor.CLOSED_HAND);
                    pane.lens().pan(lastX - event.getX());
                    pane.lens().scroll(lastY - event.getY());
                    lastX = event.getX();
                    lastY = event.getY();
                }
            }
            case PLAYHEAD -> pane.standAt(event.getX());
            case RANGE -> {
                if (moved) {
                    pane.selectRange(startX, event.getX());
                }
            }
            case OVERVIEW -> {
                if (pane.hit(event.getX(), lastY) instanceof Hit.OnOverview(double coordinate)) {
                    pane.lens().centre(coordinate);
                }
            }
        }
    }

    private void release(MouseEvent event) {
        pane.setCursor(Cursor.DEFAULT);
        if (drag == Drag.VIEW && !moved) {
            switch (pane.hit(event.getX(), event.getY())) {
                case Hit.OnSpan span -> {
                    pane.lens().select(span.lane());
                    pane.standAt(event.getX());
                }
                case Hit.OnLane(int lane) -> {
                    pane.lens().select(lane);
                    if (event.getX() >= pane.lens().plot().x()) {
                        pane.standAt(event.getX());
                    }
                }
                case Hit.OnRuler _, Hit.OnOverview _, Hit.Nothing _ ->
                    pane.lens().select(-1);
            }
        }
        if (drag == Drag.RANGE && !moved) {
            // From where the reader stands to the click.
            pane.selectRange(pane.lens().xAt(pane.lens().view().get().playhead()), event.getX());
        }
        drag = Drag.NOTHING;
    }
}

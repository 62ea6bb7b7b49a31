package dev.threadline.app.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * The divider of a pane of two: it stands where the window wants it until the user has put it somewhere, which is remembered. A
 * double click gives it back to the window.
 */
public final class Divider {
    private final SplitPane pane;
    private final String name;
    private final Preferences preferences;
    private double wanted;

    /**
     * @param name under which it is remembered
     * @param wanted where it stands at first, from 0 to 1
     */
    public Divider(SplitPane pane, String name, Preferences preferences, double wanted) {
        this.pane = pane;
        this.name = name;
        this.preferences = preferences;
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        pane.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        suggest(wanted);
    }

    /** Where the window wants it now, from 0 to 1. */
    public void suggest(double position) {
        wanted = position;
        pane.setDividerPositions(preferences.now().dividers().getOrDefault(name, wanted));
    }

    private void release(MouseEvent event) {
        if (isOn(event) && !event.isStillSincePress()) {
            double now = pane.getDividerPositions()[0];
            preferences.change(settings -> settings.divided(name, Optional.of(now)));
        }
    }

    private void click(MouseEvent event) {
        if (isOn(event) && event.getClickCount() == 2) {
            preferences.change(settings -> settings.divided(name, Optional.empty()));
            suggest(wanted);
        }
    }

    /** A pane may hold other panes with dividers of their own. */
    private boolean isOn(MouseEvent event) {
        return event.getTarget() instanceof Node node
                && node.getStyleClass().contains("split-pane-divider")
                && node.getParent() == pane;
    }
}

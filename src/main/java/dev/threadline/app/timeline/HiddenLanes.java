package dev.threadline.app.timeline;

import dev.threadline.app.look.Look;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Says over the names how many lanes are hidden; a click brings them back. */
final class HiddenLanes extends Button {
    private static final double INSET = 4;
    private static final double HEIGHT = 24;

    HiddenLanes(LaneDesk desk, Look look) {
        setId("hidden-lanes");
        getStyleClass().add("hidden-lanes");
        setManaged(false);
        visibleProperty().bind(desk.hidden().greaterThan(0));
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> look.say("lanes.hidden", desk.hidden().get()), desk.hidden()));
        Tooltip help = new Tooltip(look.say("lanes.hidden.help"));
        setTooltip(help);
        accessibleHelpProperty().bind(help.textProperty());
        setOnAction(_ -> {
            desk.showAll();
            getParent().requestFocus();
        });
    }

    /** @param width of the names, px */
    void lay(double width) {
        resizeRelocate(INSET, INSET, Math.max(prefWidth(HEIGHT), width - 2 * INSET), HEIGHT);
    }
}

package dev.threadline.app.library;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.scenario.Scenario;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A scenario in the library: its title, whether it has been solved, and how hard it is. */
final class ScenarioFace extends HBox {
    /** Room for a title, px; longer ones go on in the next line. */
    private static final double TITLE = 160;

    private static final double SIGN = 11;

    private final Label title = new Label();

    ScenarioFace(Scenario scenario, boolean solved, Look look) {
        getStyleClass().add("scenario-face");
        setAlignment(Pos.CENTER_LEFT);
        title.setText(scenario.title());
        title.setWrapText(true);
        title.setMinWidth(TITLE);
        title.setMaxWidth(TITLE);
        Node tick = Icon.DONE.node(SIGN);
        tick.getStyleClass().add("solved");
        tick.setVisible(solved);
        getChildren().addAll(title, tick, new DifficultySign(scenario.difficulty(), look));
    }

    /** What a screen reader says of it. */
    static String text(Scenario scenario, boolean solved, Look look) {
        return look.say(
                "library.item", scenario.title(), DifficultySign.text(scenario.difficulty(), look), solved ? 1 : 0);
    }

    /** How tall it has to be, px. A tree asks for the height of a row without saying how wide it is, which a wrapped title can't answer. */
    double height() {
        return title.prefHeight(TITLE);
    }
}

package dev.threadline.app;

import dev.threadline.app.decide.WinCard;
import dev.threadline.app.inspect.Inspector;
import dev.threadline.app.predict.QuestionCard;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is to be seen and asked of the step: congratulations, the question, the inspector. */
final class FactsSide extends VBox {
    private static final Insets WIN_MARGIN = new Insets(14, 12, 0, 12);

    private final List<Node> speakers;

    FactsSide(WinCard win, QuestionCard question, Inspector inspector) {
        speakers = List.of(win, question);
        VBox.setVgrow(inspector, Priority.ALWAYS);
        VBox.setMargin(win, WIN_MARGIN);
        getChildren().addAll(win, question, inspector);
        getStyleClass().add("facts-side");
    }

    /** Tells somebody when one asks, or congratulates, and wants to be seen. */
    void onSpeaking(Runnable hears) {
        for (Node speaker : speakers) {
            speaker.visibleProperty().addListener((_, _, speaks) -> {
                if (speaks) {
                    hears.run();
                }
            });
        }
    }
}

package dev.threadline.app.inspect;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Explaining;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Why those who wait wait, in sentences; nothing at all while nobody waits. */
final class WaitsView extends VBox {
    private final VBox sentences = new VBox();

    WaitsView(Explaining explaining, Look look) {
        setId("waits");
        getStyleClass().add("section");
        Label heading = new Label(look.say("waits.title"));
        heading.getStyleClass().add("heading");
        sentences.getStyleClass().add("waits");
        getChildren().addAll(heading, sentences);
        managedProperty().bind(visibleProperty());
        explaining.waits().addListener((_, _, now) -> show(now));
        show(explaining.waits().get());
    }

    private void show(List<String> waits) {
        setVisible(!waits.isEmpty());
        List<Node> labels = sentences.getChildren();
        while (labels.size() > waits.size()) {
            labels.removeLast();
        }
        while (labels.size() < waits.size()) {
            Label words = new Label();
            words.setWrapText(true);
            labels.add(words);
        }
        for (int at = 0; at < waits.size(); at++) {
            ((Label) labels.get(at)).setText(waits.get(at));
        }
    }
}

package dev.threadline.app;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Workbench;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A mistake in one sentence, until the reader puts it away. */
final class Banner extends HBox {
    Banner(Workbench bench, Look look) {
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        setId("banner");
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.textProperty().bind(bench.problem());
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = new Button(null, Icon.CANCEL.node(11));
        close.getStyleClass().add("tool");
        close.setAccessibleText(look.say("banner.close"));
        close.setOnAction(_ -> bench.dismissProblem());
        getChildren().addAll(Icon.WARNING.node(16), sentence, close);
        visibleProperty().bind(bench.problem().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}

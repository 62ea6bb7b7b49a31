package dev.threadline.app.look;

import dev.threadline.picture.Plate;
import javafx.scene.control.Label;

/** A thread's letters on its colour. */
public final class Badge extends Label {
    public Badge(String sign, Plate plate) {
        super(sign);
        getStyleClass().add("badge");
        setStyle("-fx-background-color: %s; -fx-text-fill: %s;"
                .formatted(plate.ground().hex(), plate.text().hex()));
        setMinWidth(USE_PREF_SIZE);
    }
}

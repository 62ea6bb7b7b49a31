package dev.threadline.app;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.Magnifier;
import dev.threadline.app.settings.Settings;
import dev.threadline.app.settings.TimelinePlace;
import dev.threadline.app.timeline.FirstPicture;
import dev.threadline.app.work.HeadStart;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/** A window's first moment: its place on the screen, and in it the timeline alone while all the rest is still being built. */
final class Entrance {
    private final Stage stage;
    private final Scene scene;
    private final FirstPicture picture;

    /**
     * A stage in its place, not shown yet.
     *
     * @param width of the window where none was remembered, px
     * @param height likewise
     */
    Entrance(Stage stage, Look look, Settings settings, double width, double height) {
        this.stage = stage;
        look.theme().set(settings.theme().on(Platform.getPreferences().getColorScheme()));
        picture = new FirstPicture(look, insets(settings.timeline()));
        Magnifier magnifier = new Magnifier(picture);
        magnifier.least().set(Appearance.LEAST);
        magnifier.factor().set(settings.zoom());
        scene = new Scene(
                magnifier, width, height, Color.web(look.palette().background().hex()));
        stage.setScene(scene);
        StagePlace.restore(stage, settings, width, height);
    }

    private static Insets insets(TimelinePlace place) {
        return new Insets(place.top(), place.right(), place.bottom(), place.left());
    }

    /**
     * Shows what has been run ahead, or nothing yet where there is none.
     *
     * @return done once it is on the screen, on the window's thread
     */
    CompletableFuture<Void> show(Optional<HeadStart> ahead) {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        if (ahead.isEmpty()) {
            seen.complete(null);
            return seen;
        }
        picture.show(ahead.get());
        stage.show();
        Runnable[] painted = new Runnable[1];
        painted[0] = () -> {
            scene.removePostLayoutPulseListener(painted[0]);
            Platform.runLater(() -> seen.complete(null));
        };
        scene.addPostLayoutPulseListener(painted[0]);
        return seen;
    }
}

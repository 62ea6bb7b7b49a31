package dev.threadline.app;

import dev.threadline.app.look.Look;
import dev.threadline.app.timeline.BesidePane;
import dev.threadline.app.timeline.TimelinePane;
import dev.threadline.app.work.Workbench;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The timeline, with what stands over it: a frame while the keys go there, and words while there is none to be seen. */
final class TimelineFrame extends VBox {
    /**
     * @param beside another run below it
     * @param search where words are typed, above it
     * @param bar asks what to note down
     */
    TimelineFrame(TimelinePane timeline, BesidePane beside, SearchBar search, MarkBar bar, Workbench bench, Look look) {
        StackPane upper = new StackPane(timeline, focus(timeline), waiting(bench, look), bar);
        upper.setMinHeight(0);
        VBox.setVgrow(upper, Priority.ALWAYS);
        VBox.setVgrow(beside, Priority.ALWAYS);
        getChildren().addAll(search, upper, beside);
    }

    /** Shows whoever works by keyboard that the timeline is where the keys go; its canvas would cover its own border. */
    private static Region focus(TimelinePane timeline) {
        Region frame = new Region();
        frame.getStyleClass().add("focus-frame");
        frame.setMouseTransparent(true);
        frame.visibleProperty().bind(timeline.focusVisibleProperty());
        return frame;
    }

    private static Label waiting(Workbench bench, Look look) {
        Label waiting = new Label();
        waiting.getStyleClass().add("waiting");
        waiting.setMouseTransparent(true);
        waiting.visibleProperty().bind(bench.reading().isNull());
        waiting.textProperty()
                .bind(Bindings.when(bench.job().isNotNull())
                        .then(look.say("timeline.running"))
                        .otherwise(look.say("timeline.nothing")));
        return waiting;
    }
}

package dev.threadline.app.inspect;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.PictureCanvas;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Workbench;
import dev.threadline.picture.DisplayList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Who waits for whom, as a picture with its legend; nothing at all while nobody waits. */
public final class WaitForView extends VBox {
    private static final double WIDTH = 232;

    private final Workbench bench;
    private final Look look;
    private final PictureCanvas canvas;

    WaitForView(Workbench bench, Look look) {
        this.bench = bench;
        this.look = look;
        canvas = new PictureCanvas(look.fonts());
        getStyleClass().add("section");
        Label heading = new Label(look.say("graph.title"));
        heading.getStyleClass().add("heading");
        StackPane frame = new StackPane(canvas);
        frame.getStyleClass().add("card");
        Label legend = new Label(look.say("graph.legend"));
        legend.getStyleClass().add("note");
        getChildren().addAll(heading, frame, legend);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        managedProperty().bind(visibleProperty());
        bench.moment().addListener((_, _, _) -> refresh());
        look.theme().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        Moment moment = bench.moment().get();
        setVisible(moment != null && moment.stuck() > 0);
        if (isVisible()) {
            DisplayList picture = new WaitForPicture(
                            bench.reading().get().log(), look.measure(), look.palette(), look.texts(), WIDTH)
                    .draw(moment.graph());
            canvas.paint(picture, WIDTH, picture.height());
            canvas.setAccessibleText(moment.sentence());
        }
    }
}

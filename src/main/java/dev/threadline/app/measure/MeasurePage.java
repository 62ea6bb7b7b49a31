package dev.threadline.app.measure;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.PictureCanvas;
import dev.threadline.measure.Chart;
import dev.threadline.picture.DisplayList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A page over the whole window on which the reader measures what threads gain on this machine. */
public final class MeasurePage extends BorderPane {
    private static final double DIVIDER = 0.68;

    private final MeasureDesk desk;
    private final Look look;
    private final MeasureChoices choices;
    private final PictureCanvas canvas;
    private final Pane chart;
    private final Button run;
    private final Button cancel;
    private Node before;

    public MeasurePage(MeasureDesk desk, Look look, SaveChoice files) {
        this.desk = desk;
        this.look = look;
        choices = new MeasureChoices(look);
        canvas = new PictureCanvas(look.fonts());
        chart = new Pane(canvas);
        run = button("measure.run", "primary");
        cancel = button("measure.cancel", "plain");
        getStyleClass().add("measure-page");
        setId("measure");
        setVisible(false);
        run.disableProperty().bind(choices.isEmpty().or(desk.busy()));
        run.setOnAction(_ -> {
            desk.measure(choices.plan());
            cancel.requestFocus();
        });
        cancel.disableProperty().bind(desk.busy().not());
        cancel.setOnAction(_ -> desk.cancel());
        Button export = button("measure.export", "plain");
        export.disableProperty()
                .bind(desk.figures().map(figures -> figures.samples().isEmpty()));
        export.setOnAction(_ -> files.choose(look.say("measure.file")).ifPresent(desk::export));
        Button close = button("measure.close", "plain");
        close.setOnAction(_ -> close());
        setTop(head(export, close));
        setLeft(side());
        setCenter(figures());
        setBottom(foot());
        addEventHandler(KeyEvent.ANY, this::key);
        desk.figures().addListener((_, _, _) -> paint());
        look.theme().addListener((_, _, _) -> paint());
        chart.widthProperty().addListener((_, _, _) -> paint());
        chart.heightProperty().addListener((_, _, _) -> paint());
    }

    /** Shows it; the focus comes back where it was. */
    public void open() {
        before = getScene().getFocusOwner();
        setVisible(true);
        toFront();
        paint();
        run.requestFocus();
    }

    /** Puts it away; what is under way goes on. */
    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    /** No key means anything to what lies under the page. */
    private void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            if (desk.busy().get()) {
                desk.cancel();
            } else {
                close();
            }
        }
        event.consume();
    }

    private HBox head(Button export, Button close) {
        Label title = new Label(look.say("measure.title"));
        title.getStyleClass().add("title");
        HBox head = new HBox(title, spring(), export, close);
        head.getStyleClass().add("measure-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox side() {
        HBox buttons = new HBox(run, cancel);
        buttons.getStyleClass().add("measure-buttons");
        Label note = new Label(look.say("measure.note"));
        note.getStyleClass().add("note");
        note.setWrapText(true);
        VBox side = new VBox(choices, buttons, note);
        side.getStyleClass().add("measure-side");
        return side;
    }

    private SplitPane figures() {
        MeasureTable table = new MeasureTable(look);
        desk.figures().addListener((_, _, measured) -> table.show(measured));
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.setMinSize(0, 0);
        SplitPane figures = new SplitPane(chart, table);
        figures.setOrientation(Orientation.VERTICAL);
        figures.setDividerPositions(DIVIDER);
        return figures;
    }

    private HBox foot() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(desk.share());
        bar.visibleProperty().bind(desk.busy());
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setAccessibleText(look.say("measure.progress"));
        Label told = new Label();
        told.setId("measure-told");
        told.textProperty().bind(desk.told());
        HBox foot = new HBox(bar, told);
        foot.getStyleClass().add("measure-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void paint() {
        double width = chart.getWidth();
        double height = chart.getHeight();
        if (!isVisible() || width < 1 || height < 1) {
            return;
        }
        DisplayList picture = new Chart(look.measure())
                .draw(desk.figures().get(), look.theme().get(), width, height);
        canvas.paint(picture, width, height);
        canvas.setAccessibleText(picture.description());
    }

    private Button button(String key, String style) {
        Button button = new Button(look.say(key));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}

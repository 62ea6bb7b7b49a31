package dev.threadline.app;

import dev.threadline.app.decide.ForkStrip;
import dev.threadline.app.every.EveryPane;
import dev.threadline.app.look.Look;
import dev.threadline.app.program.CodePane;
import dev.threadline.app.program.OutputPane;
import dev.threadline.app.table.EventTable;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.Workbench;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Under the timeline: the step in a sentence, then the program's text or what it printed. */
final class ProgramPane extends VBox {
    private static final int PANES_FOR_A_CLASS = 2;

    private final BooleanProperty projected = new SimpleBooleanProperty();
    private final ToggleButton code;
    private final ToggleButton output;
    private final ToggleButton every;
    private final ToggleButton events;
    private final EveryPane everyPane;
    private final EventTable table;

    /**
     * @param curtain hides what is printed later
     * @param fork who goes on, under the sentence
     * @param everyPane every schedule of the program
     * @param table the run's events
     * @param room is told when another amount of room is wanted
     */
    ProgramPane(
            Workbench bench,
            Curtain curtain,
            Look look,
            ForkStrip fork,
            EveryPane everyPane,
            EventTable table,
            Runnable room) {
        this.everyPane = everyPane;
        this.table = table;
        getStyleClass().add("program");
        Label sentence = new Label();
        sentence.setId("sentence");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> bench.moment().get() == null
                                ? ""
                                : bench.moment().get().sentence(),
                        bench.moment()));
        CodePane codePane = new CodePane(bench, look);
        OutputPane outputPane = new OutputPane(bench, curtain, look);
        ToggleGroup group = new ToggleGroup();
        code = tab(look.say("tab.code"), group);
        output = tab("", group);
        output.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> look.say("tab.output", outputPane.getItems().size()), outputPane.getItems()));
        events = tab(look.say("tab.events"), group);
        events.setId("tab-events");
        every = tab(look.say("tab.every"), group);
        every.setId("tab-every");
        every.disableProperty().bind(bench.scenario().isNull());
        code.setSelected(true);
        // One of the two is always shown: a click on the chosen one does not let it go.
        group.selectedToggleProperty().addListener((_, old, now) -> {
            if (now == null) {
                group.selectToggle(old);
            }
        });
        codePane.visibleProperty().bind(code.selectedProperty());
        outputPane.visibleProperty().bind(output.selectedProperty());
        table.visibleProperty().bind(events.selectedProperty());
        everyPane.visibleProperty().bind(every.selectedProperty());
        every.setOnAction(_ -> everyPane.open());
        every.selectedProperty().addListener((_, _, _) -> room.run());
        HBox tabs = new HBox(code, output, events, every);
        tabs.getStyleClass().add("tabs");
        tabs.setAlignment(Pos.CENTER_LEFT);
        StackPane shown = new StackPane(codePane);
        List.of(outputPane, table, everyPane).forEach(view -> join(shown, view));
        VBox.setVgrow(shown, Priority.ALWAYS);
        tabs.visibleProperty().bind(projected.not());
        tabs.managedProperty().bind(tabs.visibleProperty());
        projected.addListener((_, _, now) -> {
            codePane.show(now ? PANES_FOR_A_CLASS : Integer.MAX_VALUE);
            code.setSelected(true);
        });
        getChildren().addAll(sentence, fork, tabs, shown);
    }

    /** Brings a view in when it is first shown: until then, the window starts faster without it. */
    private static void join(Pane place, Node view) {
        view.visibleProperty().subscribe(visible -> {
            if (visible && !place.getChildren().contains(view)) {
                place.getChildren().add(view);
            }
        });
    }

    private static ToggleButton tab(String text, ToggleGroup group) {
        ToggleButton tab = new ToggleButton(text);
        tab.setToggleGroup(group);
        tab.getStyleClass().add("tab-button");
        return tab;
    }

    /** Shows every schedule, and explores them if nobody has. */
    void openEvery() {
        every.setSelected(true);
        everyPane.open();
    }

    /** Shows the table of events. */
    void openEvents() {
        events.setSelected(true);
        table.reach();
    }

    /** Whether every schedule is shown. */
    boolean showsEvery() {
        return every.isSelected();
    }

    /** Whether a class looks on, which sees the sentence and the code of two threads. */
    BooleanProperty projected() {
        return projected;
    }

    /** Shows the output instead of the program, or the other way round. */
    void switchOutput() {
        (code.isSelected() ? output : code).setSelected(true);
    }
}

package dev.threadline.app.library;

import dev.threadline.app.look.Look;
import dev.threadline.app.look.Markdown;
import dev.threadline.app.work.Workbench;
import dev.threadline.scenario.Scenario;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the open scenario asks for and teaches, and its twin a click away. */
public final class GoalCard extends VBox {
    private final Workbench bench;
    private final Look look;
    private final Consumer<Scenario> open;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    /** @param open shows the twin */
    GoalCard(Workbench bench, Look look, Consumer<Scenario> open) {
        this.bench = bench;
        this.look = look;
        this.open = open;
        getStyleClass().addAll("card", "goal-card");
        content.getStyleClass().add("goal-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("goal-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        managedProperty().bind(visibleProperty());
        bench.scenario().addListener((_, _, scenario) -> show(scenario));
        show(bench.scenario().get());
    }

    private void show(Scenario scenario) {
        content.getChildren().clear();
        setVisible(scenario != null);
        if (scenario == null) {
            return;
        }
        scenario.goal().ifPresent(goal -> {
            Label text = new Label(goal.text());
            text.setWrapText(true);
            content.getChildren().addAll(heading("goal.goal"), text);
        });
        bench.catalogue().find(scenario.pair()).ifPresent(twin -> {
            Label label = new Label(look.say("goal.twin"));
            label.getStyleClass().add("note");
            Hyperlink link = new Hyperlink(twin.title());
            link.setWrapText(true);
            link.setOnAction(_ -> open.accept(twin));
            content.getChildren().add(new VBox(label, link));
        });
        if (!scenario.lesson().isEmpty()) {
            content.getChildren().add(heading("goal.lesson"));
            content.getChildren().addAll(Markdown.paragraphs(scenario.lesson()));
        }
        scroll.setVvalue(0);
    }

    private Label heading(String key) {
        Label heading = new Label(look.say(key));
        heading.getStyleClass().add("goal-heading");
        return heading;
    }
}

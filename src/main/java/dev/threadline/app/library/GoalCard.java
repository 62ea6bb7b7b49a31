package dev.threadline.app.library;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.look.Markdown;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.work.Workbench;
import dev.threadline.scenario.Scenario;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the open scenario asks for and teaches, and its twin a click away. */
public final class GoalCard extends VBox {
    private final Workbench bench;
    private final Look look;
    private final Preferences preferences;
    private final Consumer<Scenario> open;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    /** @param open shows the twin */
    GoalCard(Workbench bench, Look look, Preferences preferences, Consumer<Scenario> open) {
        this.bench = bench;
        this.look = look;
        this.preferences = preferences;
        this.open = open;
        getStyleClass().addAll("card", "goal-card");
        content.getStyleClass().add("goal-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("goal-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        bench.scenario().addListener((_, _, scenario) -> show(scenario));
        preferences.settings().addListener((_, old, now) -> {
            if (!old.solved().equals(now.solved())) {
                show(bench.scenario().get());
            }
        });
        show(bench.scenario().get());
    }

    private void show(Scenario scenario) {
        content.getChildren().clear();
        if (scenario == null) {
            return;
        }
        content.getChildren().add(head(scenario));
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

    private VBox head(Scenario scenario) {
        Label title = new Label(scenario.title());
        title.setWrapText(true);
        title.getStyleClass().add("lesson-title");
        Label words = new Label(DifficultySign.text(scenario.difficulty(), look));
        words.getStyleClass().add("note");
        HBox facts = new HBox(new DifficultySign(scenario.difficulty(), look), words);
        if (preferences.now().solved().contains(scenario.id())) {
            Label solved = new Label(look.say("library.solved"), Icon.DONE.node(11));
            solved.getStyleClass().addAll("note", "solved");
            facts.getChildren().add(solved);
        }
        facts.getStyleClass().add("lesson-facts");
        facts.setAlignment(Pos.CENTER_LEFT);
        return new VBox(title, facts);
    }

    private Label heading(String key) {
        Label heading = new Label(look.say(key));
        heading.getStyleClass().add("goal-heading");
        return heading;
    }
}

package dev.threadline.app.decide;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Diagnosing;
import dev.threadline.app.work.Goals;
import dev.threadline.app.work.Remark;
import dev.threadline.app.work.Workbench;
import dev.threadline.scenario.Scenario;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Congratulates whoever has reached the scenario's goal, and tells why it came so, until it is put away. */
public final class WinCard extends VBox {
    private final Workbench bench;
    private final Goals goals;
    private final Diagnosing diagnosing;
    private final Look look;
    private final Runnable left;

    /**
     * @param diagnosing knows why
     * @param left gives the focus back when the card is put away
     */
    public WinCard(Workbench bench, Goals goals, Diagnosing diagnosing, Look look, Runnable left) {
        this.bench = bench;
        this.goals = goals;
        this.diagnosing = diagnosing;
        this.look = look;
        this.left = left;
        setId("win");
        getStyleClass().addAll("card", "win");
        managedProperty().bind(visibleProperty());
        goals.win().addListener((_, _, win) -> show(win));
        diagnosing.diagnosis().addListener((_, _, _) -> {
            if (isVisible()) {
                show(goals.win().get());
            }
        });
        show(goals.win().get());
    }

    private void show(Goals.Win win) {
        getChildren().clear();
        setVisible(win != null);
        if (win == null) {
            return;
        }
        Label title = new Label(look.say("win.title"), Icon.DONE.node(14));
        title.getStyleClass().addAll("story-title", "win-title");
        String goal = win.scenario().goal().orElseThrow().text();
        getChildren().addAll(title, words(goal));
        win.why().forEach(sentence -> getChildren().add(words(sentence)));
        if (!win.whole()) {
            getChildren().add(words(look.say("win.part")));
        }
        why().ifPresent(sentence -> getChildren().add(words(sentence)));
        twin(win.scenario()).ifPresent(this::offer);
        Button close = new Button(look.say("win.close"));
        close.getStyleClass().add("plain");
        close.setOnAction(_ -> {
            setVisible(false);
            left.run();
        });
        getChildren().add(close);
        setAccessibleText(look.say("win.title") + " " + goal);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** What the gravest finding of the run says of its reason. */
    private Optional<String> why() {
        return Optional.ofNullable(diagnosing.diagnosis().get())
                .flatMap(found -> found.remarks().stream()
                        .filter(remark -> !remark.note())
                        .map(Remark::words)
                        .findFirst()
                        .map(words -> words.why()));
    }

    private Optional<Scenario> twin(Scenario scenario) {
        return bench.catalogue().find(scenario.pair());
    }

    private void offer(Scenario twin) {
        Hyperlink link = new Hyperlink(look.say("win.twin", twin.title()));
        link.setWrapText(true);
        link.setOnAction(_ -> {
            bench.open(twin);
            left.run();
        });
        getChildren().add(link);
    }

    private static Label words(String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }
}

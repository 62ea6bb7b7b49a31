package dev.threadline.app.decide;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Scheduler;
import dev.threadline.app.work.Workbench;
import dev.threadline.scenario.Scenario;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Who decides in the next run, to be changed, which runs the scenario; and where chance begins, where it plays a part. */
public final class SchedulerChoice extends HBox {
    /** As many digits as anybody types. */
    private static final String SEED = "\\d{0,9}";

    private final Workbench bench;
    private final Look look;
    private final MenuButton menu = new MenuButton();
    private final TextField seed = new TextField();

    public SchedulerChoice(Workbench bench, Look look) {
        this.bench = bench;
        this.look = look;
        setAlignment(Pos.CENTER_LEFT);
        menu.setId("scheduler");
        menu.getStyleClass().add("run-kind");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText(look.say("scheduler.help"));
        menu.setTooltip(new Tooltip(look.say("scheduler.help")));
        seed.setId("seed");
        seed.setAccessibleText(look.say("scheduler.seed.help"));
        seed.setTooltip(new Tooltip(look.say("scheduler.seed.help")));
        Label named = new Label(look.say("scheduler.seed"));
        named.getStyleClass().addAll("note", "seed-name");
        named.setLabelFor(seed);
        named.setMinWidth(USE_PREF_SIZE);
        named.visibleProperty().bind(seed.visibleProperty());
        named.managedProperty().bind(seed.visibleProperty());
        seed.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches(SEED) ? change : null));
        seed.setOnAction(_ -> runWithSeed());
        seed.managedProperty().bind(seed.visibleProperty());
        getChildren().addAll(menu, named, seed);
        bench.scheduler().addListener((_, _, _) -> show());
        bench.scenario().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Scheduler now = bench.scheduler().get();
        Scenario scenario = bench.scenario().get();
        setVisible(now != null && scenario != null);
        menu.getItems().clear();
        if (isVisible()) {
            menu.setText(look.say(now.text()));
            ToggleGroup group = new ToggleGroup();
            Scheduler.offered(scenario, bench.catalogue(), now.seed()).forEach(offered -> {
                RadioMenuItem item = new RadioMenuItem(look.say(offered.text()));
                item.setToggleGroup(group);
                item.setSelected(offered.equals(now));
                item.setOnAction(_ -> bench.runBy(offered));
                menu.getItems().add(item);
            });
            seed.setVisible(now.isByChance());
            seed.setText(Long.toString(now.seed()));
        }
    }

    private void runWithSeed() {
        if (!seed.getText().isEmpty()) {
            bench.runBy(bench.scheduler().get().with(Long.parseLong(seed.getText())));
        }
    }
}

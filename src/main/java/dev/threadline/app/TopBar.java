package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.decide.SchedulerChoice;
import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Playback;
import dev.threadline.app.work.Workbench;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The menus, the run, the way through it, its pace, and the view. */
final class TopBar extends ElasticRow {
    private static final double ICON = 14;

    private final Commands commands;
    private final Look look;
    private final Node focused;

    /** @param focused gets the focus back after a click, so that the arrow keys go on stepping */
    TopBar(MenuBar menus, Commands commands, Playback playback, Workbench bench, Look look, Node focused) {
        this.commands = commands;
        this.look = look;
        this.focused = focused;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button play = button(Command.PLAY);
        Node playing = Icon.PAUSE.node(ICON);
        Node stopped = Icon.PLAY.node(ICON);
        play.graphicProperty()
                .bind(Bindings.when(playback.playing()).then(playing).otherwise(stopped));
        Button step = new Button(look.say("bar.step"), Icon.STEP.node(ICON));
        step.getStyleClass().add("primary");
        prepare(step, Command.STEP);
        menus.setMinWidth(USE_PREF_SIZE);
        Node zoomOut = button(Command.ZOOM_OUT);
        Node zoomIn = button(Command.ZOOM_IN);
        Node showAll = button(Command.SHOW_ALL);
        Node axis = button(Command.SWITCH_AXIS);
        Node theme = button(Command.SWITCH_THEME);
        Label speed = new Label(look.say("bar.speed"));
        Node pace = pace(playback, speed);
        Button again = again(bench);
        Button every = every();
        Node first = button(Command.FIRST);
        Node last = button(Command.LAST);
        getChildren()
                .addAll(
                        menus,
                        spring(),
                        run(bench, every, again),
                        gap(),
                        first,
                        button(Command.BACK),
                        play,
                        step,
                        last,
                        gap(),
                        pace,
                        spring(),
                        zoomOut,
                        zoomIn,
                        showAll,
                        axis,
                        theme);
        // What menus, keys and the wheel do as well; Step never.
        givesWay(speed);
        givesWay(theme);
        givesWay(shown -> again.setContentDisplay(shown ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        givesWay(zoomOut);
        givesWay(zoomIn);
        givesWay(pace);
        givesWay(showAll);
        givesWay(axis);
        givesWay(every);
        givesWay(last);
        givesWay(first);
    }

    private Button again(Workbench bench) {
        Button again = new Button(look.say("bar.again"), Icon.AGAIN.node(ICON));
        prepare(again, Command.RUN_AGAIN);
        again.visibleProperty().bind(bench.job().isNull());
        again.managedProperty().bind(again.visibleProperty());
        return again;
    }

    private Button every() {
        Button every = new Button(look.say("mode.every"));
        every.getStyleClass().add("mode");
        prepare(every, Command.EVERY_SCHEDULE);
        return every;
    }

    /** Who decides in a run, and how to run again: while a run is going, the way to end it. */
    private HBox run(Workbench bench, Button every, Button again) {
        Button cancel = new Button(look.say("bar.cancel"), Icon.CANCEL.node(ICON));
        prepare(cancel, Command.CANCEL);
        cancel.visibleProperty().bind(again.visibleProperty().not());
        cancel.managedProperty().bind(cancel.visibleProperty());
        HBox run = new HBox(new SchedulerChoice(bench, look), every, again, cancel);
        run.getStyleClass().add("run");
        run.setAlignment(Pos.CENTER_LEFT);
        return run;
    }

    private HBox pace(Playback playback, Label name) {
        name.getStyleClass().add("note");
        name.setMinWidth(USE_PREF_SIZE);
        Slider slider = new Slider(Playback.SLOWEST, Playback.FASTEST, 0);
        slider.valueProperty().bindBidirectional(playback.pace());
        slider.setBlockIncrement(1);
        slider.setAccessibleText(look.say("bar.speed.help"));
        slider.setTooltip(new Tooltip(look.say("bar.speed.help")));
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> focused.requestFocus());
        name.setLabelFor(slider);
        Label value = new Label();
        value.getStyleClass().add("pace");
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> look.say("bar.pace", rounded(playback.stepsPerSecond())), playback.pace()));
        HBox pace = new HBox(name, slider, value);
        pace.getStyleClass().add("pace-box");
        pace.setAlignment(Pos.CENTER_LEFT);
        return pace;
    }

    private static String rounded(double number) {
        return number < 1 ? Double.toString(Math.round(number * 10) / 10.0) : Long.toString(Math.round(number));
    }

    private Button button(Command command) {
        Button button = new Button(null, command.icon().orElseThrow().node(ICON));
        button.getStyleClass().add("tool");
        prepare(button, command);
        return button;
    }

    private void prepare(Button button, Command command) {
        String text = look.say(command.text());
        button.setId("bar-" + command.name());
        button.setAccessibleText(text);
        button.setTooltip(
                new Tooltip(look.say("bar.tip", text, command.keys().getFirst().getDisplayText())));
        button.disableProperty().bind(commands.disabled(command));
        button.setOnAction(_ -> commands.perform(command));
        button.setMinWidth(USE_PREF_SIZE);
        button.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> focused.requestFocus());
    }

    private static Region gap() {
        Region gap = new Region();
        gap.getStyleClass().add("gap");
        return gap;
    }

    private static Region spring() {
        Region spring = new Region();
        setHgrow(spring, Priority.ALWAYS);
        return spring;
    }
}

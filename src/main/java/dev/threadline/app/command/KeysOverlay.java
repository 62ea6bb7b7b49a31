package dev.threadline.app.command;

import dev.threadline.app.look.Look;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Every command with its keys, over the window; any key or click puts it away. */
public final class KeysOverlay extends StackPane {
    private static final double AIR = 24;

    private final Look look;
    private final VBox sheet;
    private Node before;

    public KeysOverlay(Look look) {
        this.look = look;
        getStyleClass().add("overlay");
        setId("keys");
        setVisible(false);
        setFocusTraversable(true);
        setAccessibleText(look.say("keys.title"));
        GridPane run = group(Command.Menu.RUN);
        row(run, List.of(cap("1"), cap("9")), look.say("keys.fork"));
        row(run, List.of(cap("0")), look.say("keys.take-over"));
        HBox columns = new HBox(
                new VBox(run, group(Command.Menu.GO)),
                new VBox(group(Command.Menu.VIEW)),
                new VBox(group(Command.Menu.FILE), group(Command.Menu.EDIT), mouse(), group(Command.Menu.HELP)));
        columns.getStyleClass().add("keys-columns");
        Label title = new Label(look.say("keys.title"));
        title.getStyleClass().add("title");
        Label note = new Label(look.say("keys.close"));
        note.getStyleClass().add("note");
        sheet = new VBox(title, columns, note);
        sheet.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(0, 0);
        sheet.getStyleClass().add("keys-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().add(sheet);
        addEventHandler(KeyEvent.ANY, this::key);
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> close());
    }

    /** Shows it; the focus comes back where it was. */
    public void open() {
        before = getScene().getFocusOwner();
        setVisible(true);
        toFront();
        requestFocus();
    }

    /** The sheet is as large as its words; a smaller window shows it smaller. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double fit = Math.min((getWidth() - AIR) / sheet.prefWidth(-1), (getHeight() - AIR) / sheet.prefHeight(-1));
        sheet.setScaleX(Math.min(1, fit));
        sheet.setScaleY(Math.min(1, fit));
    }

    private void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && !event.getCode().isModifierKey()) {
            close();
        }
        event.consume();
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private GridPane group(Command.Menu menu) {
        GridPane grid = grid("menu." + menu.name().toLowerCase(Locale.ROOT));
        Arrays.stream(Command.values())
                .filter(command -> command.menu() == menu)
                .forEach(command -> {
                    List<Label> keys = command.keys().stream()
                            .map(KeyCombination::getDisplayText)
                            .distinct()
                            .map(KeysOverlay::cap)
                            .toList();
                    row(grid, keys, look.say(command.text()));
                });
        return grid;
    }

    private GridPane mouse() {
        GridPane grid = grid("keys.mouse");
        for (String gesture : List.of(
                "click",
                "right-click",
                "drag",
                "shift-drag",
                "wheel",
                "shift-wheel",
                "ctrl-wheel",
                "ruler",
                "overview")) {
            row(grid, List.of(cap(look.say("mouse." + gesture))), look.say("mouse." + gesture + ".does"));
        }
        return grid;
    }

    private GridPane grid(String heading) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-group");
        Label label = new Label(look.say(heading));
        label.getStyleClass().add("goal-heading");
        grid.add(label, 0, 0, 2, 1);
        return grid;
    }

    private static void row(GridPane grid, List<Label> keys, String text) {
        HBox caps = new HBox();
        caps.getStyleClass().add("caps");
        caps.getChildren().addAll(keys);
        grid.addRow(grid.getRowCount(), caps, new Label(text));
    }

    private static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("cap");
        cap.setMinWidth(USE_PREF_SIZE);
        return cap;
    }
}

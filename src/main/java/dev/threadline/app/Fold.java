package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.settings.Preferences;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/**
 * A view at the side that can be folded away to a narrow rail: by the user, who finds it so the next time, or by the window where
 * there is too little room, until the user asks for it.
 */
final class Fold extends StackPane {
    private static final double ICON = 15;

    private final Node view;
    private final Command command;
    private final Preferences preferences;
    private final Node focused;
    private final double least;
    private boolean narrow;
    private boolean fetched;

    /**
     * @param command folds and unfolds it; its name is the one under which it is remembered
     * @param least the width of the window from which there is room for it, px
     * @param focused gets the focus when the view with the focus is folded away
     */
    Fold(
            Node view,
            Command command,
            Commands commands,
            Look look,
            Preferences preferences,
            double least,
            Node focused) {
        this.view = view;
        this.command = command;
        this.preferences = preferences;
        this.least = least;
        this.focused = focused;
        String text = look.say(command.text());
        Button open = new Button(null, command.icon().orElseThrow().node(ICON));
        open.setId("unfold-" + command.name());
        open.getStyleClass().addAll("tool", "plain");
        open.setAccessibleText(text);
        open.setTooltip(
                new Tooltip(look.say("bar.tip", text, command.keys().getFirst().getDisplayText())));
        open.setOnAction(_ -> toggle());
        StackPane rail = new StackPane(open);
        rail.getStyleClass().add("rail");
        rail.setAlignment(Pos.TOP_CENTER);
        rail.visibleProperty().bind(view.visibleProperty().not());
        rail.managedProperty().bind(rail.visibleProperty());
        view.managedProperty().bind(view.visibleProperty());
        getChildren().addAll(view, rail);
        commands.bind(command, this::toggle);
        preferences.settings().addListener((_, _, _) -> refresh());
        refresh();
    }

    /** Looks from now on at the room that there is, px. */
    void watch(ObservableDoubleValue width) {
        width.addListener((_, _, now) -> {
            boolean tight = now.doubleValue() < least;
            if (tight != narrow) {
                narrow = tight;
                fetched = false;
                refresh();
            }
        });
    }

    /** Folds it away, or brings it back. */
    private void toggle() {
        boolean away = view.isVisible();
        fetched = narrow && !away;
        if (!narrow) {
            preferences.change(settings -> settings.folding(command.name(), away));
        }
        refresh();
    }

    /** Brings it back for now if it is folded away. */
    void open() {
        fetched |= !view.isVisible();
        refresh();
    }

    /** What it was brought back for is done. */
    void release() {
        fetched = false;
        refresh();
    }

    private void refresh() {
        boolean shown = fetched || !narrow && !preferences.now().folded().contains(command.name());
        if (!shown && hasFocus()) {
            focused.requestFocus();
        }
        view.setVisible(shown);
    }

    private boolean hasFocus() {
        for (Node node = getScene() == null ? null : getScene().getFocusOwner();
                node != null;
                node = node.getParent()) {
            if (node == view) {
                return true;
            }
        }
        return false;
    }
}

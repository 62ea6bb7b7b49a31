package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.command.Menus;
import dev.threadline.app.look.Look;
import dev.threadline.app.timeline.LaneDesk;
import dev.threadline.app.timeline.TimelinePane;
import dev.threadline.app.work.LaneSelection;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;

/** The commands that move, pin, fold and hide lanes, and the menu of a lane's name with all of them. */
final class LaneCommands {
    private static final List<Command> MENU = List.of(
            Command.LANE_MOVE_UP,
            Command.LANE_MOVE_DOWN,
            Command.LANE_PIN,
            Command.LANE_FOLD,
            Command.LANE_FOLD_LIKE,
            Command.LANE_HIDE,
            Command.LANE_ONLY,
            Command.LANES_SHOW_ALL,
            Command.LANE_EVENTS);

    private final TimelinePane timeline;
    private final LaneDesk desk;
    private final ObservableBooleanValue none;

    LaneCommands(TimelinePane timeline, LaneDesk desk, LaneSelection selection) {
        this.timeline = timeline;
        this.desk = desk;
        none = Bindings.createBooleanBinding(() -> selection.first().isEmpty(), selection.lanes());
    }

    void bind(Commands commands) {
        commands.bind(Command.LANE_MOVE_UP, () -> desk.move(true), none);
        commands.bind(Command.LANE_MOVE_DOWN, () -> desk.move(false), none);
        commands.bind(Command.LANE_PIN, desk::pin, none);
        commands.bind(Command.LANE_FOLD, desk::fold, none);
        commands.bind(Command.LANE_FOLD_LIKE, desk::foldLike, none);
        commands.bind(Command.LANE_HIDE, desk::hide, none);
        commands.bind(Command.LANE_ONLY, desk::showOnlyDealings, none);
        commands.bind(Command.LANES_SHOW_ALL, desk::showAll, desk.hidden().isEqualTo(0));
    }

    /** Gives each lane a menu, which a right click on it opens, or a key for the one that is selected. */
    void offer(Commands commands, Look look) {
        ContextMenu menu = Menus.context(commands, look, MENU);
        menu.setId("lane-menu");
        timeline.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger() || timeline.selectAt(event.getX(), event.getY())) {
                open(
                        menu,
                        event.isKeyboardTrigger() ? atSelected() : new Point2D(event.getScreenX(), event.getScreenY()));
                event.consume();
            }
        });
        commands.bind(Command.LANE_MENU, () -> open(menu, atSelected()), none);
    }

    private Point2D atSelected() {
        return timeline.localToScreen(timeline.selectedName());
    }

    private void open(ContextMenu menu, Point2D at) {
        menu.show(timeline, at.getX(), at.getY());
    }
}

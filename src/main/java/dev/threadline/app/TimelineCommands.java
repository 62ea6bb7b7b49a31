package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.timeline.TimelinePane;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/** The commands that show another part of the timeline, or show it in another way. */
final class TimelineCommands {
    private static final double ZOOM = 0.7;

    private final TimelinePane timeline;

    TimelineCommands(TimelinePane timeline) {
        this.timeline = timeline;
    }

    /**
     * @param noRun whether there is nothing to show
     * @param paired whether two runs lie side by side, which they do along steps only
     * @param reshaped is told when the lanes need another height
     */
    void bind(Commands commands, ObservableBooleanValue noRun, ObservableBooleanValue paired, Runnable reshaped) {
        commands.bind(Command.ZOOM_IN, () -> timeline.zoom(ZOOM), noRun);
        commands.bind(Command.ZOOM_OUT, () -> timeline.zoom(1 / ZOOM), noRun);
        commands.bind(Command.ZOOM_FIT, timeline::fit, noRun);
        commands.bind(Command.SHOW_ALL, timeline::showAll, noRun);
        commands.bind(Command.PAN_LEFT, () -> timeline.pan(-1), noRun);
        commands.bind(Command.PAN_RIGHT, () -> timeline.pan(1), noRun);
        commands.bind(Command.LANE_UP, () -> timeline.selectNext(-1), noRun);
        commands.bind(Command.LANE_DOWN, () -> timeline.selectNext(1), noRun);
        commands.bind(
                Command.SWITCH_AXIS,
                () -> {
                    timeline.switchAxis();
                    reshaped.run();
                },
                Bindings.or(noRun, paired));
    }
}

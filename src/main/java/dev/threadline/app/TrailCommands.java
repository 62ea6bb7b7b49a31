package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.work.Playback;
import dev.threadline.app.work.Trail;
import dev.threadline.app.work.Workbench;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/** The way back to where the reader jumped from, and forward again. */
final class TrailCommands {
    private final Trail trail;
    private final Playback playback;

    TrailCommands(Workbench bench, Playback playback) {
        this.playback = playback;
        trail = new Trail(bench);
    }

    void bind(Commands commands) {
        commands.bind(Command.GO_BACK, trail::goBack, trail.leadsBack().not());
        commands.bind(Command.GO_FORWARD, trail::goForward, trail.leadsForward().not());
    }

    /** What is dragged in a window, or played, is one jump from where it began. */
    void watch(Node window) {
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> trail.moving(true));
        window.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> trail.moving(false));
        playback.playing().addListener((_, _, plays) -> trail.moving(plays));
    }
}

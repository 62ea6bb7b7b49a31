package dev.threadline.app.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyEvent;

/** What each command does in one window, and when it can be done. */
public final class Commands {
    private final Map<Command, Deed> deeds = new EnumMap<>(Command.class);

    private record Deed(Runnable action, ObservableBooleanValue disabled) {}

    /** Binds a command that can be done at any time. */
    public void bind(Command command, Runnable action) {
        bind(command, action, Bindings.createBooleanBinding(() -> false));
    }

    /**
     * Binds a command.
     *
     * @throws IllegalStateException if it is bound already
     */
    public void bind(Command command, Runnable action, ObservableBooleanValue disabled) {
        if (deeds.putIfAbsent(command, new Deed(action, disabled)) != null) {
            throw new IllegalStateException(command + " is bound already");
        }
    }

    /** Does what is asked, unless it can't be done now. */
    public void perform(Command command) {
        Deed deed = deeds.get(command);
        if (!deed.disabled().get()) {
            deed.action().run();
        }
    }

    /** Whether a command can't be done now. */
    public ObservableBooleanValue disabled(Command command) {
        return deeds.get(command).disabled();
    }

    /** Does what a key asks for, if it asks for anything. What has the focus had its turn before. */
    public void press(KeyEvent event) {
        Optional<Command> asked = Arrays.stream(Command.values())
                .filter(command -> command.keys().stream().anyMatch(key -> key.match(event)))
                .findFirst();
        asked.filter(command -> !disabled(command).get()).ifPresent(command -> {
            event.consume();
            perform(command);
        });
    }
}

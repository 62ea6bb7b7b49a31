package dev.threadline.app;

import dev.threadline.app.command.Command;
import dev.threadline.app.command.Commands;
import dev.threadline.app.look.Look;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.settings.ThemeChoice;
import dev.threadline.picture.Theme;

/** The commands that change how the window looks, and are kept for the next time. */
final class AppearanceCommands {
    private final Preferences preferences;
    private final Look look;

    AppearanceCommands(Preferences preferences, Look look) {
        this.preferences = preferences;
        this.look = look;
    }

    void bind(Commands commands) {
        commands.bind(Command.SWITCH_THEME, () -> preferences.change(settings -> settings.in(other())));
        commands.bind(Command.TEXT_LARGER, () -> preferences.change(settings -> settings.zoomedBy(1)));
        commands.bind(Command.TEXT_SMALLER, () -> preferences.change(settings -> settings.zoomedBy(-1)));
        commands.bind(Command.TEXT_NORMAL, () -> preferences.change(settings -> settings.zoomedTo(1)));
    }

    private ThemeChoice other() {
        return look.theme().get() == Theme.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK;
    }
}

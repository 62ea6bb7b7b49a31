package dev.threadline.app.settings;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings of a window that is open, kept whenever they change. Lives on the window's thread. */
public final class Preferences {
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final Consumer<Settings> keep;

    /** @param keep gets the settings whenever they have changed, and must not take long */
    public Preferences(Settings first, Consumer<Settings> keep) {
        settings = new ReadOnlyObjectWrapper<>(first);
        this.keep = keep;
    }

    /** The settings, whatever they become. */
    public ReadOnlyObjectProperty<Settings> settings() {
        return settings.getReadOnlyProperty();
    }

    /** The settings now. */
    public Settings now() {
        return settings.get();
    }

    /** Changes them. */
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(now());
        if (!next.equals(now())) {
            settings.set(next);
            keep.accept(next);
        }
    }
}

package dev.threadline.app;

import dev.threadline.app.look.Look;
import dev.threadline.app.settings.Preferences;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The files that were opened last, and a way to forget them. */
final class RecentMenu extends Menu {
    private final Look look;
    private final Preferences preferences;
    private final Consumer<String> open;

    /** @param open opens a file again */
    RecentMenu(Preferences preferences, Look look, Consumer<String> open) {
        super(look.say("recent.title"));
        this.preferences = preferences;
        this.look = look;
        this.open = open;
        setId("recent");
        preferences.settings().addListener((_, old, now) -> {
            if (!old.recent().equals(now.recent())) {
                fill(now.recent());
            }
        });
        fill(preferences.now().recent());
    }

    private void fill(List<String> recent) {
        getItems().clear();
        setDisable(recent.isEmpty());
        for (String path : recent) {
            MenuItem item = new MenuItem(path);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> open.accept(path));
            getItems().add(item);
        }
        MenuItem forget = new MenuItem(look.say("recent.forget"));
        forget.setOnAction(_ -> preferences.change(settings -> settings.withoutRecent()));
        getItems().addAll(new SeparatorMenuItem(), forget);
    }
}

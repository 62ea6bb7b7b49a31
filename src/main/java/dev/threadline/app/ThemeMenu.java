package dev.threadline.app;

import dev.threadline.app.look.Look;
import dev.threadline.app.settings.Preferences;
import dev.threadline.app.settings.ThemeChoice;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Which colours the window has. */
final class ThemeMenu extends Menu {
    ThemeMenu(Preferences preferences, Look look) {
        super(look.say("theme.title"));
        setId("themes");
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item = new RadioMenuItem(look.say(choice.text()));
            item.setToggleGroup(group);
            item.setSelected(choice == preferences.now().theme());
            item.setOnAction(_ -> preferences.change(settings -> settings.in(choice)));
            preferences.settings().addListener((_, _, now) -> {
                if (now.theme() == choice) {
                    item.setSelected(true);
                }
            });
            getItems().add(item);
        }
    }
}

package dev.threadline.app.command;

import dev.threadline.app.look.Look;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** The menus, made from the list of commands. */
public final class Menus {
    private Menus() {}

    /** @param further menus of their own, by the command that they stand under */
    public static MenuBar bar(Commands commands, Look look, Map<Command, Menu> further) {
        MenuBar bar = new MenuBar();
        for (Command.Menu each : Command.Menu.values()) {
            Menu menu = new Menu(look.say("menu." + each.name().toLowerCase(Locale.ROOT)));
            Arrays.stream(Command.values())
                    .filter(command -> command.menu() == each)
                    .forEach(command -> {
                        menu.getItems().add(item(command, commands, look));
                        Optional.ofNullable(further.get(command)).ifPresent(menu.getItems()::add);
                    });
            bar.getMenus().add(menu);
        }
        return bar;
    }

    /** A menu of some commands for where the pointer is. */
    public static ContextMenu context(Commands commands, Look look, List<Command> some) {
        ContextMenu menu = new ContextMenu();
        some.forEach(command -> menu.getItems().add(item(command, commands, look)));
        return menu;
    }

    private static MenuItem item(Command command, Commands commands, Look look) {
        MenuItem item = new MenuItem(look.say(command.text()));
        command.icon().ifPresent(icon -> item.setGraphic(icon.node(14)));
        item.setAccelerator(command.keys().getFirst());
        item.disableProperty().bind(commands.disabled(command));
        item.setOnAction(_ -> commands.perform(command));
        return item;
    }
}

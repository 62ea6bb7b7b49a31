package dev.threadline.app.command;

import java.util.Locale;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key known by the character that it types, such as {@code ?}, which lies elsewhere on each keyboard. A combination
 * only so that menus can show it.
 */
public final class TypedKey extends KeyCombination {
    private final String character;

    TypedKey(String character) {
        this.character = character;
    }

    @Override
    public boolean match(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                && event.getCharacter().equalsIgnoreCase(character)
                && !event.isShortcutDown()
                && !event.isAltDown();
    }

    @Override
    public String getName() {
        return character;
    }

    @Override
    public String getDisplayText() {
        return character.toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedKey key && key.character.equals(character);
    }

    @Override
    public int hashCode() {
        return character.hashCode();
    }
}

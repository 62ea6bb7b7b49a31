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
    private final boolean capital;

    /** @param capital whether shift is held with the letter; of other characters shift is a part */
    TypedKey(String character, boolean capital) {
        this.character = character;
        this.capital = capital;
    }

    @Override
    public boolean match(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                && event.getCharacter().equalsIgnoreCase(character)
                && (!isLetter() || event.isShiftDown() == capital)
                && !event.isShortcutDown()
                && !event.isAltDown();
    }

    /** With caps lock on, a letter comes as its capital although shift is not held. */
    private boolean isLetter() {
        return Character.isLetter(character.charAt(0));
    }

    @Override
    public String getName() {
        return getDisplayText();
    }

    @Override
    public String getDisplayText() {
        String key = character.toUpperCase(Locale.ROOT);
        return capital ? "Shift+" + key : key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypedKey key && key.character.equals(character) && key.capital == capital;
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }
}

package dev.threadline.app.library;

import dev.threadline.app.look.Look;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How hard a scenario is: so many of three rising bars. */
final class DifficultySign extends HBox {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private static final int MOST = 3;
    private static final double WIDTH = 3.5;
    private static final double RISE = 3;

    /** @param difficulty from 1 to 3 */
    DifficultySign(int difficulty, Look look) {
        getStyleClass().add("difficulty");
        setAlignment(Pos.BOTTOM_LEFT);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text(difficulty, look));
        Tooltip.install(this, new Tooltip(text(difficulty, look)));
        for (int bar = 1; bar <= MOST; bar++) {
            Region shape = new Region();
            shape.getStyleClass().add("difficulty-bar");
            shape.pseudoClassStateChanged(FULL, bar <= difficulty);
            shape.setMinSize(WIDTH, RISE * bar + 1);
            shape.setMaxSize(WIDTH, RISE * bar + 1);
            getChildren().add(shape);
        }
    }

    /** The same in words. */
    static String text(int difficulty, Look look) {
        return look.say("library.difficulty", difficulty);
    }
}

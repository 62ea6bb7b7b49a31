package dev.threadline.app.command;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import dev.threadline.app.look.Icon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Everything that can be asked of the window. Menus, the bar, the keys and their overview are all made from this list. */
public enum Command {
    NEW(Menu.FILE, null, code(KeyCode.N, SHORTCUT_DOWN)),
    OPEN_FILE(Menu.FILE, Icon.OPEN, code(KeyCode.O, SHORTCUT_DOWN)),
    SAVE(Menu.FILE, null, code(KeyCode.S, SHORTCUT_DOWN)),
    SAVE_AS(Menu.FILE, null, code(KeyCode.S, SHORTCUT_DOWN, SHIFT_DOWN)),
    QUIT(Menu.FILE, null, code(KeyCode.Q, SHORTCUT_DOWN)),
    EDIT(Menu.EDIT, Icon.EDIT, code(KeyCode.E, SHORTCUT_DOWN)),
    UNDO(Menu.EDIT, null, code(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(Menu.EDIT, null, code(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN), code(KeyCode.Y, SHORTCUT_DOWN)),
    FIND(Menu.EDIT, null, code(KeyCode.F, SHORTCUT_DOWN)),
    COMPLETE(Menu.EDIT, null, code(KeyCode.SPACE, SHORTCUT_DOWN)),
    TO_MISTAKE(Menu.EDIT, null, code(KeyCode.F4)),
    RUN_AGAIN(Menu.RUN, Icon.AGAIN, code(KeyCode.F5)),
    CANCEL(Menu.RUN, Icon.CANCEL, code(KeyCode.ESCAPE)),
    SWITCH_GIL(Menu.RUN, null, typed("g")),
    COPY_RUN(Menu.RUN, null, code(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN)),
    PASTE_RUN(Menu.RUN, null, code(KeyCode.V, SHORTCUT_DOWN, SHIFT_DOWN)),
    EVERY_SCHEDULE(Menu.RUN, null, typed("e")),
    MEASURE(Menu.RUN, null, code(KeyCode.M, SHORTCUT_DOWN)),
    STEP(Menu.RUN, Icon.STEP, code(KeyCode.RIGHT), code(KeyCode.PAGE_DOWN)),
    BACK(Menu.RUN, Icon.BACK, code(KeyCode.LEFT), code(KeyCode.PAGE_UP)),
    FIRST(Menu.GO, Icon.FIRST, code(KeyCode.HOME)),
    LAST(Menu.GO, Icon.LAST, code(KeyCode.END)),
    LINE_ON(Menu.GO, null, code(KeyCode.RIGHT, SHIFT_DOWN)),
    LINE_BACK(Menu.GO, null, code(KeyCode.LEFT, SHIFT_DOWN)),
    LANE_ON(Menu.GO, null, code(KeyCode.RIGHT, SHORTCUT_DOWN)),
    LANE_BACK(Menu.GO, null, code(KeyCode.LEFT, SHORTCUT_DOWN)),
    NEXT_CONTENTION(Menu.GO, null, typed("c")),
    PREVIOUS_CONTENTION(Menu.GO, null, capital("c")),
    NEXT_FINDING(Menu.GO, null, typed("n")),
    PREVIOUS_FINDING(Menu.GO, null, capital("n")),
    NEXT_MARK(Menu.GO, null, typed("j")),
    PREVIOUS_MARK(Menu.GO, null, capital("j")),
    MARK(Menu.GO, Icon.FLAG, typed("m")),
    REMOVE_MARK(Menu.GO, null, capital("m")),
    SEARCH(Menu.GO, Icon.SEARCH, typed("/")),
    NEXT_HIT(Menu.GO, null, code(KeyCode.F3)),
    PREVIOUS_HIT(Menu.GO, null, code(KeyCode.F3, SHIFT_DOWN)),
    RANGE(Menu.GO, null, typed("u")),
    RANGE_TO_START(Menu.GO, null, code(KeyCode.HOME, SHIFT_DOWN)),
    RANGE_TO_END(Menu.GO, null, code(KeyCode.END, SHIFT_DOWN)),
    NO_RANGE(Menu.GO, null, capital("u")),
    NEXT_DIFFERENCE(Menu.GO, null, capital("k")),
    GO_BACK(Menu.GO, null, code(KeyCode.LEFT, ALT_DOWN)),
    GO_FORWARD(Menu.GO, null, code(KeyCode.RIGHT, ALT_DOWN)),
    PLAY(Menu.RUN, Icon.PLAY, code(KeyCode.SPACE)),
    FASTER(Menu.RUN, null, typed("]")),
    SLOWER(Menu.RUN, null, typed("[")),
    ZOOM_IN(Menu.VIEW, Icon.ZOOM_IN, typed("+"), typed("="), typed("w")),
    ZOOM_OUT(Menu.VIEW, Icon.ZOOM_OUT, typed("-"), typed("s")),
    ZOOM_FIT(Menu.VIEW, null, typed("0")),
    SHOW_RANGE(Menu.VIEW, null, typed("z")),
    SHOW_ALL(Menu.VIEW, Icon.FIT, typed("f")),
    PAN_LEFT(Menu.VIEW, null, typed("a")),
    PAN_RIGHT(Menu.VIEW, null, typed("d")),
    LANE_UP(Menu.VIEW, null, code(KeyCode.UP)),
    LANE_DOWN(Menu.VIEW, null, code(KeyCode.DOWN)),
    LANE_MENU(Menu.VIEW, null, code(KeyCode.F10, SHIFT_DOWN)),
    LANE_MOVE_UP(Menu.VIEW, null, code(KeyCode.UP, ALT_DOWN)),
    LANE_MOVE_DOWN(Menu.VIEW, null, code(KeyCode.DOWN, ALT_DOWN)),
    LANE_PIN(Menu.VIEW, null, typed("i")),
    LANE_FOLD(Menu.VIEW, null, capital("f")),
    LANE_FOLD_LIKE(Menu.VIEW, null, capital("g")),
    LANE_HIDE(Menu.VIEW, null, typed("h")),
    LANE_ONLY(Menu.VIEW, null, typed("r")),
    LANES_SHOW_ALL(Menu.VIEW, null, capital("h")),
    SIDE_BY_SIDE(Menu.VIEW, null, typed("k")),
    SWITCH_AXIS(Menu.VIEW, Icon.AXIS, typed("t")),
    EVENTS(Menu.VIEW, null, typed("v")),
    LANE_EVENTS(Menu.VIEW, null, capital("v")),
    SORT_EVENTS(Menu.VIEW, null, typed("y")),
    TURN_EVENTS(Menu.VIEW, null, capital("y")),
    COPY_EVENTS(Menu.VIEW, null, code(KeyCode.C, SHORTCUT_DOWN)),
    SWITCH_OUTPUT(Menu.VIEW, null, typed("o")),
    SWITCH_THEME(Menu.VIEW, Icon.THEME, typed("l")),
    LIBRARY(Menu.VIEW, Icon.LEFT_SIDE, code(KeyCode.F8)),
    INSPECTOR(Menu.VIEW, Icon.RIGHT_SIDE, code(KeyCode.F9)),
    CLASS_MODE(Menu.VIEW, Icon.CLASS, code(KeyCode.F11)),
    TEXT_LARGER(
            Menu.VIEW,
            null,
            code(KeyCode.PLUS, SHORTCUT_DOWN),
            code(KeyCode.EQUALS, SHORTCUT_DOWN),
            code(KeyCode.ADD, SHORTCUT_DOWN)),
    TEXT_SMALLER(Menu.VIEW, null, code(KeyCode.MINUS, SHORTCUT_DOWN), code(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
    TEXT_NORMAL(Menu.VIEW, null, code(KeyCode.DIGIT0, SHORTCUT_DOWN)),
    SEARCH_LIBRARY(Menu.VIEW, null, code(KeyCode.L, SHORTCUT_DOWN)),
    CURTAIN(Menu.VIEW, null, typed("x")),
    FORESEE(Menu.RUN, null, typed("p")),
    REACH_QUESTION(Menu.RUN, null, typed("q")),
    KEYS(Menu.HELP, Icon.KEYS, typed("?")),
    TOUR(Menu.HELP, null, code(KeyCode.F1));

    /** The menus, in order. */
    enum Menu {
        FILE,
        EDIT,
        RUN,
        GO,
        VIEW,
        HELP
    }

    private final Menu menu;
    private final Icon icon;
    private final List<KeyCombination> keys;

    Command(Menu menu, Icon icon, KeyCombination... keys) {
        this.menu = menu;
        this.icon = icon;
        this.keys = List.of(keys);
    }

    private static KeyCombination code(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    private static KeyCombination typed(String character) {
        return new TypedKey(character, false);
    }

    private static KeyCombination capital(String letter) {
        return new TypedKey(letter, true);
    }

    /** The menu that it is in. */
    Menu menu() {
        return menu;
    }

    /** Its sign, if it has one. */
    public Optional<Icon> icon() {
        return Optional.ofNullable(icon);
    }

    /** Its keys, the one that menus show first; never empty. */
    public List<KeyCombination> keys() {
        return keys;
    }

    /** The key of its text. */
    public String text() {
        return "command." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

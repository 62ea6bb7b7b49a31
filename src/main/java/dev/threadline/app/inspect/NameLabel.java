package dev.threadline.app.inspect;

import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A name in the inspector: it takes the room that it needs, up to a limit; the words beside it go on in the next line. */
final class NameLabel extends Label {
    /** More room than this it does not get, px: beside it a word such as "ended" has to fit, in a pane that scrolls too. */
    private static final double MOST = 136;

    NameLabel(String text, TextStyle style, TextMeasure measure) {
        super(text);
        double needed = measure.width(text, style) + 2;
        setMinWidth(Math.min(MOST, needed));
        setMaxWidth(MOST);
        if (needed > MOST) {
            setTooltip(new Tooltip(text));
        }
    }
}

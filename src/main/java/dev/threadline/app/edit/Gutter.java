package dev.threadline.app.edit;

import dev.threadline.app.look.Icon;
import dev.threadline.app.look.Look;
import dev.threadline.picture.TextStyle;
import dev.threadline.scenario.Mistake;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/**
 * The numbers beside the lines. The line with the mistake has a sign there, and hangs the sentence under itself: it belongs to the
 * number and not to the text, so that it neither scrolls sideways nor can be edited; the line makes room for it by its style.
 */
final class Gutter implements IntFunction<Node> {
    private static final TextStyle SENTENCE = TextStyle.sans(TextStyle.Weight.REGULAR, 12);
    private static final int MOST_LINES = 3;
    private static final double LINE = 19;
    private static final double ROW = 16;
    private static final double AIR = 44;
    private static final double LEAST = 160;
    private static final double SIGN = 12;
    private static final double NUMBER = 54;

    private final CodeArea area;
    private final Look look;
    private Optional<Mistake> mistake = Optional.empty();

    Gutter(CodeArea area, Look look) {
        this.area = area;
        this.look = look;
    }

    /** From now on this is the mistake; the lines are told by the caller. */
    void mark(Optional<Mistake> found) {
        mistake = found;
    }

    /** How many lines a sentence takes under its line, at most as many as the style sheet knows. */
    int linesOf(Mistake found) {
        double width = look.measure().width(found.finding(), SENTENCE);
        return Math.clamp((int) Math.ceil(width * 1.06 / room()), 1, MOST_LINES);
    }

    private double room() {
        return Math.max(LEAST, area.getWidth() - NUMBER - AIR);
    }

    @Override
    public Node apply(int row) {
        Label number = new Label(Integer.toString(row + 1));
        number.getStyleClass().add("line-number");
        HBox box = new HBox(number);
        box.getStyleClass().add("edit-gutter");
        box.setAlignment(Pos.TOP_RIGHT);
        box.setMinWidth(NUMBER);
        box.setPrefWidth(NUMBER);
        mistake.filter(found -> found.row() == row).ifPresent(found -> {
            box.getChildren().addFirst(Icon.WARNING.node(SIGN));
            box.getStyleClass().add("mistaken-gutter");
            box.getChildren().add(hanging(found));
        });
        return box;
    }

    private Node hanging(Mistake found) {
        Label sentence = new Label(found.finding());
        sentence.getStyleClass().add("mistake-sentence");
        sentence.setWrapText(true);
        Pane pane = new Pane(sentence);
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        sentence.resizeRelocate(NUMBER + 6, LINE, room(), linesOf(found) * ROW + 4);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setPrefSize(room(), linesOf(found) * ROW + 4);
        sentence.relocate(NUMBER + 6, LINE);
        return pane;
    }
}

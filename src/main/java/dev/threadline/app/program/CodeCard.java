package dev.threadline.app.program;

import dev.threadline.app.look.Badge;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Moment;
import dev.threadline.event.Listing;
import dev.threadline.picture.Colour;
import dev.threadline.picture.Palette;
import dev.threadline.picture.TextStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A section of the program: its lines with their numbers, and the threads that are at them. */
public final class CodeCard extends VBox {
    private static final TextStyle CODE = TextStyle.mono(TextStyle.Weight.REGULAR, 12.5);
    private static final double GUTTER = 66;

    /** A thread's letters and the air around them, px. */
    private static final double SIGN = 30;

    /** The letters of two threads, px. */
    private static final double TWO_SIGNS = 58;

    /** What a digit of a line's number takes, px. */
    private static final double DIGIT = 7.5;

    private static final double LEAST = 184;
    private static final double MOST = 460;

    private final Listing.Section section;
    private final Look look;

    /** Whether two threads have stood in one line. */
    private boolean wide;

    private final HBox header = new HBox();
    private final Label title = new Label();
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final List<Line> rows = new ArrayList<>();

    CodeCard(Listing.Section section, String name, Look look) {
        this.section = section;
        this.look = look;
        getStyleClass().addAll("card", "code-card");
        header.getStyleClass().add("code-header");
        title.setText(name);
        title.getStyleClass().add("thread-name");
        header.getChildren().add(title);
        lines.getStyleClass().add("code");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("code-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        double widest = 0;
        for (int at = 0; at < section.lines().size(); at++) {
            String text = section.lines().get(at);
            widest = Math.max(widest, look.measure().width(text, CODE));
            Line row = new Line(section.firstLine() + at, text);
            rows.add(row);
            lines.getChildren().add(row);
        }
        double wanted = Math.min(widest + GUTTER + DIGIT * (digits() - 1), MOST);
        setPrefWidth(wanted);
        setMinWidth(Math.min(wanted, LEAST));
        getChildren().addAll(header, scroll);
        setAccessibleText(name);
    }

    private int digits() {
        return Integer.toString(section.lines().size()).length();
    }

    /**
     * Marks where threads are.
     *
     * @param here those in this section
     * @param actor the thread whose line is brought into sight, or -1
     */
    void mark(List<Moment.ThreadNow> here, int actor) {
        header.getChildren()
                .setAll(here.stream()
                        .map(thread -> new Badge(thread.sign(), look.palette().owner(thread.id())))
                        .toList());
        header.getChildren().add(title);
        // What once had to make room stays so, that the code stands still.
        wide |= here.stream().map(Moment.ThreadNow::line).distinct().count() < here.size();
        for (Line row : rows) {
            row.mark(here.stream().filter(thread -> thread.line() == row.number).toList());
        }
        here.stream()
                .filter(thread -> thread.id() == actor)
                .findFirst()
                .ifPresent(thread -> reveal(rows.get(thread.line() - section.firstLine())));
    }

    /** Shows its first line. */
    void toTop() {
        scroll.setVvalue(0);
    }

    private void reveal(Line row) {
        double room = scroll.getViewportBounds().getHeight();
        double all = lines.getHeight();
        Bounds place = row.getBoundsInParent();
        if (all > room && room > 0) {
            double top = scroll.getVvalue() * (all - room);
            if (place.getMinY() < top || place.getMaxY() > top + room) {
                double wanted = (place.getMinY() + place.getMaxY() - room) / 2;
                scroll.setVvalue(Math.clamp(wanted / (all - room), 0, 1));
            }
        }
    }

    /**
     * A line; marked by a ground and an edge in the colour of the first thread that is there, and by letters beside its
     * number. Where more than one stand, the letters take the number's place: the lines around it tell it.
     */
    private final class Line extends HBox {
        private static final int MOST_BADGES = 2;

        private final int number;
        private final Label count = new Label();
        private final HBox gutter = new HBox(count);

        Line(int number, String text) {
            this.number = number;
            count.setText(Integer.toString(number - section.firstLine() + 1));
            count.getStyleClass().add("line-number");
            Label code = new Label(text.isEmpty() ? " " : text);
            code.getStyleClass().add("line-text");
            code.setMinWidth(USE_PREF_SIZE);
            gutter.getStyleClass().add("gutter");
            makeRoom();
            getStyleClass().add("line");
            getChildren().addAll(gutter, code);
        }

        private void makeRoom() {
            double room = Math.max(wide ? TWO_SIGNS : 0, SIGN + DIGIT * digits());
            gutter.setMinWidth(room);
            gutter.setMaxWidth(room);
        }

        void mark(List<Moment.ThreadNow> here) {
            Palette palette = look.palette();
            gutter.getChildren().clear();
            makeRoom();
            boolean crowd = here.size() > MOST_BADGES;
            here.stream()
                    .limit(crowd ? 1 : MOST_BADGES)
                    .map(thread -> new Badge(thread.sign(), palette.owner(thread.id())))
                    .forEach(gutter.getChildren()::add);
            if (crowd) {
                gutter.getChildren().add(new Badge("+" + (here.size() - 1), palette.strong()));
            } else if (here.size() < MOST_BADGES) {
                gutter.getChildren().add(count);
            }
            if (here.isEmpty()) {
                setStyle("");
            } else {
                Colour owner = palette.owner(here.getFirst().id()).ground();
                setStyle("-fx-background-color: %s, %s; -fx-background-insets: 0, 0 0 0 4;"
                        .formatted(
                                owner.hex(),
                                palette.card().mixedWith(owner, 0.18).hex()));
            }
        }
    }
}

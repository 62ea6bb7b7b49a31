package dev.threadline.app.inspect;

import dev.threadline.app.look.Badge;
import dev.threadline.app.look.Durations;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.RangeSelection;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.SelectedRange;
import dev.threadline.app.work.Workbench;
import dev.threadline.picture.StateRole;
import dev.threadline.timeline.Axis;
import dev.threadline.timeline.RangeFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The figures of the range that is selected: who spent it how, and what was waited for; nothing at all while nothing is selected. */
final class RangeView extends VBox {
    /** So many threads, and so many objects, at most: those that were held up, or waited for, longest. */
    private static final int MOST = 12;

    private static final double BAR_WIDTH = 216;
    private static final double BAR_HEIGHT = 8;
    private static final List<StateRole> TOLD =
            List.of(StateRole.RUNNING, StateRole.BLOCKED, StateRole.WAITING, StateRole.SLEEPING, StateRole.READY);

    private final Workbench bench;
    private final RangeSelection ranges;
    private final Look look;
    private final Label heading = new Label();
    private final VBox body = new VBox();

    RangeView(Workbench bench, RangeSelection ranges, Look look) {
        this.bench = bench;
        this.ranges = ranges;
        this.look = look;
        setId("range-figures");
        getStyleClass().add("section");
        heading.getStyleClass().add("heading");
        body.getStyleClass().add("range-body");
        getChildren().addAll(heading, body);
        managedProperty().bind(visibleProperty());
        ranges.chosen().addListener((_, _, _) -> show());
        ranges.figures().addListener((_, _, _) -> show());
        look.theme().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        SelectedRange selected = ranges.chosen().get();
        setVisible(selected != null);
        if (selected == null) {
            return;
        }
        heading.setText(
                selected.axis() == Axis.STEPS
                        ? look.say("range.steps", (long) selected.range().from() + 1, (long)
                                selected.range().to())
                        : look.say(
                                "range.times",
                                Durations.text(selected.range().from()),
                                Durations.text(selected.range().to())));
        RangeFigures figures = ranges.figures().get();
        if (figures == null) {
            // The last ones stay until these are there, so that a drag does not flicker.
            body.setDisable(true);
            return;
        }
        body.setDisable(false);
        body.getChildren().setAll(rows(figures));
    }

    private List<Node> rows(RangeFigures figures) {
        List<Node> rows = new ArrayList<>();
        String length = length(figures.axis(), figures.range().length());
        rows.add(words(
                figures.axis() == Axis.STEPS
                        ? look.say("range.all.steps", figures.steps(), figures.events())
                        : look.say("range.all.time", length, figures.steps(), figures.events())));
        List<RangeFigures.ThreadPart> threads = figures.threads().stream()
                .filter(part -> TOLD.stream().anyMatch(role -> part.of(role) > 0))
                .toList();
        threads.stream()
                .sorted(Comparator.comparingDouble(RangeFigures.ThreadPart::heldUp)
                        .reversed())
                .limit(MOST)
                .sorted(Comparator.comparingInt(RangeFigures.ThreadPart::thread))
                .forEach(part -> rows.add(thread(figures, part)));
        more(rows, threads.size());
        List<RangeFigures.ObjectPart> objects = figures.objects();
        objects.stream()
                .sorted(Comparator.comparingDouble(RangeFigures.ObjectPart::waited)
                        .reversed())
                .limit(MOST)
                .forEach(part -> rows.add(object(figures, part)));
        more(rows, objects.size());
        return rows;
    }

    private void more(List<Node> rows, int count) {
        if (count > MOST) {
            rows.add(words(look.say("range.more", count - MOST)));
        }
    }

    private Node thread(RangeFigures figures, RangeFigures.ThreadPart part) {
        Reading reading = bench.reading().get();
        Badge badge = new Badge(reading.sign(part.thread()), look.palette().owner(part.thread()));
        Label name = new Label(part.name());
        name.getStyleClass().add("thread-name");
        HBox head = new HBox(badge, name);
        head.getStyleClass().add("range-head");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox bar = new HBox();
        List<String> spent = new ArrayList<>();
        for (StateRole role : TOLD) {
            double amount = part.of(role);
            if (amount > 0) {
                Region range = new Region();
                double width = BAR_WIDTH * amount / figures.range().length();
                range.setMinSize(Math.max(1, width), BAR_HEIGHT);
                range.setMaxSize(Math.max(1, width), BAR_HEIGHT);
                range.setStyle("-fx-background-color: %s;"
                        .formatted(look.palette().state(role).colour().hex()));
                bar.getChildren().add(range);
                spent.add(look.say("range." + word(role), length(figures.axis(), amount)));
            }
        }
        bar.setMaxWidth(BAR_WIDTH);
        return new VBox(head, bar, words(String.join(" \u00b7 ", spent)));
    }

    private static String word(StateRole role) {
        return switch (role) {
            case RUNNING -> "running";
            case BLOCKED -> "blocked";
            case WAITING -> "waiting";
            case SLEEPING -> "asleep";
            case READY -> "ready";
            case NOT_STARTED, ENDED -> throw new IllegalArgumentException(role + " is nothing to tell of");
        };
    }

    private Node object(RangeFigures figures, RangeFigures.ObjectPart part) {
        List<String> told = new ArrayList<>();
        if (part.taken() > 0) {
            told.add(look.say("range.taken", part.taken()));
        }
        if (part.lock()) {
            told.add(look.say(
                    "range.held", Math.round(100 * part.held() / figures.range().length())));
        }
        if (part.waited() > 0) {
            told.add(look.say("range.waited", length(figures.axis(), part.waited()), part.most()));
        }
        Label name = new Label(part.name());
        name.getStyleClass().add("object-name");
        return new VBox(name, words(String.join(" \u00b7 ", told)));
    }

    private String length(Axis axis, double amount) {
        return axis == Axis.STEPS ? look.say("range.columns", Math.round(amount)) : Durations.text(amount);
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }
}

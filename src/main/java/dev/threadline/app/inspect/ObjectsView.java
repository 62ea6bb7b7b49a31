package dev.threadline.app.inspect;

import dev.threadline.app.look.Badge;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import dev.threadline.event.ObjectKind;
import dev.threadline.picture.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * Every object at the step, by kind: its value, owner, permits or items in words, and who waits for it, in the order in which they came.
 * What is too long for a line is unfolded on demand, in a field that scrolls.
 */
final class ObjectsView extends VBox {
    private static final TextStyle NAME = TextStyle.mono(TextStyle.Weight.BOLD, 12.5);

    /** More letters than this are counted. */
    private static final int MOST_WAITERS = 40;

    private static final int MOST_LINES = 8;

    /** About so many characters stand in a line of the field. */
    private static final int LINE = 26;

    private final Workbench bench;
    private final Look look;
    private final GridPane rows = new GridPane();

    /** What the rows tell, in order. */
    private final List<Row> shown = new ArrayList<>();

    /** The objects that are unfolded, by number; they stay so from step to step. */
    private final Set<Integer> unfolded = new HashSet<>();

    /**
     * A row.
     *
     * @param open whether it is unfolded, in the line below
     * @param line of the grid
     */
    private record Row(Moment.ObjectNow object, boolean open, int line) {}

    ObjectsView(Workbench bench, Look look) {
        this.bench = bench;
        this.look = look;
        setId("objects");
        getStyleClass().add("section");
        rows.getStyleClass().add("facts");
        Label heading = new Label(look.say("inspector.everything"));
        heading.getStyleClass().add("heading");
        getChildren().addAll(heading, rows);
        managedProperty().bind(visibleProperty());
        bench.moment().addListener((_, _, _) -> refresh());
        bench.reading().addListener((_, before, now) -> {
            if (now == null || !now.continues(before)) {
                unfolded.clear();
                clear();
            }
        });
        look.theme().addListener((_, _, _) -> {
            clear();
            refresh();
        });
        refresh();
    }

    /** A step changes the few rows of those objects that it concerns; where others are shown than before, all are made anew. */
    private void refresh() {
        Moment moment = bench.moment().get();
        List<Moment.ObjectNow> objects = moment == null
                ? List.of()
                : moment.objects().stream()
                        .sorted(Comparator.comparing(object -> ObjectGroup.of(object.kind())))
                        .toList();
        setVisible(!objects.isEmpty());
        if (!goOn(objects)) {
            clear();
            build(moment, objects);
        }
        for (int at = 0; at < objects.size(); at++) {
            Row row = shown.get(at);
            // What is unfolded may have changed where its first words have not.
            if (row.open || !row.object.equals(objects.get(at))) {
                shown.set(at, new Row(objects.get(at), row.open, row.line));
                replace(moment, row, shown.get(at));
            }
        }
    }

    /** The new row comes where the old one was among the children too: they are heard and reached by Tab in that order. */
    private void replace(Moment moment, Row old, Row next) {
        List<Node> all = rows.getChildren();
        int place = IntStream.range(0, all.size())
                .filter(at -> isIn(all.get(at), old))
                .findFirst()
                .orElse(all.size());
        all.removeIf(node -> isIn(node, old));
        all.addAll(place, nodes(moment, next));
    }

    private void clear() {
        shown.clear();
        rows.getChildren().clear();
    }

    /** Whether the rows that are there are of the same objects, unfolded or not as they are to be. */
    private boolean goOn(List<Moment.ObjectNow> objects) {
        return shown.size() == objects.size()
                && IntStream.range(0, shown.size()).allMatch(at -> {
                    Row row = shown.get(at);
                    return row.object.id() == objects.get(at).id() && row.open == isOpen(objects.get(at));
                });
    }

    private boolean isOpen(Moment.ObjectNow object) {
        return object.cut() && unfolded.contains(object.id());
    }

    private static boolean isIn(Node node, Row row) {
        int line = GridPane.getRowIndex(node);
        return line == row.line || row.open && line == row.line + 1;
    }

    private void build(Moment moment, List<Moment.ObjectNow> objects) {
        ObjectGroup before = null;
        int line = 0;
        for (Moment.ObjectNow object : objects) {
            ObjectGroup group = ObjectGroup.of(object.kind());
            if (group != before) {
                Label heading = new Label(look.say(group.text()));
                heading.getStyleClass().addAll("note", "group");
                rows.add(heading, 0, line++, 2, 1);
                before = group;
            }
            Row row = new Row(object, isOpen(object), line);
            shown.add(row);
            rows.getChildren().addAll(nodes(moment, row));
            line += row.open ? 2 : 1;
        }
        if (moment != null) {
            more(moment, line);
        }
    }

    private void more(Moment moment, int line) {
        long all = bench.reading().get().log().objects().stream()
                .filter(object -> object.kind() != ObjectKind.THREAD)
                .count();
        if (all > moment.objects().size()) {
            Label more =
                    new Label(look.say("objects.more", all - moment.objects().size()));
            more.getStyleClass().add("note");
            rows.add(more, 0, line, 2, 1);
        }
    }

    private List<Node> nodes(Moment moment, Row row) {
        Moment.ObjectNow object = row.object;
        Label name = new NameLabel(object.name(), NAME, look.measure());
        name.getStyleClass().add("object-name");
        Label words = new Label(object.text());
        words.setWrapText(true);
        VBox told = new VBox(words);
        told.getStyleClass().add("object-told");
        if (!object.waiters().isEmpty()) {
            told.getChildren().add(waiters(object));
        }
        if (object.cut()) {
            Hyperlink fold = new Hyperlink(look.say(unfolded.contains(object.id()) ? "objects.less" : "objects.all"));
            fold.setAccessibleText(fold.getText() + " " + object.name());
            fold.setOnAction(_ -> turn(object.id()));
            told.getChildren().add(fold);
        }
        GridPane.setConstraints(name, 0, row.line);
        GridPane.setConstraints(told, 1, row.line);
        if (!row.open) {
            return List.of(name, told);
        }
        TextArea whole = whole(moment, object);
        GridPane.setConstraints(whole, 0, row.line + 1, 2, 1);
        return List.of(name, told, whole);
    }

    private void turn(int object) {
        if (!unfolded.remove(object)) {
            unfolded.add(object);
        }
        refresh();
    }

    private FlowPane waiters(Moment.ObjectNow object) {
        Reading reading = bench.reading().get();
        FlowPane queue = new FlowPane();
        queue.getStyleClass().add("waiters");
        object.waiters().stream()
                .limit(MOST_WAITERS)
                .forEach(thread -> queue.getChildren()
                        .add(new Badge(reading.sign(thread), look.palette().owner(thread))));
        if (object.waiters().size() > MOST_WAITERS) {
            queue.getChildren()
                    .add(new Label(
                            look.say("objects.waiters.more", object.waiters().size() - MOST_WAITERS)));
        }
        queue.setAccessibleText(look.say(
                "objects.waiters",
                object.waiters().stream()
                        .map(thread -> reading.log().thread(thread).name())
                        .collect(Collectors.joining(", "))));
        return queue;
    }

    private TextArea whole(Moment moment, Moment.ObjectNow object) {
        TextArea whole = new TextArea(bench.reading().get().whole(moment, object.id()));
        whole.setEditable(false);
        whole.setWrapText(true);
        whole.setPrefRowCount(Math.clamp(1 + whole.getLength() / LINE, 2, MOST_LINES));
        whole.getStyleClass().add("whole");
        whole.setAccessibleText(object.name());
        return whole;
    }
}

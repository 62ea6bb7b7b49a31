package dev.threadline.app.inspect;

import dev.threadline.app.look.Badge;
import dev.threadline.app.look.Look;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Workbench;
import dev.threadline.picture.TextStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Every thread at the step, and its state in words. A step changes the few rows of those that it concerns. */
final class ThreadsView extends GridPane {
    private static final TextStyle NAME = TextStyle.sans(TextStyle.Weight.BOLD, 13);

    private final Workbench bench;
    private final Look look;
    private final List<Row> rows = new ArrayList<>();

    /** What a row tells, and the words that change. */
    private record Row(Moment.ThreadNow thread, Label state) {}

    ThreadsView(Workbench bench, Look look) {
        this.bench = bench;
        this.look = look;
        getStyleClass().add("facts");
        bench.moment().addListener((_, _, moment) -> show(moment));
        look.theme().addListener((_, _, _) -> {
            clear();
            show(bench.moment().get());
        });
        show(bench.moment().get());
    }

    private void clear() {
        rows.clear();
        getChildren().clear();
    }

    private void show(Moment moment) {
        List<Moment.ThreadNow> threads = moment == null ? List.of() : moment.threads();
        if (!goOn(threads)) {
            clear();
        }
        for (int at = 0; at < threads.size(); at++) {
            Moment.ThreadNow thread = threads.get(at);
            if (at == rows.size()) {
                add(thread);
            } else if (!thread.equals(rows.get(at).thread)) {
                rows.set(at, new Row(thread, rows.get(at).state));
                tell(rows.get(at));
            }
        }
    }

    /** Whether the rows that are there are of the same threads. */
    private boolean goOn(List<Moment.ThreadNow> threads) {
        if (rows.size() > threads.size()) {
            return false;
        }
        for (int at = 0; at < rows.size(); at++) {
            Moment.ThreadNow shown = rows.get(at).thread;
            Moment.ThreadNow wanted = threads.get(at);
            if (!shown.name().equals(wanted.name()) || !shown.sign().equals(wanted.sign())) {
                return false;
            }
        }
        return true;
    }

    private void add(Moment.ThreadNow thread) {
        Label name = new NameLabel(thread.name(), NAME, look.measure());
        name.getStyleClass().add("thread-name");
        Label state = new Label();
        state.setWrapText(true);
        Row row = new Row(thread, state);
        tell(row);
        addRow(rows.size(), new Badge(thread.sign(), look.palette().owner(thread.id())), name, state);
        rows.add(row);
    }

    private void tell(Row row) {
        row.state.setText(row.thread.text());
        row.state.setStyle("-fx-text-fill: "
                + look.palette().state(row.thread.role()).word().hex() + ";");
    }
}

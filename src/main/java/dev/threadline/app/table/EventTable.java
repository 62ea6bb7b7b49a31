package dev.threadline.app.table;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.LaneSelection;
import dev.threadline.app.work.Latest;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Sought;
import dev.threadline.app.work.Workbench;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The events of the run as a table, kept in step with the timeline: the row of the step is selected, and whoever selects a row stands at
 * its step. It can be sorted by any column and narrowed to what concerns the selected lane; both are worked out in the background.
 * While the curtain is down, there are no rows for what comes later.
 */
public final class EventTable extends VBox {
    /** In a table of more rows, one is selected at a time: what is selected together is kept row by row. */
    private static final int MOST_TOGETHER = 20_000;

    private final Workbench bench;
    private final Curtain curtain;
    private final LaneSelection selection;
    private final Look look;
    private final Latest latest;
    private final EventRows rows = new EventRows();
    private final EventGrid table;
    private final CheckBox narrow = new CheckBox();
    private final Label count = new Label();

    /** Of the run that is read, as far as it has been read; all of it, whatever the curtain hides. */
    private EventOrder whole = new EventOrder.All(0);

    /** What the rows are of. */
    private Reading arranged;

    /** Whether rows are selected because the reader has moved, not the other way round. */
    private boolean following;

    /**
     * @param curtain hides what comes later
     * @param selection what the table can be narrowed to
     */
    public EventTable(Workbench bench, Curtain curtain, LaneSelection selection, Look look) {
        this.bench = bench;
        this.curtain = curtain;
        this.selection = selection;
        this.look = look;
        latest = new Latest(bench);
        table = new EventGrid(rows, bench, look);
        getStyleClass().add("event-table");
        narrow.setId("narrow");
        count.getStyleClass().add("note");
        HBox head = new HBox(narrow, count);
        head.getStyleClass().add("event-table-head");
        head.setAlignment(Pos.CENTER_LEFT);
        table.setSortPolicy(_ -> {
            arrange();
            return true;
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> go(row));
        narrow.selectedProperty().addListener((_, _, _) -> arrange());
        selection.lanes().addListener((_, _, _) -> arrange());
        latest.busy().addListener((_, _, _) -> tell());
        visibleProperty().addListener((_, _, _) -> arrange());
        bench.reading().addListener((_, _, _) -> arrange());
        bench.moment().addListener((_, _, _) -> follow());
        curtain.down().addListener((_, _, _) -> follow());
        arrange();
    }

    /** Whether only what concerns the selected lane is shown. */
    public BooleanProperty narrowed() {
        return narrow.selectedProperty();
    }

    /** Whether rows are still being put in order. */
    public ObservableBooleanValue busy() {
        return latest.busy();
    }

    /** Its rows. */
    public EventGrid grid() {
        return table;
    }

    /** Gives it the focus. */
    public void reach() {
        table.requestFocus();
    }

    /** Works out which rows there are, and in which order; while nobody looks, that can wait. */
    private void arrange() {
        Reading reading = bench.reading().get();
        Optional<Sought> sought = narrow.isSelected()
                ? selection.first().stream().mapToObj(Sought::ofLane).findFirst()
                : Optional.empty();
        narrow.setText(
                selection.first().isEmpty() || reading == null
                        ? look.say("table.narrow.none")
                        : look.say(
                                "table.narrow",
                                laneName(reading, selection.first().getAsInt())));
        if (reading == null || !isVisible()) {
            latest.drop();
            arranged = null;
            take(new EventOrder.All(0));
            return;
        }
        if (!reading.continues(arranged)) {
            // Until its own rows are in order, those of another run tell nothing.
            arranged = reading;
            take(new EventOrder.All((int) reading.size()));
        }
        arranged = reading;
        int size = (int) reading.size();
        if (!table.isSorted() && sought.isEmpty()) {
            latest.drop();
            take(new EventOrder.All(size));
            return;
        }
        EventColumn column = table.sortedBy();
        boolean ascending = table.isAscending();
        EventFacts facts = table.facts();
        latest.ask(progress -> new EventSorting(facts, size, progress).order(sought, column, ascending), this::take);
    }

    private static String laneName(Reading reading, int lane) {
        return lane < 0
                ? reading.log().thread(-1 - lane).name()
                : reading.log().object(lane).name();
    }

    private void take(EventOrder found) {
        whole = found;
        follow();
    }

    /** Shows what may be seen from where the reader stands, and selects the row of the step. */
    private void follow() {
        Moment here = bench.moment().get();
        boolean hides = curtain.down().get() && here != null;
        EventOrder seen = hides ? whole.upTo((int) here.position()) : whole;
        following = true;
        EventRow before = table.getSelectionModel().getSelectedItem();
        if (!seen.equals(rows.order())) {
            rows.show(seen);
            table.getSelectionModel()
                    .setSelectionMode(seen.size() > MOST_TOGETHER ? SelectionMode.SINGLE : SelectionMode.MULTIPLE);
        }
        if (here != null && isVisible()) {
            select(here, before);
            table.refresh();
        }
        following = false;
        tell();
    }

    /** Whoever has selected a row that is folded into the step keeps it. */
    private void select(Moment here, EventRow before) {
        boolean keeps = before != null
                && before.position() < table.facts().log().size()
                && table.facts().step(before.position()) == here.step();
        if (keeps && before.equals(table.getSelectionModel().getSelectedItem()) && rows.contains(before)) {
            return;
        }
        int row = row(here, keeps ? before.position() : -1);
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(row);
            table.reveal(row);
        }
    }

    /** The row of the step, or of an event that is folded into it. @param folded its position, or -1 */
    private int row(Moment here, int folded) {
        int kept = folded < 0 ? -1 : rows.order().row(folded);
        return kept >= 0 || here.step() == 0
                ? kept
                : rows.order().row((int) table.facts().log().positionOfStep(here.step()));
    }

    /** Whoever selects a row wants to stand there. */
    private void go(EventRow row) {
        Moment here = bench.moment().get();
        if (!following && row != null && here != null && table.facts().step(row.position()) != here.step()) {
            bench.stepTo(table.facts().step(row.position()));
        }
    }

    private void tell() {
        count.setText(latest.busy().get() ? look.say("table.busy") : look.say("table.count", rows.size()));
    }
}

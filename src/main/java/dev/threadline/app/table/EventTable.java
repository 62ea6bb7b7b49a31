package dev.threadline.app.table;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Curtain;
import dev.threadline.app.work.LaneSelection;
import dev.threadline.app.work.Latest;
import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Sought;
import dev.threadline.app.work.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
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

    private static final double ROW = 26;

    private final Workbench bench;
    private final Curtain curtain;
    private final LaneSelection selection;
    private final Look look;
    private final Latest latest;
    private final EventRows rows = new EventRows();
    private final TableView<EventRow> table = new TableView<>(rows);
    private final CheckBox narrow = new CheckBox();
    private final Label count = new Label();

    /** Of the run that is read, as far as it has been read; all of it, whatever the curtain hides. */
    private EventOrder whole = new EventOrder.All(0);

    /** What the rows are of. */
    private Reading arranged;

    /** The row that is to be scrolled to, or -1. */
    private int sought = -1;

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
        getStyleClass().add("event-table");
        narrow.setId("narrow");
        count.getStyleClass().add("note");
        HBox head = new HBox(narrow, count);
        head.getStyleClass().add("event-table-head");
        head.setAlignment(Pos.CENTER_LEFT);
        table.setId("events");
        table.setFixedCellSize(ROW);
        table.setAccessibleText(look.say("table.title"));
        Label nothing = new Label(look.say("table.nothing"));
        nothing.getStyleClass().add("note");
        table.setPlaceholder(nothing);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Stream.of(EventColumn.values()).map(this::column).forEach(table.getColumns()::add);
        table.setRowFactory(_ -> new EventTableRow(bench, look, this::facts));
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
        // What was scrolled to before there was any room may be out of sight.
        table.heightProperty()
                .addListener((_, _, _) -> reveal(table.getSelectionModel().getSelectedIndex()));
        bench.reading().addListener((_, _, _) -> arrange());
        bench.moment().addListener((_, _, _) -> follow());
        curtain.down().addListener((_, _, _) -> follow());
        arrange();
    }

    private TableColumn<EventRow, String> column(EventColumn what) {
        TableColumn<EventRow, String> column = new TableColumn<>(look.say(what.text()));
        column.setId("column-" + what);
        column.setUserData(what);
        column.setMinWidth(what.least());
        column.setPrefWidth(what.least());
        column.setMaxWidth(what.most());
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(text(what, cell.getValue().position())));
        return column;
    }

    private String text(EventColumn column, int position) {
        EventFacts facts = facts();
        String text = facts.text(column, position);
        return column == EventColumn.STEP && !facts.isStep(position) ? look.say("table.folded", text) : text;
    }

    private EventFacts facts() {
        Reading reading = bench.reading().get();
        return new EventFacts(reading.log(), reading.sentences());
    }

    /** Whether only what concerns the selected lane is shown. */
    public BooleanProperty narrowed() {
        return narrow.selectedProperty();
    }

    /** Whether rows are still being put in order. */
    public ObservableBooleanValue busy() {
        return latest.busy();
    }

    /** Whether there is no row to be copied. */
    public ObservableBooleanValue nothingSelected() {
        return Bindings.isEmpty(table.getSelectionModel().getSelectedIndices());
    }

    /** The selected rows as comma-separated values, in the order of the table, with a line of names above. */
    public String selected() {
        EventFacts facts = facts();
        return table.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(row -> facts.line(rows.order().position(row)))
                .collect(Collectors.joining("\n", EventFacts.HEAD + "\n", "\n"));
    }

    /** Sorts by the column after the one that it is sorted by; after the last one, as it happened. */
    public void sortByNext() {
        int next = 1
                + table.getSortOrder().stream()
                        .mapToInt(table.getColumns()::indexOf)
                        .findFirst()
                        .orElse(0);
        table.getSortOrder()
                .setAll(
                        next < table.getColumns().size()
                                ? List.of(table.getColumns().get(next))
                                : List.of());
    }

    /** Turns the order round. */
    public void turn() {
        if (table.getSortOrder().isEmpty()) {
            table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
        }
        TableColumn<EventRow, ?> by = table.getSortOrder().getFirst();
        by.setSortType(
                by.getSortType() == TableColumn.SortType.ASCENDING
                        ? TableColumn.SortType.DESCENDING
                        : TableColumn.SortType.ASCENDING);
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
        Optional<TableColumn<EventRow, ?>> by = table.getSortOrder().stream().findFirst();
        int size = (int) reading.size();
        if (by.isEmpty() && sought.isEmpty()) {
            latest.drop();
            take(new EventOrder.All(size));
            return;
        }
        EventColumn column = by.map(each -> (EventColumn) each.getUserData()).orElse(EventColumn.STEP);
        boolean ascending = by.map(each -> each.getSortType() == TableColumn.SortType.ASCENDING)
                .orElse(true);
        EventFacts facts = facts();
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
                && before.position() < facts().log().size()
                && facts().step(before.position()) == here.step();
        if (keeps && before.equals(table.getSelectionModel().getSelectedItem()) && rows.contains(before)) {
            return;
        }
        int row = row(here, keeps ? before.position() : -1);
        if (row < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(row);
            reveal(row);
        }
    }

    /** The row of the step, or of an event that is folded into it. @param folded its position, or -1 */
    private int row(Moment here, int folded) {
        int kept = folded < 0 ? -1 : rows.order().row(folded);
        return kept >= 0 || here.step() == 0
                ? kept
                : rows.order().row((int) facts().log().positionOfStep(here.step()));
    }

    /** What is in sight is known once the rows are laid out. */
    private void reveal(int row) {
        sought = row;
        requestLayout();
    }

    /** Scrolls only where the row is out of sight. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        int row = sought;
        sought = -1;
        if (row >= 0) {
            table.layout();
            if (!isInSight(row)) {
                table.scrollTo(Math.max(0, row - 2));
                table.layout();
            }
        }
    }

    private boolean isInSight(int row) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() < row
                && flow.getLastVisibleCell().getIndex() > row;
    }

    /** Whoever selects a row wants to stand there. */
    private void go(EventRow row) {
        Moment here = bench.moment().get();
        if (!following && row != null && here != null && facts().step(row.position()) != here.step()) {
            bench.stepTo(facts().step(row.position()));
        }
    }

    private void tell() {
        count.setText(latest.busy().get() ? look.say("table.busy") : look.say("table.count", rows.size()));
    }
}

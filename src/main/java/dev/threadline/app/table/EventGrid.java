package dev.threadline.app.table;

import dev.threadline.app.look.Look;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Workbench;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** The columns and rows of the table of events; which rows there are is somebody else's business. */
public final class EventGrid extends TableView<EventRow> {
    private static final double ROW = 26;

    private final EventRows rows;
    private final Workbench bench;
    private final Look look;

    /** The row that is to be scrolled to, or -1. */
    private int sought = -1;

    EventGrid(EventRows rows, Workbench bench, Look look) {
        super(rows);
        this.rows = rows;
        this.bench = bench;
        this.look = look;
        setId("events");
        setFixedCellSize(ROW);
        setAccessibleText(look.say("table.title"));
        Label nothing = new Label(look.say("table.nothing"));
        nothing.getStyleClass().add("note");
        setPlaceholder(nothing);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Stream.of(EventColumn.values()).map(this::column).forEach(getColumns()::add);
        setRowFactory(_ -> new EventTableRow(bench, look, this::facts));
        // What was scrolled to before there was any room may be out of sight.
        heightProperty().addListener((_, _, _) -> reveal(getSelectionModel().getSelectedIndex()));
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

    /** What is to be told of an event of the run that is read. */
    EventFacts facts() {
        Reading reading = bench.reading().get();
        return new EventFacts(reading.log(), reading.sentences());
    }

    /** Whether there is no row to be copied. */
    public ObservableBooleanValue nothingSelected() {
        return Bindings.isEmpty(getSelectionModel().getSelectedIndices());
    }

    /** Whether it is sorted, or as it happened. */
    boolean isSorted() {
        return !getSortOrder().isEmpty();
    }

    /** The column that it is sorted by; as it happened, that is the step. */
    EventColumn sortedBy() {
        return isSorted() ? (EventColumn) getSortOrder().getFirst().getUserData() : EventColumn.STEP;
    }

    /** Whether what is least stands first. */
    boolean isAscending() {
        return !isSorted() || getSortOrder().getFirst().getSortType() == TableColumn.SortType.ASCENDING;
    }

    /** The selected rows as comma-separated values, in the order of the table, with a line of names above. */
    public String selected() {
        EventFacts facts = facts();
        return getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(row -> facts.line(rows.order().position(row)))
                .collect(Collectors.joining("\n", EventFacts.HEAD + "\n", "\n"));
    }

    /** Sorts by the column after the one that it is sorted by; after the last one, as it happened. */
    public void sortByNext() {
        int next = 1
                + getSortOrder().stream()
                        .mapToInt(getColumns()::indexOf)
                        .findFirst()
                        .orElse(0);
        getSortOrder().setAll(next < getColumns().size() ? List.of(getColumns().get(next)) : List.of());
    }

    /** Turns the order round. */
    public void turn() {
        if (getSortOrder().isEmpty()) {
            getSortOrder().setAll(List.of(getColumns().getFirst()));
        }
        TableColumn<EventRow, ?> by = getSortOrder().getFirst();
        by.setSortType(
                by.getSortType() == TableColumn.SortType.ASCENDING
                        ? TableColumn.SortType.DESCENDING
                        : TableColumn.SortType.ASCENDING);
    }

    /** Scrolls to a row that is out of sight, once there is room to see any. */
    void reveal(int row) {
        sought = row;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (sought >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            int row = sought;
            sought = -1;
            flow.layout();
            boolean seen = flow.getFirstVisibleCell() != null
                    && flow.getFirstVisibleCell().getIndex() < row
                    && flow.getLastVisibleCell().getIndex() > row;
            if (!seen) {
                scrollTo(Math.max(0, row - 2));
            }
        }
    }
}

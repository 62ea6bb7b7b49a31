package dev.threadline.app.measure;

import dev.threadline.app.look.Look;
import dev.threadline.measure.Book;
import dev.threadline.measure.Durations;
import dev.threadline.measure.Measurement;
import dev.threadline.measure.Sample;
import dev.threadline.measure.Way;
import dev.threadline.measure.Work;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The figures as they come in: the shortest times, and how many times as fast as one after the other. */
public final class MeasureTable extends TableView<MeasureTable.Row> {
    // The most that columns need, px.
    private static final double WORK = 88;
    private static final double NUMBER = 40;
    private static final double TIME = 84;
    private static final double RATIO = 62;
    private static final double UNBOUNDED = Double.MAX_VALUE;

    /** The least that a time with a gain needs, px. */
    private static final double TIME_AND_GAIN = 114;

    private final Look look;
    private boolean withGil;

    /** A row: some calls of a work. */
    record Row(Measurement measured, Work work, int n) {}

    MeasureTable(Look look) {
        this.look = look;
        setId("measure-table");
        setAccessibleText(look.say("measure.table"));
        setPlaceholder(new Label(look.say("measure.nothing")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        columns();
    }

    void show(Measurement measured) {
        if (measured.plan().gil() != withGil) {
            withGil = measured.plan().gil();
            columns();
        }
        getItems()
                .setAll(measured.samples().stream()
                        .filter(sample -> sample.way() == Way.SEQUENTIAL)
                        .map(sample -> new Row(measured, sample.work(), sample.n()))
                        .toList());
        scrollTo(getItems().size() - 1);
    }

    private void columns() {
        getColumns().clear();
        add("measure.column.work", WORK, row -> row.work().title());
        add("measure.column.n", NUMBER, row -> String.valueOf(row.n()));
        for (Way way : Way.values()) {
            if (way != Way.GIL || withGil) {
                add("measure.column." + way.word(), way == Way.SEQUENTIAL ? TIME : UNBOUNDED, row -> cell(row, way));
            }
        }
        add(
                "measure.column.book",
                RATIO,
                row -> Book.row(row.work(), row.n())
                        .map(figures -> look.say("measure.gain", Durations.ratio(figures.speedUp())))
                        .orElse(""));
    }

    private void add(String key, double most, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(look.say(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setMaxWidth(most);
        column.setMinWidth(Math.min(most, TIME_AND_GAIN));
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    private String cell(Row row, Way way) {
        String time = row.measured()
                .sample(row.work(), way, row.n())
                .map(Sample::minimum)
                .map(Durations::time)
                .orElse("");
        OptionalDouble gain = row.measured().speedUp(row.work(), way, row.n());
        return way == Way.SEQUENTIAL || gain.isEmpty()
                ? time
                : look.say("measure.time-and-gain", time, Durations.ratio(gain.getAsDouble()));
    }
}

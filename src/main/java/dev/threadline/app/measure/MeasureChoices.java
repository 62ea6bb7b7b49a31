package dev.threadline.app.measure;

import dev.threadline.app.look.Look;
import dev.threadline.measure.Plan;
import dev.threadline.measure.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What is to be measured: the kinds of work, the numbers of threads, how slow the network is, and a lock like Python's. */
public final class MeasureChoices extends VBox {
    private static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16);
    private static final List<Integer> DELAYS = List.of(1, 3, 10, 30, 100);
    private static final long NS_PER_MS = 1_000_000;

    private final Map<Work, CheckBox> works = new LinkedHashMap<>();
    private final Map<Integer, CheckBox> threads = new LinkedHashMap<>();
    private final ComboBox<Integer> delay = new ComboBox<>();
    private final CheckBox gil;

    MeasureChoices(Look look) {
        getStyleClass().add("measure-choices");
        getChildren().add(heading(look.say("measure.work")));
        for (Work work : Work.values()) {
            CheckBox box = new CheckBox(look.say("measure.work." + work.word()));
            box.setId("work-" + work.word());
            box.setSelected(true);
            box.setWrapText(true);
            works.put(work, box);
            getChildren().add(box);
        }
        getChildren().add(heading(look.say("measure.threads")));
        HBox row = new HBox();
        row.getStyleClass().add("measure-threads");
        for (int n : THREADS) {
            CheckBox box = new CheckBox(String.valueOf(n));
            box.setId("threads-" + n);
            box.setSelected(Plan.BOOK.threads().contains(n));
            threads.put(n, box);
            row.getChildren().add(box);
        }
        Label delayName = heading(look.say("measure.delay"));
        delay.getItems().setAll(DELAYS);
        delay.setValue((int) (Plan.BOOK.sizes().delayNs() / NS_PER_MS));
        delay.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer ms) {
                return look.say("measure.ms", ms);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        delayName.setLabelFor(delay);
        gil = new CheckBox(look.say("measure.gil"));
        gil.setId("measure-gil");
        gil.setWrapText(true);
        getChildren().addAll(row, delayName, delay, heading(look.say("measure.lock")), gil);
    }

    /** Whether there is no work, or no number of threads. */
    BooleanBinding isEmpty() {
        CheckBox[] boxes = Stream.concat(works.values().stream(), threads.values().stream())
                .toArray(CheckBox[]::new);
        return Bindings.createBooleanBinding(
                () -> chosen(works).isEmpty() || chosen(threads).isEmpty(),
                Stream.of(boxes).map(CheckBox::selectedProperty).toArray(Observable[]::new));
    }

    /** What is chosen, unless that {@link #isEmpty}. */
    Plan plan() {
        return new Plan(
                chosen(works),
                chosen(threads),
                OptionalInt.empty(),
                gil.isSelected(),
                Plan.BOOK.sizes().delayed(delay.getValue() * NS_PER_MS),
                Plan.BOOK.warmUpNs());
    }

    private static <T> List<T> chosen(Map<T, CheckBox> boxes) {
        List<T> chosen = new ArrayList<>();
        boxes.forEach((what, box) -> {
            if (box.isSelected()) {
                chosen.add(what);
            }
        });
        return chosen;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("heading");
        return heading;
    }
}

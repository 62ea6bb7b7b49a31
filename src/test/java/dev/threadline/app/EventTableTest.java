package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.table.EventTable;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.StrategyName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** The events as a table: kept in step with the timeline, sorted, narrowed, copied, and hidden where they are still to come. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class EventTableTest {
    private static final List<String> COLUMNS =
            List.of("STEP", "TIME", "THREAD", "OPERATION", "OBJECT", "EFFECT", "WAIT");

    /** The whole run of a scenario, with the table open. */
    private static OpenWindow whole(String scenario) {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened(scenario);
        window.perform(Command.CURTAIN);
        window.perform(Command.EVENTS);
        return window;
    }

    private static OpenWindow longRun(Path folder) throws IOException {
        Path file = LongRecording.in(folder);
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        window.opened(file);
        window.perform(Command.EVENTS);
        return window;
    }

    private static TableView<?> table(OpenWindow window) {
        return (TableView<?>) window.node("#events");
    }

    private static int rows(OpenWindow window) {
        return window.ask(() -> table(window).getItems().size());
    }

    private static int selected(OpenWindow window) {
        return window.ask(() -> table(window).getSelectionModel().getSelectedIndex());
    }

    private static long step(OpenWindow window) {
        return window.ask(() -> window.bench.moment().get().step());
    }

    private static String cell(OpenWindow window, String column, int row) {
        return window.ask(() ->
                (String) table(window).getColumns().get(COLUMNS.indexOf(column)).getCellData(row));
    }

    private static List<String> column(OpenWindow window, String column) {
        return window.ask(() -> IntStream.range(0, table(window).getItems().size())
                .mapToObj(row -> (String)
                        table(window).getColumns().get(COLUMNS.indexOf(column)).getCellData(row))
                .toList());
    }

    private static void sort(OpenWindow window, String column, TableColumn.SortType type) {
        window.act(() -> sort(table(window), column, type));
        settle(window);
    }

    private static <T> void sort(TableView<T> table, String column, TableColumn.SortType type) {
        TableColumn<T, ?> by = table.getColumns().get(COLUMNS.indexOf(column));
        by.setSortType(type);
        table.getSortOrder().setAll(List.of(by));
    }

    private static void settle(OpenWindow window) {
        window.until(
                () -> !((EventTable) window.scene.lookup(".event-table")).busy().get());
        window.act(() -> {});
    }

    private static void click(OpenWindow window, int row) {
        window.act(() -> table(window).getSelectionModel().clearAndSelect(row));
    }

    @Test
    void everyEvent_isARow_withStepThreadOperationObjectAndSentence() {
        OpenWindow window = whole("two-locks");
        assertThat(rows(window)).isEqualTo(22);
        assertThat(COLUMNS.stream().map(column -> cell(window, column, 4)))
                .containsExactly("1", "10.0 \u00b5s", "Left", "acquire", "A", "Left takes A.", "");
        assertThat(cell(window, "STEP", 13)).as("folded into a step").isEqualTo("after 6");
        assertThat(cell(window, "EFFECT", 13)).isEqualTo("Left wants B.");
    }

    @Test
    void whoHadWaited_hasTheTimeBesideWhatHeGot() {
        OpenWindow window = whole("three-consumers-if");
        List<String> effects = column(window, "EFFECT");
        assertThat(cell(window, "WAIT", effects.indexOf("Consumer-2 takes condition.lock.")))
                .isEqualTo("40.0 \u00b5s");
        assertThat(cell(window, "WAIT", effects.indexOf("Consumer-1 takes condition.lock.")))
                .isEmpty();
        assertThat(cell(window, "WAIT", effects.indexOf("Consumer-1 comes out of its wait at condition.")))
                .isEqualTo("1.00 s");
    }

    @Test
    void theRowOfTheStep_isSelected_andGoesAlong() {
        OpenWindow window = whole("two-locks");
        assertThat(selected(window)).as("before the first step").isEqualTo(-1);
        window.perform(Command.STEP);
        assertThat(cell(window, "EFFECT", selected(window))).isEqualTo("Left takes A.");
        window.perform(Command.LAST);
        assertThat(cell(window, "STEP", selected(window))).isEqualTo("7");
    }

    /** The rows of which at least the middle is in sight. */
    private static List<Integer> inSight(OpenWindow window) {
        return window.ask(() -> {
            Node clip = table(window).lookup(".clipped-container");
            Bounds room = clip.localToScene(clip.getLayoutBounds());
            return table(window).lookupAll(".table-row-cell").stream()
                    .map(row -> (TableRow<?>) row)
                    .filter(row -> row.isVisible() && !row.isEmpty())
                    .filter(row -> {
                        Bounds bounds = row.localToScene(row.getLayoutBounds());
                        return room.contains(room.getCenterX(), bounds.getCenterY());
                    })
                    .map(row -> row.getIndex())
                    .toList();
        });
    }

    @Test
    void theRowOfTheStep_isInSight() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("three-consumers-if");
        window.act(() -> window.bench.stepTo(33));
        window.perform(Command.EVENTS);
        for (long step : new long[] {33, 34, 10, 64, 1}) {
            window.act(() -> window.bench.stepTo(step));
            window.act(() -> {});
            assertThat(inSight(window)).as("step %s", step).contains(selected(window));
        }
    }

    @Test
    void whoeverSelectsARow_standsAtItsStep_andStaysInThatRow() {
        OpenWindow window = whole("two-locks");
        click(window, 13);
        assertThat(step(window)).isEqualTo(6);
        assertThat(selected(window))
                .as("not moved to the row of the step itself")
                .isEqualTo(13);
        window.perform(Command.BACK);
        assertThat(cell(window, "STEP", selected(window))).isEqualTo("5");
    }

    @Test
    void whileTheCurtainIsDown_thereAreNoRowsForWhatComesLater() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        window.perform(Command.EVENTS);
        assertThat(column(window, "STEP")).containsOnly("after 0").hasSize(4);
        window.perform(Command.STEP);
        assertThat(rows(window)).isEqualTo(5);
        window.act(() -> window.bench.stepTo(6));
        sort(window, "EFFECT", TableColumn.SortType.DESCENDING);
        assertThat(rows(window)).isEqualTo(17);
        assertThat(column(window, "STEP")).doesNotContain("7", "after 7");
        window.perform(Command.LAST);
        assertThat(rows(window)).isEqualTo(22);
    }

    @ParameterizedTest
    @ValueSource(strings = {"THREAD", "OPERATION", "OBJECT"})
    void sortedByWords_theyStandInTheOrderOfTheWords_andThoseOfOneWordAsTheyHappened(String column) {
        OpenWindow window = whole("three-consumers-if");
        List<String> words = column(window, column);
        List<String> effects = column(window, "EFFECT");
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, words.size()).boxed().toList());
        places.sort(Comparator.comparing(words::get));
        sort(window, column, TableColumn.SortType.ASCENDING);
        assertThat(column(window, "EFFECT"))
                .isEqualTo(places.stream().map(effects::get).toList());
        places.sort(Comparator.comparing(words::get).reversed());
        sort(window, column, TableColumn.SortType.DESCENDING);
        assertThat(column(window, column)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void sortedByWhatHappens_theSameDeedsStandTogether_byWhatTheyFound() {
        OpenWindow window = whole("lost-update");
        sort(window, "EFFECT", TableColumn.SortType.ASCENDING);
        assertThat(column(window, "EFFECT"))
                .containsSubsequence(
                        "Adder-1 reads counter: 0.",
                        "Adder-1 reads counter: 1.",
                        "Adder-1 reads counter: 2.",
                        "Adder-1 writes counter: 1.",
                        "Adder-2 reads counter: 0.");
    }

    @Test
    void sortedByTheWait_theLongestCanComeFirst_andTheStepStaysSelected() {
        OpenWindow window = whole("three-consumers-if");
        window.act(() -> window.bench.stepTo(8));
        sort(window, "WAIT", TableColumn.SortType.DESCENDING);
        assertThat(cell(window, "WAIT", 0)).endsWith(" s");
        assertThat(cell(window, "STEP", selected(window))).isEqualTo("8");
        sort(window, "STEP", TableColumn.SortType.DESCENDING);
        assertThat(cell(window, "STEP", rows(window) - 1)).isEqualTo("after 0");
        assertThat(cell(window, "STEP", selected(window))).isEqualTo("8");
    }

    @Test
    void byKeyboard_theNextColumnSorts_theOrderIsTurned_andAfterTheLastColumnAllIsAsItHappened() {
        OpenWindow window = whole("two-locks");
        List<String> happened = column(window, "EFFECT");
        window.perform(Command.SORT_EVENTS);
        window.perform(Command.SORT_EVENTS);
        settle(window);
        assertThat(column(window, "THREAD")).isSorted();
        window.perform(Command.TURN_EVENTS);
        settle(window);
        assertThat(column(window, "THREAD")).isSortedAccordingTo(Comparator.reverseOrder());
        for (int column = 3; column <= COLUMNS.size(); column++) {
            window.perform(Command.SORT_EVENTS);
        }
        settle(window);
        assertThat(column(window, "EFFECT")).isEqualTo(happened);
    }

    @Test
    void aRunThatGoesOn_getsMoreRows() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        window.perform(Command.EVENTS);
        window.runBy(StrategyName.BY_HAND, 1);
        int before = rows(window);
        window.act(() -> window.bench.choose(0));
        window.until(window.bench::isAsked);
        assertThat(rows(window)).isGreaterThan(before).isEqualTo(window.ask(() ->
                (int) window.bench.reading().get().size()));
        sort(window, "STEP", TableColumn.SortType.DESCENDING);
        assertThat(cell(window, "STEP", 0)).endsWith("1");
        window.act(() -> window.bench.choose(0));
        window.until(() -> window.bench.isAsked()
                && window.bench.reading().get().size()
                        == table(window).getItems().size());
        settle(window);
        assertThat(cell(window, "STEP", 0)).endsWith("2");
        window.act(window.bench::close);
    }

    @Test
    void narrowedToALane_onlyWhatConcernsItIsLeft() {
        OpenWindow window = whole("two-locks");
        window.act(() -> window.window.timeline().lens().select(1));
        assertThat(((CheckBox) window.node("#narrow")).getText()).isEqualTo("Only what concerns Right");
        window.perform(Command.LANE_EVENTS);
        settle(window);
        assertThat(column(window, "THREAD")).containsOnly("Right").hasSize(8);
        window.act(() -> window.window.timeline().lens().select(2));
        settle(window);
        assertThat(column(window, "THREAD")).containsOnly("Logger");
        window.perform(Command.LANE_EVENTS);
        settle(window);
        assertThat(rows(window)).isEqualTo(22);
    }

    @Test
    void copiedRows_areCommaSeparatedValues_inTheOrderOfTheTable() {
        OpenWindow window = whole("two-locks");
        window.act(() -> {
            table(window).getSelectionModel().clearSelection();
            table(window).getSelectionModel().selectIndices(16, 4, 13);
        });
        window.perform(Command.COPY_EVENTS);
        assertThat(window.board.text().lines().toList())
                .containsExactly(
                        "step,time_ns,thread,operation,object,effect,wait_ns",
                        "1,10000,Left,acquire,A,Left takes A.,0",
                        "6,1000040000,Left,request,B,Left wants B.,0",
                        "6,2000000000,Logger,awake,,Logger wakes up.,0");
        assertThat(window.text("whisper")).isEqualTo("Copied 3 events, as comma-separated values.");
    }

    @Test
    void aFieldWithACommaInIt_isQuoted() {
        OpenWindow window = whole("three-consumers-if");
        int reads = column(window, "EFFECT").indexOf("MainThread reads consumers: [#5, #6, #7].");
        click(window, reads);
        window.perform(Command.COPY_EVENTS);
        assertThat(window.board.text()).contains(",\"MainThread reads consumers: [#5, #6, #7].\",");
    }

    @Test
    void theTable_canBeHeard() {
        OpenWindow window = whole("two-locks");
        assertThat(table(window).getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_VIEW);
        assertThat(table(window).getAccessibleText()).isEqualTo("The events of the run");
        assertThat(window.ask(() -> table(window).lookupAll(".table-row-cell").stream()
                        .map(row -> (TableRow<?>) row)
                        .filter(row -> !row.isEmpty() && row.getIndex() == 4)
                        .map(row -> row.getAccessibleText())
                        .findFirst()))
                .contains("Step 1: Left takes A.");
    }

    @Test
    void ofAMillionEvents_rowsAreMadeOnlyWhereTheyAreSeen(@TempDir Path folder) throws IOException {
        OpenWindow window = longRun(folder);
        int all = rows(window);
        assertThat(all)
                .isEqualTo(window.ask(() -> (int) window.bench.reading().get().size()));
        assertThat(window.ask(() -> table(window).lookupAll(".table-row-cell").size()))
                .isLessThan(60);
        long steps = window.ask(() -> window.bench.reading().get().steps());
        window.act(() -> window.bench.stepTo(steps / 2));
        assertThat(cell(window, "STEP", selected(window))).isEqualTo(String.valueOf(steps / 2));
        click(window, all - 2);
        assertThat(step(window)).isEqualTo(steps);
    }

    @Test
    void aMillionEvents_areSortedAndNarrowed(@TempDir Path folder) throws IOException {
        OpenWindow window = longRun(folder);
        int all = rows(window);
        sort(window, "WAIT", TableColumn.SortType.DESCENDING);
        assertThat(rows(window)).isEqualTo(all);
        assertThat(IntStream.range(0, 4).mapToObj(row -> cell(window, "WAIT", row)))
                .containsExactly("40 ns", "40 ns", "40 ns", "");
        click(window, 1);
        assertThat(step(window)).isEqualTo(LongRecording.acquiring(2 * LongRecording.SELDOM) + 4);
        sort(window, "EFFECT", TableColumn.SortType.DESCENDING);
        assertThat(cell(window, "EFFECT", 0)).isEqualTo("Seldom wants L.");
        sort(window, "EFFECT", TableColumn.SortType.ASCENDING);
        int reads = window.ask(() -> {
            TableView<?> table = table(window);
            return IntStream.range(0, 700_000)
                    .filter(row -> "Often reads n: 9."
                            .equals(table.getColumns()
                                    .get(COLUMNS.indexOf("EFFECT"))
                                    .getCellData(row)))
                    .findFirst()
                    .orElse(-1);
        });
        assertThat(cell(window, "EFFECT", reads + 1))
                .as("numbers stand by their size, not by their first digit")
                .isEqualTo("Often reads n: 10.");
        window.act(() -> window.window.timeline().lens().select(1));
        window.perform(Command.LANE_EVENTS);
        settle(window);
        assertThat(rows(window)).isEqualTo(2 + 3 * 3);
        assertThat(column(window, "THREAD")).containsOnly("Seldom");
    }
}

package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.measure.Figures;
import dev.threadline.measure.Work;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The page for measuring, worked by keyboard; its pictures are in target/screenshots/window-measure-*.png. */
@ExtendWith(ApplicationExtension.class)
class MeasurePageTest {
    @TempDir
    Path folder;

    private OpenWindow window;
    private Stage stage;

    private void show(Theme theme) {
        window = OpenWindow.of(theme, 1000, 700);
        window.act(() -> {
            stage = new Stage();
            stage.setScene(window.scene);
            stage.show();
        });
    }

    @AfterEach
    void close() {
        window.act(window.desk::cancel);
        window.act(window.bench::close);
        window.ask(() -> {
            stage.close();
            return stage;
        });
    }

    private boolean isOpen() {
        return window.node("#measure").isVisible();
    }

    private int rows() {
        return window.ask(() -> ((TableView<?>) window.scene.lookup("#measure-table"))
                .getItems()
                .size());
    }

    @Test
    void aKeyOpensIt_enterMeasures_escapeEndsThatAndThenClosesIt(FxRobot robot) {
        show(Theme.LIGHT);
        window.opened("two-locks");
        long step = window.ask(() -> window.bench.moment().get().step());
        robot.push(KeyCode.SHORTCUT, KeyCode.M);
        assertThat(isOpen()).isTrue();
        robot.type(KeyCode.RIGHT);
        assertThat(window.ask(() -> window.bench.moment().get().step()))
                .as("keys mean nothing to what lies under the page")
                .isEqualTo(step);
        window.act(() -> window.scene.lookup("#measure-run").requestFocus());
        robot.type(KeyCode.SPACE);
        window.until(() -> window.desk.busy().get());
        robot.type(KeyCode.ESCAPE);
        window.until(() -> !window.desk.busy().get());
        assertThat(isOpen()).isTrue();
        assertThat(window.text("measure-told")).startsWith("Cancelled");
        robot.type(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void figuresComeInAsTableAndChart_andTheChartCanBeSaved(Theme theme) throws IOException {
        show(theme);
        window.perform(Command.MEASURE);
        window.save("measure-before", theme);
        window.act(() -> window.desk.measure(Figures.tiny(List.of(Work.values()), 1, 2, 4)));
        window.until(() -> !window.desk.busy().get());

        assertThat(window.text("measure-told")).isEqualTo("Measured.");
        assertThat(rows()).isEqualTo(4 * 3);
        window.save("measure-after", theme);
        Path file = folder.resolve("chart.svg");
        window.picture.set(file);
        window.act(() -> ((Button) window.scene.lookup("#measure-export")).fire());
        window.until(() -> window.desk.told().get().startsWith("Saved"));
        assertThat(Files.readString(file)).contains("What threads gain");
    }

    @Test
    void whatCannotBeSaved_isSaid() {
        show(Theme.LIGHT);
        window.perform(Command.MEASURE);
        window.act(() -> window.desk.export(folder.resolve("missing").resolve("chart.png")));
        window.until(() -> window.desk.told().get().contains("does not exist"));
    }

    @Test
    void withoutWorkOrThreads_nothingCanBeMeasured() {
        show(Theme.LIGHT);
        window.perform(Command.MEASURE);
        assertThat(window.node("#measure-run").isDisabled()).isFalse();
        for (int n : List.of(1, 2, 4, 8)) {
            window.act(() -> ((CheckBox) window.scene.lookup("#threads-" + n)).setSelected(false));
        }
        assertThat(window.node("#measure-run").isDisabled()).isTrue();
        window.act(() -> ((CheckBox) window.scene.lookup("#threads-16")).setSelected(true));
        assertThat(window.node("#measure-run").isDisabled()).isFalse();
    }
}

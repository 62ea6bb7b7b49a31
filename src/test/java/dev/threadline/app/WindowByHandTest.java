package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.picture.Theme;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The window on a screen, worked with mouse and keyboard as a person would. */
@ExtendWith(ApplicationExtension.class)
class WindowByHandTest {
    private OpenWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        window = OpenWindow.of(Theme.LIGHT, 1000, 700);
        window.act(() -> {
            stage = new Stage();
            stage.setScene(window.scene);
            stage.show();
        });
        window.opened("two-locks");
    }

    @AfterEach
    void close() {
        window.act(window.bench::close);
        window.ask(() -> {
            stage.close();
            return stage;
        });
    }

    private long step() {
        return window.ask(() -> window.bench.moment().get().step());
    }

    @Test
    void aClickInTheLibrary_opensTheScenario(FxRobot robot) {
        robot.clickOn("Two locks, one order");
        window.until(() -> window.bench.scenario().get().id().equals("two-locks-ordered")
                && window.bench.moment().get() != null);
        robot.type(KeyCode.RIGHT);
        assertThat(step()).as("the arrows step at once").isEqualTo(1);
    }

    @Test
    void theTwin_isAClickAway(FxRobot robot) {
        Node link = window.ask(() -> window.scene.lookup(".goal-card .hyperlink"));
        robot.clickOn(link);
        window.until(() -> window.bench.scenario().get().id().equals("two-locks-ordered"));
    }

    @Test
    void afterAClickOnStep_theArrowsGoOnStepping(FxRobot robot) {
        robot.clickOn("#bar-STEP");
        assertThat(step()).isEqualTo(1);
        robot.type(KeyCode.RIGHT);
        assertThat(step()).isEqualTo(2);
        robot.type(KeyCode.LEFT, 2);
        assertThat(step()).isZero();
    }

    @Test
    void searching_leavesWhatMatches_andEnterOpensIt(FxRobot robot) {
        window.perform(Command.SEARCH_LIBRARY);
        robot.write("box counts");
        TreeView<?> tree = (TreeView<?>) window.node("#library");
        assertThat(window.ask(tree::getExpandedItemCount))
                .as("a topic and a scenario")
                .isEqualTo(2);
        assertThat(step()).as("the letters were no commands").isZero();
        robot.type(KeyCode.ENTER);
        window.until(() -> window.bench.scenario().get().id().equals("box-with-an-rlock"));
    }
}

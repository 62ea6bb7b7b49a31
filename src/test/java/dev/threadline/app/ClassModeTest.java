package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.app.command.Command;
import dev.threadline.app.predict.Prediction;
import dev.threadline.app.timeline.TimelinePane;
import dev.threadline.app.work.Moment;
import dev.threadline.picture.Theme;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A class sees the run and nothing else, and a presenter needs four keys. */
@ExtendWith(ApplicationExtension.class)
class ClassModeTest {
    private OpenWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        window = OpenWindow.of(Theme.LIGHT, 1000, 900);
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

    private boolean shown(String selector) {
        return window.ask(
                () -> window.scene.getRoot().lookupAll(selector).stream().anyMatch(ClassModeTest::isShown));
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private List<String> codePanes() {
        return window.ask(() -> window.scene.getRoot().lookupAll(".code-card").stream()
                .filter(ClassModeTest::isShown)
                .map(Node::getAccessibleText)
                .toList());
    }

    private long step() {
        return window.ask(() -> window.bench.moment().get().step());
    }

    private int selected() {
        return window.ask(() -> window.window.timeline().lens().view().get().selected());
    }

    @Test
    void f11_leavesTheTimeline_theSentenceAndTwoPanes_andEscBringsAllBack(FxRobot robot) {
        robot.type(KeyCode.F11);
        for (String aside : new String[] {".library", ".facts-side", ".status-bar", ".top-bar", ".tabs"}) {
            assertThat(shown(aside)).as(aside).isFalse();
        }
        assertThat(shown("#timeline")).isTrue();
        assertThat(shown("#sentence")).isTrue();
        assertThat(codePanes()).hasSize(2);
        robot.type(KeyCode.ESCAPE);
        assertThat(shown(".library")).isTrue();
        assertThat(shown(".status-bar")).isTrue();
        assertThat(codePanes()).hasSize(4);
    }

    @Test
    void everything_isTwiceAsLarge() {
        double before = lineHeight();
        window.perform(Command.CLASS_MODE);
        window.act(() -> {});
        assertThat(lineHeight()).isCloseTo(2 * before, within(1.0));
    }

    private double lineHeight() {
        return window.ask(() -> {
            Node text = window.scene.lookup(".line-text");
            return text.localToScene(text.getLayoutBounds()).getHeight();
        });
    }

    @Test
    void aPresentersKeys_step(FxRobot robot) {
        robot.type(KeyCode.F11).type(KeyCode.PAGE_DOWN, 3).type(KeyCode.PAGE_UP);
        assertThat(step()).isEqualTo(2);
    }

    @Test
    void theThreadThatGoesOn_isAlwaysAmongTheTwoPanes() {
        window.perform(Command.CLASS_MODE);
        for (long at = steps(); at > 0; at--) {
            window.perform(Command.STEP);
            List<String> actor = window.ask(() -> window.bench.moment().get().threads().stream()
                    .filter(thread -> thread.id() == window.bench.moment().get().actor())
                    .filter(thread -> thread.line() > 0)
                    .map(Moment.ThreadNow::name)
                    .toList());
            assertThat(codePanes()).hasSize(2).containsAll(actor);
        }
    }

    private long steps() {
        return window.ask(() -> window.bench.reading().get().steps());
    }

    @Test
    void b_blanksTheScreen_andAnyKeyBringsItBack_andDoesNothingElse(FxRobot robot) {
        robot.type(KeyCode.F11).type(KeyCode.B);
        assertThat(shown("#blank")).isTrue();
        robot.type(KeyCode.B);
        assertThat(shown("#blank")).as("the same key again").isFalse();
        robot.type(KeyCode.B).type(KeyCode.PAGE_DOWN);
        assertThat(shown("#blank")).isFalse();
        assertThat(step()).isZero();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(step()).isEqualTo(1);
    }

    @Test
    void outsideOfIt_bBlanksNothing(FxRobot robot) {
        robot.type(KeyCode.B);
        assertThat(shown("#blank")).isFalse();
    }

    @Test
    void aClickOnALane_dimsTheOthers_andAnotherBringsThemBack(FxRobot robot) {
        robot.type(KeyCode.F11);
        TimelinePane timeline = window.window.timeline();
        Point2D lane = window.ask(() -> timeline.localToScreen(
                timeline.lens().plot().x() - 10, timeline.lens().plot().y() + 30));
        assertThat(shown(".shade")).isFalse();
        robot.clickOn(lane);
        assertThat(selected()).isZero();
        assertThat(shown(".shade")).isTrue();
        robot.clickOn(lane);
        assertThat(selected()).isEqualTo(-1);
        assertThat(shown(".shade")).isFalse();
    }

    /** To the step at which the scenario asks something. */
    private Prediction.Asked toTheQuestion() {
        window.act(() -> window.bench.stepTo(2));
        return asked();
    }

    private Prediction.Asked asked() {
        return window.ask(() -> window.window.prediction().asked().get().getFirst());
    }

    @Test
    void aQuestion_fillsTheScreen_isAnsweredByItsNumber_andNothingOfItIsKept(FxRobot robot) {
        robot.type(KeyCode.F11);
        assertThat(shown("#question-board")).isFalse();
        toTheQuestion();
        assertThat(shown("#question-board")).isTrue();
        robot.type(KeyCode.DIGIT1);
        assertThat(asked().isAnswered()).isTrue();
        assertThat(shown("#question-board .note")).as("no score").isFalse();
        robot.type(KeyCode.F11);
        assertThat(shown("#question-board")).isFalse();
        assertThat(asked().isAnswered()).isFalse();
        assertThat(asked().answered()).isZero();
    }

    @Test
    void aQuestion_isPutAsideByEscape_andLeftByStepping(FxRobot robot) {
        robot.type(KeyCode.F11);
        toTheQuestion();
        robot.type(KeyCode.ESCAPE);
        assertThat(shown("#question-board")).isFalse();
        assertThat(window.ask(() -> window.window.projected().get())).isTrue();
        robot.type(KeyCode.PAGE_UP).type(KeyCode.PAGE_DOWN);
        assertThat(shown("#question-board")).isTrue();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(step()).isEqualTo(3);
        assertThat(shown("#question-board")).isFalse();
    }
}

package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.app.command.Command;
import dev.threadline.app.work.Remark;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.StrategyName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** What went wrong in a run is told beside it, marked on it, and a click away from it. */
@Timeout(180)
@ExtendWith(ApplicationExtension.class)
class FindingsInTheWindowTest {
    private static OpenWindow diagnosed(String scenario) {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened(scenario);
        diagnosed(window);
        return window;
    }

    private static void diagnosed(OpenWindow window) {
        window.until(() -> window.window.diagnosing().diagnosis().get() != null);
        window.act(() -> {});
    }

    private static long step(OpenWindow window) {
        return window.ask(() -> window.bench.moment().get().step());
    }

    private static List<Button> cards(OpenWindow window) {
        return window.ask(() -> window.scene.getRoot().lookupAll("#findings .finding").stream()
                .map(Button.class::cast)
                .toList());
    }

    private static List<String> words(OpenWindow window, String selector) {
        return window.ask(() -> window.scene.getRoot().lookupAll(selector + " .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    /** The marks on the ruler and on the overview that are to be seen. */
    private static List<Region> marks(OpenWindow window) {
        return window.ask(() -> window.scene.getRoot().lookupAll(".finding-mark").stream()
                .filter(Node::isVisible)
                .map(Region.class::cast)
                .toList());
    }

    private static String whisper(OpenWindow window) {
        return window.node("#whisper").isVisible() ? window.text("whisper") : "";
    }

    @Test
    void theFindings_standInTheInspector_theGravestFirst_withASignAndItsStep() {
        OpenWindow window = diagnosed("two-locks");
        window.perform(Command.LAST);
        List<Button> cards = cards(window);
        assertThat(cards.getFirst().getAccessibleText())
                .startsWith("Deadlock: Left and Right wait for B and A")
                .endsWith("To step 6.");
        assertThat(window.ask(() -> cards.getFirst().lookup(".icon"))).isNotNull();
        assertThat(words(window, "#findings")).noneMatch(text -> text.startsWith("To mend it"));
    }

    @Test
    void aFindingThatIsClicked_bringsTheReaderThere_selectsItsLanes_andSaysHowToMendIt() {
        OpenWindow window = diagnosed("two-locks");
        window.perform(Command.LAST);
        window.act(() -> window.bench.stepTo(1));
        window.act(cards(window).getFirst()::fire);
        assertThat(step(window)).isEqualTo(6);
        assertThat(words(window, "#findings"))
                .anyMatch(text -> text.startsWith("To mend it: take locks in the same order"))
                .anyMatch(text -> text.startsWith("Step 1, thread Left, line 1: with A:"));
        assertThat(window.ask(() -> {
                    var lens = window.window.timeline().lens();
                    var lanes = window.bench
                            .reading()
                            .get()
                            .timeline(lens.axis().get())
                            .lanes();
                    return lanes.get(lens.view().get().selected()).name();
                }))
                .isEqualTo("B");
        assertThat(window.ask(() -> window.scene.getRoot().lookupAll(".lane-bar")))
                .as("a bar at each of the lanes of two locks and two threads")
                .hasSize(4);
    }

    @Test
    void aMarkOnTheRuler_standsAtTheStepOfTheFinding_andAClickGoesThere() {
        OpenWindow window = diagnosed("two-locks");
        assertThat(marks(window)).as("not told yet").isEmpty();
        window.perform(Command.LAST);
        window.perform(Command.FIRST);
        Region mark = marks(window).stream()
                .filter(each -> each.getAccessibleText().contains("Deadlock"))
                .findFirst()
                .orElseThrow();
        var lens = window.window.timeline().lens();
        double middle = window.ask(() -> mark.getLayoutX() + mark.getWidth() / 2);
        assertThat(window.ask(() -> lens.coordinate(middle)).doubleValue()).isCloseTo(6, within(1e-6));
        assertThat(mark.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
        window.act(() -> Event.fireEvent(mark, click(mark.localToScene(1, 1))));
        assertThat(step(window)).isEqualTo(6);
    }

    private static MouseEvent click(Point2D at) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void whileTheCurtainIsDown_onlyWhatHasBeenSeenIsTold() {
        OpenWindow window = diagnosed("lost-update");
        assertThat(window.node("#findings").isVisible()).isFalse();
        assertThat(marks(window)).isEmpty();
        window.act(() -> window.bench.stepTo(3));
        assertThat(cards(window)).noneMatch(card -> card.getAccessibleText().startsWith("Broken update"));
        window.act(() -> window.bench.stepTo(4));
        assertThat(cards(window))
                .as("the second adder has overwritten what the first one wrote")
                .anyMatch(card -> card.getAccessibleText().startsWith("Broken update"));
        window.act(() -> window.bench.stepTo(1));
        assertThat(cards(window)).as("going back, nothing is told in advance").isEmpty();
        assertThat(words(window, "#findings")).noneMatch(text -> text.contains("more"));
    }

    @Test
    void whatHoldsOnlyAtTheEnd_isToldAtTheEnd() {
        OpenWindow window = diagnosed("two-locks");
        window.act(() -> window.bench.stepTo(6));
        assertThat(cards(window))
                .as("that it lasts for ever has not been seen yet")
                .noneMatch(card -> card.getAccessibleText().startsWith("Deadlock"));
        window.perform(Command.LAST);
        assertThat(cards(window)).anyMatch(card -> card.getAccessibleText().startsWith("Deadlock"));
    }

    @Test
    void nextFinding_goesThroughThemAlongTheRun_andRoundItsEnd() {
        OpenWindow window = diagnosed("two-locks");
        window.perform(Command.CURTAIN);
        List<Remark> all =
                window.ask(() -> window.window.diagnosing().diagnosis().get().remarks());
        List<Long> places = all.stream().map(Remark::step).sorted().toList();
        assertThat(places).hasSizeGreaterThan(1);
        for (long place : places) {
            window.perform(Command.NEXT_FINDING);
            assertThat(step(window)).isEqualTo(place);
            assertThat(whisper(window)).isEmpty();
        }
        window.perform(Command.NEXT_FINDING);
        assertThat(step(window)).isEqualTo(places.getFirst());
        assertThat(whisper(window)).isEqualTo("After the last finding comes the first one again.");
        window.perform(Command.PREVIOUS_FINDING);
        assertThat(step(window)).isEqualTo(places.getLast());
    }

    @Test
    void eachFinding_isChosenOnceOnTheWay() {
        OpenWindow window = diagnosed("lost-update");
        window.perform(Command.CURTAIN);
        List<Remark> all =
                window.ask(() -> window.window.diagnosing().diagnosis().get().remarks());
        List<Remark> met = new ArrayList<>();
        all.forEach(_ -> {
            window.perform(Command.NEXT_FINDING);
            met.add(window.ask(() -> window.window.diagnosing().chosen().get()));
        });
        assertThat(met).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whileTheCurtainIsDown_theNextFindingIsWhereItCanBeTold() {
        OpenWindow window = diagnosed("lost-update");
        window.perform(Command.NEXT_FINDING);
        assertThat(cards(window)).isNotEmpty();
        assertThat(window.ask(() -> window.window.diagnosing().chosen().get().known()))
                .isEqualTo(step(window));
        window.act(() -> window.bench.stepTo(0));
        window.perform(Command.PREVIOUS_FINDING);
        assertThat(step(window)).isZero();
        assertThat(whisper(window)).isEqualTo("From the beginning to here there is no finding.");
    }

    @Test
    void aRunWithoutFindings_saysSo_onceItsEndIsSeen() {
        OpenWindow window = diagnosed("lost-update-locked");
        assertThat(window.node("#findings").isVisible()).isFalse();
        window.perform(Command.NEXT_FINDING);
        assertThat(step(window))
                .as("there was none on the way to the end")
                .isEqualTo(window.bench.reading().get().steps());
        assertThat(words(window, "#findings"))
                .contains("Nothing was found that went wrong in this run, or could have.");
    }

    @Test
    void aRunThatWaitsForTheReader_tellsWhatItHasFoundSoFar() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("lost-update");
        window.runBy(StrategyName.BY_HAND, 1);
        for (String name : List.of("Adder-1", "Adder-2", "Adder-1", "Adder-2")) {
            window.until(window.bench::isAsked);
            window.act(() -> window.bench.choose(window.bench.fork().get().others().stream()
                    .map(other -> other.name())
                    .toList()
                    .indexOf(name)));
        }
        window.until(window.bench::isAsked);
        window.until(() -> window.window.diagnosing().told().isPresent()
                && !window.window.diagnosing().busy().get());
        window.act(() -> {});
        assertThat(cards(window)).anyMatch(card -> card.getAccessibleText().startsWith("Broken update"));
        window.act(window.bench::close);
    }

    @Test
    void whyTheOthersWait_isSaidInSentences() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        window.act(() -> window.bench.stepTo(6));
        window.until(() -> window.node("#waits").isVisible());
        assertThat(Set.copyOf(words(window, "#waits")))
                .contains(
                        "Left waits for B, which Right has held since step 2.",
                        "Right waits for A, which Left has held since step 1.");
        window.act(() -> window.bench.stepTo(1));
        assertThat(window.node("#waits").isVisible()).isFalse();
    }

    @Test
    void aRecordingOfAMillionEvents_isDiagnosed(@TempDir Path folder) throws IOException {
        Path file = LongRecording.in(folder);
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        window.act(() -> window.bench.open(file));
        diagnosed(window);
        assertThat(cards(window)).isEmpty();
        assertThat(words(window, "#findings"))
                .contains("Nothing was found that went wrong in this run, or could have.");
    }
}

package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.work.Fork;
import dev.threadline.event.Choice;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.explore.ExploredOutcome;
import dev.threadline.picture.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

/** Every schedule of the open scenario in the window, and the schedules that open on the timeline. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class EveryScheduleTest {
    private static OpenWindow explored(String id) {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened(id);
        window.perform(Command.EVERY_SCHEDULE);
        window.until(() -> window.scene.lookup("#outcomes") != null);
        // What is shown is laid out.
        window.act(() -> {});
        return window;
    }

    @SuppressWarnings("unchecked")
    private static ListView<ExploredOutcome> list(OpenWindow window) {
        return (ListView<ExploredOutcome>) window.node("#outcomes");
    }

    private static Set<String> texts(OpenWindow window, String style) {
        return window.ask(() -> window.scene.getRoot().lookupAll(style).stream()
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toSet()));
    }

    private static void select(OpenWindow window, ExploredOutcome outcome) {
        window.act(() -> list(window).getSelectionModel().select(outcome));
    }

    private static void click(OpenWindow window, String button) {
        window.act(() -> ((Button) window.scene.lookup(button)).fire());
        window.until(() -> window.bench.job().get() == null);
    }

    private static Run run(OpenWindow window) {
        return window.ask(() -> window.bench.reading().get().run());
    }

    @Test
    void aBrokenScenario_isToldWithWhatIsPossibleAndWhatIsNot() {
        OpenWindow window = explored("two-locks");

        assertThat(window.text("verdict")).isEqualTo("Fails");
        assertThat(window.text("verdict-sentence")).contains("244 schedules", "84 states");
        assertThat(texts(window, ".kind-found")).containsExactlyInAnyOrder("all finish", "deadlock");
        assertThat(texts(window, ".kind-absent"))
                .contains("a thread dies", "livelock")
                .doesNotContain("deadlock");
        assertThat(texts(window, ".outcome-content .note"))
                .anySatisfy(text ->
                        assertThat(text).startsWith("56 of 244 schedules.").contains("not how often it happens"));
    }

    @Test
    void itsTwin_holds_andADeadlockIsImpossible() {
        OpenWindow window = explored("two-locks-ordered");

        assertThat(window.text("verdict")).isEqualTo("Holds");
        assertThat(texts(window, ".kind-absent")).contains("deadlock");
        assertThat(window.node(".every-lost")).isNull();
    }

    @Test
    void everyOutcome_opensOnTheTimelineAsTheRunThatItTells() {
        for (String id : List.of("two-locks", "lost-update", "three-consumers-if")) {
            OpenWindow window = explored(id);
            for (ExploredOutcome outcome :
                    window.ask(() -> List.copyOf(list(window).getItems()).subList(0, 3))) {
                select(window, outcome);
                click(window, ".every-open");

                assertThat(run(window).outcome().kind()).isEqualTo(outcome.kind());
                assertThat(run(window).log().steps()).isEqualTo(outcome.steps());
                assertThat(run(window).choices().orElseThrow().choices())
                        .startsWith(outcome.schedule().toArray(Choice[]::new));
                assertThat(window.ask(() -> window.bench.moment().get().step())).isZero();
            }
        }
    }

    @Test
    void outcomesOfOneKind_areToldApartByTheirValues() {
        OpenWindow window = explored("lost-update");

        assertThat(window.ask(() -> list(window).getItems().stream()
                        .map(ExploredOutcome::sentence)
                        .distinct()
                        .count()))
                .isEqualTo(window.ask(() -> (long) list(window).getItems().size()));
        select(window, window.ask(() -> list(window).getItems().getLast()));
        assertThat(texts(window, ".outcome-content .words")).contains("At the end counter = 4.");
    }

    @Test
    void enter_opensTheSelectedOutcome() {
        OpenWindow window = explored("two-locks");
        ListView<ExploredOutcome> list = list(window);
        window.act(() -> {
            list.getSelectionModel().selectLast();
            Event.fireEvent(
                    list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        window.until(() -> window.bench.job().get() == null);

        assertThat(run(window).outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
    }

    @Test
    void fromThePointOfNoReturn_anotherChoiceCanStillEndWell() {
        OpenWindow window = explored("two-locks");
        ExploredOutcome deadlock = window.ask(() -> list(window).getItems().getFirst());
        int lost = deadlock.pointOfNoReturn().orElseThrow();
        click(window, ".every-lost");

        assertThat(window.ask(() -> window.bench.moment().get().step())).isEqualTo(lost);
        Fork fork = window.ask(() -> window.bench.fork().get());
        assertThat(fork.taken().orElseThrow().name()).isEqualTo(deadlock.text().get(lost));
        window.act(() -> window.bench.choose(0));
        window.until(() -> window.bench.job().get() == null);
        assertThat(run(window).outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(run(window).heading().provenance().fact(Provenance.Fact.EXPLORED))
                .contains("yes");
    }

    @Test
    void outcomesThatWereOpened_areAFamily_inWhichEachIsOnce() {
        OpenWindow window = explored("two-locks");
        List<ExploredOutcome> outcomes =
                window.ask(() -> List.copyOf(list(window).getItems()));
        for (ExploredOutcome outcome : List.of(outcomes.getFirst(), outcomes.getLast(), outcomes.getFirst())) {
            select(window, outcome);
            click(window, ".every-open");
        }

        assertThat(window.ask(() -> window.bench.family().get().tree().size())).isEqualTo(2);
        assertThat(run(window).outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
    }

    @Test
    void aProgramOfEndlesslyManyStates_leavesTheWindowResponsive_andIsCalledOff(@TempDir Path folder)
            throws IOException {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800);
        Path file = Files.writeString(folder.resolve("on.json"), """
                {"format": 1, "id": "on", "title": "On and on", "topic": "Locks", "lesson": "",
                 "setup": ["n = 0"], "run": {"mode": "controlled", "strategy": "by-hand"},
                 "threads": [{"name": "T", "count": 2, "code": ["while True:", "    n += 1"]}]}
                """);
        window.act(() -> window.bench.open(file));
        window.until(() -> window.bench.isAsked());
        window.perform(Command.EVERY_SCHEDULE);
        window.until(() -> window.scene.lookup("#every-progress") instanceof Label label
                && label.getText().matches("[1-9][0-9,]* states found.*"));
        window.act(() -> window.bench.choose(0));
        window.until(() -> window.bench.reading().get().steps() > 0);
        window.act(() -> ((Button) window.scene.lookup("#every-cancel")).fire());
        window.until(() -> window.scene.lookup("#verdict") != null);

        assertThat(window.text("verdict")).isEqualTo("No verdict");
        assertThat(window.text("verdict-sentence")).contains("called off");
        assertThat(texts(window, ".kinds-heading")).contains("Not found so far").doesNotContain("Impossible");
        window.act(window.window::close);
    }

    @Test
    void anotherScenario_forgetsWhatWasFound() {
        OpenWindow window = explored("two-locks");
        window.opened("two-locks-ordered");

        assertThat(window.node("#outcomes")).isNull();
        click(window, "#every-explore");
        window.until(() -> window.scene.lookup("#outcomes") != null);
        assertThat(window.text("verdict")).isEqualTo("Holds");
    }
}

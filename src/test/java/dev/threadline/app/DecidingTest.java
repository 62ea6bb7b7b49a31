package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.threadline.app.command.Command;
import dev.threadline.app.work.Fork;
import dev.threadline.app.work.Job;
import dev.threadline.app.work.Reading;
import dev.threadline.app.work.Scheduler;
import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.StrategyName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Controlled runs in the window: who decides, deciding oneself, and going another way. */
@Timeout(120)
@ExtendWith(ApplicationExtension.class)
class DecidingTest {
    private static OpenWindow window() {
        return OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
    }

    private static void type(OpenWindow window, Node target, String character) {
        window.act(() -> Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    /** Answers by a key, and waits for the next question or the end. */
    private static void answer(OpenWindow window, int number) {
        Fork open = window.ask(() -> window.bench.fork().get());
        type(window, window.window.timeline(), Integer.toString(number));
        window.until(() -> window.bench.job().get() == null
                || window.bench.isAsked() && window.bench.fork().get() != open);
    }

    private static List<String> names(OpenWindow window) {
        return window.ask(() -> window.bench.fork().get().others().stream()
                .map(Fork.Candidate::name)
                .toList());
    }

    private static Run run(OpenWindow window) {
        return window.ask(() -> window.bench.reading().get().run());
    }

    private static ChoiceLog choices(OpenWindow window) {
        return run(window).choices().orElseThrow();
    }

    @Test
    void byHand_everyAnswerIsAStep_andTheTimelineGrowsWithIt_upToAnOrdinaryRun() {
        OpenWindow window = window().runBy(StrategyName.BY_HAND, 1);
        assertThat(window.ask(() -> window.bench.fork().get().others()))
                .extracting(Fork.Candidate::name, Fork.Candidate::deed)
                .contains(tuple("Left", "acquire A"), tuple("Right", "acquire B"));
        assertThat(window.text("outcome")).isEqualTo("It goes on.");

        List<Long> steps = new ArrayList<>();
        while (window.ask(window.bench::isAsked)) {
            Reading soFar = window.ask(() -> window.bench.reading().get());
            steps.add(soFar.steps());
            assertThat(window.ask(() -> window.bench.moment().get().step())).isEqualTo(soFar.steps());
            answer(window, Math.max(1, 1 + names(window).indexOf("Left")));
        }

        assertThat(steps).startsWith(0L, 1L, 2L).isSorted();
        assertThat(choices(window).strategy()).isEqualTo("by-hand");
        assertThat(run(window).outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(window.text("outcome")).startsWith("Finished");
        assertThat(window.ask(() -> window.bench.moment().get().step()))
                .isEqualTo(run(window).log().steps());
        window.perform(Command.FIRST);
        assertThat(window.ask(() -> window.bench.moment().get().step())).isZero();
    }

    @Test
    void byHand_theDeadlockCanBeMadeOnPurpose() {
        OpenWindow window = window().runBy(StrategyName.BY_HAND, 1);
        for (String wanted : List.of("Left", "Right")) {
            answer(window, names(window).indexOf(wanted) + 1);
        }
        while (window.ask(window.bench::isAsked)) {
            answer(window, 1);
        }
        assertThat(window.text("outcome")).isEqualTo("Deadlock: Left and Right wait for ever.");
    }

    @Test
    void byHand_whoCannotGoOn_isShownWithTheReason() {
        OpenWindow window = window().runBy(StrategyName.BY_HAND, 1);
        answer(window, 1 + names(window).indexOf("Left"));
        while (window.ask(() -> window.scene.lookup(".fork .held")) == null) {
            answer(window, 1 + Math.max(0, names(window).indexOf("Right")));
        }
        assertThat(window.ask(() -> window.scene.lookup(".fork .held").getAccessibleText()))
                .isEqualTo("Right: can't: blocked, wants A");
        assertThat(names(window)).doesNotContain("Right");
    }

    @Test
    void byHand_aChoiceIsTakenBack_oneAfterTheOther_andAnotherCanBeMade() {
        OpenWindow window = window().runBy(StrategyName.BY_HAND, 1);
        List<List<String>> offered = new ArrayList<>();
        for (int choice = 0; choice < 4; choice++) {
            offered.add(names(window));
            answer(window, 1);
        }
        for (int choice = 3; choice >= 0; choice--) {
            Fork open = window.ask(() -> window.bench.fork().get());
            window.perform(Command.UNDO);
            window.until(() -> window.bench.isAsked() && window.bench.fork().get() != open);
            assertThat(names(window)).isEqualTo(offered.get(choice));
        }
        window.perform(Command.UNDO);
        assertThat(window.ask(window.bench::isAsked))
                .as("nothing is left to take back")
                .isTrue();
        answer(window, 2);
        assertThat(window.ask(() -> window.bench.reading().get().steps())).isEqualTo(1);
    }

    @Test
    void aChoiceTakenBack_inARunThatBranchedOff_leavesItABranch() {
        OpenWindow window = window().runBy(StrategyName.REPLAY, 1);
        window.act(() -> window.bench.stepTo(2));
        window.act(window.bench::takeOver);
        window.until(window.bench::isAsked);
        answer(window, 1);
        Fork open = window.ask(() -> window.bench.fork().get());
        window.perform(Command.UNDO);
        window.until(() -> window.bench.isAsked() && window.bench.fork().get() != open);
        while (window.ask(window.bench::isAsked)) {
            answer(window, 1);
        }
        assertThat(window.ask(() -> window.bench.family().get().members())).hasSize(2);
    }

    @Test
    void aRunByHand_thatIsCancelled_isReadAsFarAsItCame() {
        OpenWindow window = window().runBy(StrategyName.BY_HAND, 1);
        answer(window, 1);
        answer(window, 1);
        long steps = window.ask(() -> window.bench.reading().get().steps());
        window.perform(Command.CANCEL);
        window.until(() -> window.bench.job().get() == null);

        assertThat(run(window).outcome().kind()).isEqualTo(OutcomeKind.CANCELLED);
        assertThat(run(window).log().steps()).isEqualTo(steps);
        assertThat(window.ask(() -> window.bench.reading().get().isOver())).isTrue();
    }

    @Test
    void anotherScenario_andAWindowThatCloses_endARunThatAsks() {
        OpenWindow window = window().runBy(StrategyName.BY_HAND, 1);
        Job asking = window.ask(() -> window.bench.job().get());
        window.opened("two-locks-ordered");
        window.until(() -> !asking.isAlive());
        assertThat(run(window).scenario()).isEqualTo("two-locks-ordered");
        assertThat(window.ask(() -> window.bench.scheduler().get().strategy())).contains(StrategyName.ROUND_ROBIN);

        window.runBy(StrategyName.BY_HAND, 1);
        Job second = window.ask(() -> window.bench.job().get());
        window.act(window.bench::close);
        window.until(() -> !second.isAlive());
    }

    @Test
    void whatIsTypedElsewhere_isNoAnswer() {
        OpenWindow window = window().runBy(StrategyName.BY_HAND, 1);
        Fork open = window.ask(() -> window.bench.fork().get());
        window.perform(Command.SEARCH_LIBRARY);
        type(window, window.node("#search"), "1");
        assertThat(window.ask(() -> window.bench.fork().get())).isSameAs(open);
        type(window, window.window.timeline(), "9");
        assertThat(window.ask(() -> window.bench.fork().get()))
                .as("nobody is the ninth")
                .isSameAs(open);
        window.act(window.bench::close);
    }

    @Test
    void theSameSeed_isTheSameRun_andAnotherIsAnother() {
        OpenWindow window = window().runBy(StrategyName.RANDOM, 3);
        ChoiceLog first = choices(window);
        assertThat(first.strategy()).isEqualTo("random");
        assertThat(first.seed()).isEqualTo(3);
        window.perform(Command.RUN_AGAIN);
        window.until(() -> window.bench.job().get() == null);
        assertThat(choices(window)).isEqualTo(first);

        TextField seed = (TextField) window.node("#seed");
        assertThat(window.ask(seed::isVisible)).isTrue();
        window.act(() -> {
            seed.setText("4");
            seed.getOnAction().handle(null);
        });
        window.until(() -> window.bench.job().get() == null);
        assertThat(choices(window).seed()).isEqualTo(4);
        assertThat(choices(window).choices()).isNotEqualTo(first.choices());
    }

    @Test
    void everySchedulerOnOffer_runsTheScenario() {
        OpenWindow window = window();
        List<Scheduler> offered =
                window.ask(() -> Scheduler.offered(window.bench.scenario().get(), window.bench.catalogue(), 1));
        assertThat(offered).hasSize(6);
        for (Scheduler scheduler : offered) {
            window.runBy(scheduler);
            boolean plain = scheduler.isFree() || scheduler.isByHand();
            assertThat(((MenuButton) window.node("#scheduler")).getText())
                    .as("a mode tells itself which it is")
                    .isEqualTo(plain ? "" : window.look.say(scheduler.text()));
            assertThat(run(window).choices().map(ChoiceLog::strategy))
                    .isEqualTo(scheduler.strategy().map(StrategyName::word));
        }
    }

    @Test
    void anotherChoice_isAnotherRun_andTheTreeSwitchesBetweenThem() {
        OpenWindow window = window().runBy(StrategyName.REPLAY, 1);
        Run stuck = run(window);
        assertThat(stuck.outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(window.node("#family").isVisible()).isFalse();
        window.perform(Command.CURTAIN);
        window.act(() -> window.bench.stepTo(1));
        Fork fork = window.ask(() -> window.bench.fork().get());
        assertThat(fork.taken()).map(Fork.Candidate::name).hasValue("Right");
        assertThat(fork.others()).extracting(Fork.Candidate::name).containsExactly("Left");

        type(window, window.window.timeline(), "1");
        window.until(() -> window.bench.job().get() == null);
        List<Choice> others = choices(window).choices();
        assertThat(others.subList(0, 2)).containsExactly(Choice.step(0), Choice.step(0));
        assertThat(run(window)).isNotEqualTo(stuck);
        assertThat(window.ask(() -> window.bench.moment().get().step()))
                .as("after the choice that was made there")
                .isEqualTo(2);
        assertThat(rows(window)).containsExactly("The first: deadlock", "Step 2, Left: deadlock");

        window.act(() -> ((Button) window.scene
                        .getRoot()
                        .lookupAll(".family-row")
                        .iterator()
                        .next())
                .fire());
        assertThat(run(window)).isSameAs(stuck);
        assertThat(window.ask(() -> window.bench.moment().get().step())).isEqualTo(2);
        window.opened("two-locks-ordered");
        assertThat(window.node("#family").isVisible()).isFalse();
    }

    private static List<String> rows(OpenWindow window) {
        return window.ask(() -> window.scene.getRoot().lookupAll(".family-row").stream()
                .map(row -> ((Button) row).getText())
                .toList());
    }

    @Test
    void aBranchByHand_asksFromWhereItBranchedOff() {
        OpenWindow window = window().runBy(StrategyName.BY_HAND, 1);
        while (window.ask(window.bench::isAsked)) {
            answer(window, 1);
        }
        Run first = run(window);
        window.act(() -> window.bench.stepTo(1));
        type(window, window.window.timeline(), "1");
        window.until(window.bench::isAsked);
        assertThat(window.ask(() -> window.bench.reading().get().steps())).isEqualTo(2);
        while (window.ask(window.bench::isAsked)) {
            answer(window, 1);
        }
        assertThat(choices(window).choices().getFirst())
                .isEqualTo(first.choices().orElseThrow().choices().getFirst());
        assertThat(choices(window).choices().get(1))
                .isNotEqualTo(first.choices().orElseThrow().choices().get(1));
        assertThat(window.ask(() -> window.bench.family().get().tree().size())).isEqualTo(2);
    }

    @Test
    void theReader_takesOverFromAStep_andHasEveryChoiceThere() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("barrier-time-limit");
        window.runBy(StrategyName.ROUND_ROBIN, 1);
        ChoiceLog first = choices(window);
        type(window, window.window.timeline(), "0");
        window.until(window.bench::isAsked);
        while (window.ask(window.bench::isAsked)) {
            List<Choice> open = window.ask(() -> window.bench.fork().get().others().stream()
                    .map(Fork.Candidate::choice)
                    .toList());
            int timeout = IntStream.range(0, open.size())
                    .filter(place -> open.get(place).turn() == Choice.Timeout.TIMEOUT)
                    .findFirst()
                    .orElse(0);
            answer(window, timeout + 1);
        }
        assertThat(choices(window).choices()).extracting(Choice::turn).contains(Choice.Timeout.TIMEOUT);
        assertThat(choices(window)).isNotEqualTo(first);
        assertThat(rows(window)).hasSize(2);
        assertThat(window.ask(() -> window.bench.scheduler().get().strategy())).contains(StrategyName.ROUND_ROBIN);
    }

    @Test
    void whereATwinLeavesTheOther_isToldAtThatStep() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks-ordered");
        window.runBy(StrategyName.TWIN, 1);
        assertThat(window.ask(() -> window.bench.fork().get().parting())).isEmpty();
        window.act(() -> window.bench.stepTo(1));
        assertThat(((Label) window.node(".fork-parting")).getText())
                .isEqualTo("Here it leaves its twin: choice 2 is Right, but Right can't take a step there; Left can.");

        window.opened("two-locks");
        window.runBy(StrategyName.TWIN, 1);
        assertThat(window.ask(() -> window.bench.problem().get())).contains("has no schedule of its own to follow");
    }

    @Test
    void aFreeRun_hasNoForks() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks-ordered");
        window.runFreely();
        assertThat(window.ask(() -> window.bench.fork().get())).isNull();
        assertThat(window.node("#fork").isVisible()).isFalse();
    }

    @Test
    void theModes_areOneClickAway_andShowWhichOneIs() {
        OpenWindow window = window();
        ToggleButton decide = (ToggleButton) window.node("#mode-decide");
        ToggleButton free = (ToggleButton) window.node("#mode-free");
        assertThat(decide.isSelected())
                .as("its own schedule can be left at every step")
                .isTrue();
        window.act(free::fire);
        window.until(() -> window.bench.job().get() == null
                && window.bench.scheduler().get().isFree());
        assertThat(free.isSelected()).isTrue();
        assertThat(decide.isSelected()).isFalse();
        assertThat(run(window).choices()).isEmpty();
        window.act(decide::fire);
        window.until(window.bench::isAsked);
        window.act(decide::fire);
        assertThat(decide.isSelected())
                .as("a click on the chosen one does not let it go")
                .isTrue();
        window.until(window.bench::isAsked);
    }
}

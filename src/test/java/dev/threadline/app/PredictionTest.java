package dev.threadline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.app.command.Command;
import dev.threadline.app.predict.Prediction.Asked;
import dev.threadline.picture.Theme;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.QuizQuestion;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.StrategyName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Questions before a step. */
@ExtendWith(ApplicationExtension.class)
class PredictionTest {
    /** Steps of a run that are asked about; a longer run only repeats itself. */
    private static final int STEPS = 60;

    private static OpenWindow inTurn(String id) {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened(id);
        run(window, StrategyName.ROUND_ROBIN);
        return window;
    }

    private static void run(OpenWindow window, StrategyName strategy) {
        window.runBy(strategy, 1);
        window.until(
                () -> window.bench.job().get() == null && window.bench.moment().get() != null);
    }

    private static List<Asked> asked(OpenWindow window) {
        return window.ask(() -> window.window.prediction().asked().get());
    }

    private static List<Button> answers(OpenWindow window) {
        return window.ask(() -> window.scene.getRoot().lookupAll(".answer").stream()
                .map(Button.class::cast)
                .toList());
    }

    private static int right(QuizQuestion question) {
        return IntStream.range(0, question.options().size())
                .filter(place -> question.options().get(place).right())
                .findFirst()
                .orElseThrow();
    }

    static Stream<String> shipped() {
        return Catalogue.shipped().scenarios().stream().map(Scenario::id).filter(id -> !id.startsWith("two-counters"));
    }

    @Test
    void aQuestionOfTheScenario_isAskedAtItsStepOnly_andAnsweredOnce() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        run(window, StrategyName.REPLAY);
        assertThat(asked(window)).isEmpty();
        window.act(() -> window.bench.stepTo(2));
        QuizQuestion question = window.bench.scenario().get().quiz().getFirst();
        assertThat(asked(window)).extracting(Asked::question).containsExactly(question);
        int wrong = 1 - Math.min(1, right(question));
        window.act(() -> answers(window).get(wrong).fire());
        window.act(() -> window.window.prediction().answer(question, right(question)));
        assertThat(asked(window)).containsExactly(new Asked(question, wrong, 0, 1));
        assertThat(answers(window)).allMatch(Node::isDisabled);
        window.perform(Command.STEP);
        assertThat(asked(window)).isEmpty();
    }

    @Test
    void aRunThatWentAnotherWay_isNotAskedWhatBelongsToTheScenariosOwn() {
        OpenWindow window = inTurn("two-locks");
        window.act(() -> window.bench.stepTo(2));
        assertThat(asked(window)).isEmpty();
    }

    @Test
    void whoForesees_isAskedWhetherAThreadGetsItsLock_andTheAnswerIsWhatTheRunShows() {
        OpenWindow window = inTurn("two-locks");
        window.perform(Command.FORESEE);
        List<String> told = new ArrayList<>();
        long steps = window.bench.reading().get().steps();
        for (int step = 0; step < steps; step++) {
            asked(window).forEach(asked -> {
                QuizQuestion.Option answer = asked.question().options().get(right(asked.question()));
                told.add(asked.question().question() + " " + answer.text());
            });
            window.perform(Command.STEP);
        }
        assertThat(told)
                .contains("Left is about to write n. What does it hold then? 1")
                .filteredOn(line -> line.contains("then wants"))
                .allMatch(line -> line.contains("Yes, it has to wait") || line.contains("No, it can have it"));
    }

    @Test
    void whatTheReaderHasSeen_heIsNotAsked() {
        OpenWindow window = inTurn("two-locks");
        window.perform(Command.FORESEE);
        while (asked(window).isEmpty()) {
            window.perform(Command.STEP);
        }
        Asked first = asked(window).getFirst();
        window.act(() -> window.window.prediction().answer(first.question(), 0));
        window.perform(Command.STEP);
        window.perform(Command.BACK);
        assertThat(asked(window)).as("an answer stays").hasSize(1).allMatch(Asked::isAnswered);
        window.perform(Command.LAST);
        long last = window.bench.moment().get().step();
        window.act(() -> window.bench.stepTo(last - 1));
        assertThat(asked(window)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyQuestionOfARun_hasOneRightAnswerAmongDifferentOnes(String id) {
        OpenWindow window = inTurn(id);
        window.perform(Command.FORESEE);
        for (int step = 0; step < STEPS; step++) {
            for (Asked asked : asked(window)) {
                List<QuizQuestion.Option> options = asked.question().options();
                assertThat(options).as(asked.question().question()).hasSizeGreaterThan(1);
                assertThat(options).extracting(QuizQuestion.Option::text).doesNotHaveDuplicates();
                assertThat(options).filteredOn(QuizQuestion.Option::right).hasSize(1);
            }
            window.perform(Command.STEP);
        }
    }

    /** The steps that are asked about whether it can still end well after them, and the right answers. */
    private static List<String> ends(OpenWindow window) {
        window.perform(Command.FORESEE);
        window.until(() -> !window.window.prediction().prospecting().busy().get());
        // What was found out meanwhile changes no question that is being read, so it is asked for again.
        window.perform(Command.FORESEE);
        window.perform(Command.FORESEE);
        List<String> told = new ArrayList<>();
        long steps = window.ask(() -> window.bench.reading().get().steps());
        for (long step = 0; step < steps; step++) {
            asked(window).stream()
                    .map(Asked::question)
                    .filter(question -> question.question().contains("end well"))
                    .map(question -> (question.step() + 1) + " "
                            + question.options().get(right(question)).text())
                    .forEach(told::add);
            window.perform(Command.STEP);
        }
        return told;
    }

    @Test
    void inARunThatEndsInADeadlock_noGoodEndIsPossible_fromTheStepOnThatTakesTheLastChance() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("two-locks");
        run(window, StrategyName.REPLAY);
        assertThat(window.ask(() -> window.bench.reading().get().moment(2).sentence()))
                .as("Left has A since step 1")
                .isEqualTo("Right takes B.");
        assertThat(ends(window))
                .containsExactly("1 Yes, it still can", "2 No, whatever happens then", "3 No, whatever happens then");
    }

    @Test
    void aScenarioThatCannotFail_isNotAskedWhetherItEndsWell() {
        OpenWindow window = inTurn("two-locks-ordered");
        assertThat(ends(window)).isEmpty();
    }

    @Test
    void theQuestion_isReachedByAKey() {
        OpenWindow window = OpenWindow.of(Theme.LIGHT, 1280, 800).opened("join-inside-the-loop");
        window.perform(Command.REACH_QUESTION);
        assertThat(window.ask(() -> window.scene.getFocusOwner().getStyleClass()))
                .contains("answer");
    }
}

package dev.threadline.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.scenario.StrategyName;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GoalJudgeTest {
    private static final int RUNS = 40;

    private static Run random(ScenarioFile file, long seed) throws InterruptedException {
        RunLimits plain = RunLimits.DEFAULT;
        RunLimits limits = new RunLimits(
                plain.timeLimit(),
                plain.maxEvents(),
                false,
                plain.gil(),
                plain.speed(),
                OptionalLong.of(seed),
                Control.AS_WRITTEN.with(StrategyName.RANDOM));
        return new ScenarioRun(file, limits, _ -> {}).run();
    }

    /** Its goal is a sum that is too small, and its check is that it is not. */
    @Test
    void anExpression_holdsAtTheEndOfARun_asItsCheckSaysInThatRun() throws InterruptedException {
        ScenarioFile file = Catalogue.shipped().file("lost-update").orElseThrow();
        Map<OutcomeKind, Integer> ends = new EnumMap<>(OutcomeKind.class);
        for (int seed = 0; seed < RUNS; seed++) {
            Run run = random(file, seed);
            ends.merge(run.outcome().kind(), 1, Integer::sum);
            assertThat(GoalJudge.isWon(file.scenario(), run))
                    .as("seed %d", seed)
                    .isEqualTo(run.outcome().kind() == OutcomeKind.CHECK);
        }
        assertThat(ends).containsOnlyKeys(OutcomeKind.FINISHED, OutcomeKind.CHECK);
    }

    @Test
    void anEnd_winsByItself() throws InterruptedException {
        ScenarioFile file = Catalogue.shipped().file("two-locks").orElseThrow();
        for (int seed = 0; seed < RUNS; seed++) {
            Run run = random(file, seed);
            assertThat(GoalJudge.isWon(file.scenario(), run))
                    .as("seed %d", seed)
                    .isEqualTo(run.outcome().kind() == OutcomeKind.DEADLOCK);
        }
    }
}

package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Choice;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.RunTree;
import dev.threadline.event.UserError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs that branch off others: the same choices up to a place, and another one there. */
@Timeout(60)
class BranchingTest {
    private final Scenario scenario = Catalogue.shipped().open("two-locks");

    private Run run(StrategyName strategy, Optional<Plan> plan) throws InterruptedException {
        Control control = new Control(
                Optional.of(Mode.CONTROLLED), Optional.of(strategy), plan, 3, 2, false, 0, Optional.empty());
        return new ScenarioRun(scenario, "two-locks.json", RunLimits.DEFAULT.with(control), line -> {}).run();
    }

    @Test
    void anotherChoice_isAnotherRun_andTheFamilyIsATree() throws InterruptedException {
        Run stuck = run(StrategyName.REPLAY, Optional.empty());
        assertThat(stuck.outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        List<Choice> choices = stuck.choices().orElseThrow().choices();
        assertThat(choices.get(0)).isEqualTo(Choice.step(0));
        assertThat(choices.get(1)).isEqualTo(Choice.step(1));

        Run saved = run(
                StrategyName.PREEMPTION_BOUNDED, Optional.of(Plan.branching(stuck, 1, Optional.of(Choice.step(0)))));
        List<Choice> others = saved.choices().orElseThrow().choices();
        assertThat(others.subList(0, 2)).containsExactly(Choice.step(0), Choice.step(0));
        assertThat(saved.choices().orElseThrow().seed())
                .isEqualTo(stuck.choices().orElseThrow().seed());

        Run third = run(StrategyName.ROUND_ROBIN, Optional.of(Plan.branching(saved, 2, Optional.of(others.get(2)))));
        RunTree family = RunTree.of(stuck).with(List.of(), 1, saved).with(List.of(0), 2, third);
        assertThat(family.size()).isEqualTo(3);
        assertThat(family.branches()
                        .getFirst()
                        .tree()
                        .branches()
                        .getFirst()
                        .tree()
                        .run())
                .isEqualTo(third);
    }

    @Test
    void whereNoOtherChoiceIsMade_aStrategyGoesOnAtOnce() throws InterruptedException {
        Run stuck = run(StrategyName.REPLAY, Optional.empty());
        for (int kept : List.of(1, 3)) {
            Run other = run(StrategyName.RANDOM, Optional.of(Plan.branching(stuck, kept, Optional.empty())));
            assertThat(other.choices().orElseThrow().choices())
                    .startsWith(stuck.choices()
                            .orElseThrow()
                            .choices()
                            .subList(0, kept)
                            .toArray(Choice[]::new))
                    .hasSizeGreaterThan(kept);
        }
    }

    @Test
    void aChoiceThatNobodyHas_isRefused() throws InterruptedException {
        Run stuck = run(StrategyName.REPLAY, Optional.empty());

        assertThatThrownBy(() ->
                        run(StrategyName.RANDOM, Optional.of(Plan.branching(stuck, 0, Optional.of(Choice.timeout(0))))))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "the branch: choice 1 is Left:timeout, but Left waits for nothing there that has a time limit;"
                                + " Left, Right and Logger can.");
        assertThatThrownBy(() -> Plan.branching(stuck, 99, Optional.of(Choice.step(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

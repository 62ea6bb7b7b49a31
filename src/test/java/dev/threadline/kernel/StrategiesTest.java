package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Choice;
import dev.threadline.event.EventLog;
import dev.threadline.event.Named;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Parting;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import dev.threadline.model.VariableModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What strategies find, with fixed seeds, in programs whose bugs are known. */
@Timeout(60)
class StrategiesTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int STEPS = 20;

    private List<Choice> choices = List.of();

    /** Two threads take some steps on variables of their own; at the end of one and at the beginning of the other is the bug. */
    private boolean isFound(Strategy strategy, boolean needsLateBeforeEarly) throws InterruptedException {
        boolean[] found = new boolean[1];
        try (Handover handover = Handover.fastest()) {
            ControlledRun run = run(strategy, handover);
            int flag = variable(run, "flag");
            int[] own = {variable(run, "a"), variable(run, "b")};
            int late = run.newThread("late", false, self -> {
                steps(self, own[0], STEPS);
                self.perform(1, Operation.of(Action.WRITE, flag, ValueCode.ofSmall(1)));
            });
            int early = run.newThread("early", false, self -> {
                int seen = self.perform(2, Operation.of(Action.READ, flag)).result();
                steps(self, own[1], STEPS);
                found[0] = needsLateBeforeEarly == (seen == ValueCode.ofSmall(1));
            });
            run.run(List.of(late, early));
            choices = List.copyOf(run.choices());
        }
        return found[0];
    }

    private static List<Named> byName(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Named(choice.thread() == 0 ? "late" : "early", choice.turn()))
                .toList();
    }

    private static ControlledRun run(Strategy strategy, Handover handover) {
        return new ControlledRun(
                new ControlledOptions(60 * SECOND, 1_000_000, 1, code -> Value.NONE, line -> {}),
                strategy,
                handover,
                new EventLog());
    }

    private static int variable(ControlledRun run, String name) {
        return run.create(
                ObjectKind.VARIABLE,
                name,
                new VariableModel(ValueCode.ofSmall(0), code -> Value.of(ValueCode.small(code))));
    }

    private static void steps(KernelThread self, int variable, int count) {
        for (int i = 0; i < count; i++) {
            self.perform(3, Operation.of(Action.READ, variable));
        }
    }

    private long found(LongFunction<Strategy> strategy, boolean needsLateBeforeEarly) throws InterruptedException {
        long found = 0;
        for (long seed = 0; seed < 100; seed++) {
            found += isFound(strategy.apply(seed), needsLateBeforeEarly) ? 1 : 0;
        }
        return found;
    }

    @Test
    void aRandomWalk_hardlyEverLetsTheLateOneBeFirst_butPrioritiesDo() throws InterruptedException {
        assertThat(found(RandomWalk::new, true)).isZero();
        assertThat(found(seed -> new Pct(1, seed, 40), true)).isBetween(30L, 70L);
        assertThat(found(Pos::new, true)).isPositive();
        assertThat(found(seed -> new PreemptionBounded(0, seed, 40), true)).isBetween(30L, 70L);
    }

    /** n += 1 by two threads loses an update only if one comes in between the other's read and write. */
    private boolean losesAnUpdate(Strategy strategy) throws InterruptedException {
        int[] last = new int[1];
        try (Handover handover = Handover.fastest()) {
            ControlledRun run = run(strategy, handover);
            int n = variable(run, "n");
            Body adds = self -> {
                int seen = self.perform(1, Operation.of(Action.READ, n)).result();
                self.perform(1, Operation.of(Action.WRITE, n, seen + ValueCode.ofSmall(1)));
            };
            run.run(List.of(run.newThread("A", false, adds), run.newThread("B", false, adds)));
            last[0] = ((VariableModel) run.model(n)).code();
        }
        return last[0] == ValueCode.ofSmall(1);
    }

    @Test
    void aLostUpdate_takesAPreemption() throws InterruptedException {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(losesAnUpdate(new Pct(1, seed, 3))).as("seed %d", seed).isFalse();
            assertThat(losesAnUpdate(new PreemptionBounded(0, seed, 3)))
                    .as("seed %d", seed)
                    .isFalse();
        }
        assertThat(anyLoses(seed -> new Pct(2, seed, 3))).isTrue();
        assertThat(anyLoses(seed -> new PreemptionBounded(1, seed, 3))).isTrue();
        assertThat(anyLoses(RandomWalk::new)).isTrue();
        assertThat(anyLoses(Pos::new)).isTrue();
    }

    private boolean anyLoses(LongFunction<Strategy> strategy) throws InterruptedException {
        for (long seed = 0; seed < 50; seed++) {
            if (losesAnUpdate(strategy.apply(seed))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void roundRobin_givesEveryoneAStepInTurn() throws InterruptedException {
        isFound(new RoundRobin(), false);

        List<Integer> turns = choices.stream().map(Choice::thread).toList();
        assertThat(turns)
                .isEqualTo(
                        IntStream.range(0, 2 * (STEPS + 1)).mapToObj(i -> i % 2).toList());
    }

    @Test
    void theSameSeed_isTheSameRun() throws InterruptedException {
        List<LongFunction<Strategy>> strategies = List.of(
                RandomWalk::new, Pos::new, seed -> new Pct(3, seed, 40), seed -> new PreemptionBounded(2, seed, 40));
        for (LongFunction<Strategy> strategy : strategies) {
            List<List<Choice>> runs = new ArrayList<>();
            for (long seed : new long[] {5, 5, 6}) {
                isFound(strategy.apply(seed), false);
                runs.add(choices);
            }
            assertThat(runs.get(1)).isEqualTo(runs.get(0));
            assertThat(runs.get(2)).isNotEqualTo(runs.get(0));
        }
    }

    @Test
    void aThreadThatSpins_givesWay_toTheOneThatItWaitsFor() throws InterruptedException {
        for (long seed : LongStream.range(0, 20).toArray()) {
            for (Strategy strategy : List.of(new Pct(1, seed, 10), new PreemptionBounded(0, seed, 10))) {
                try (Handover handover = Handover.fastest()) {
                    ControlledRun run = run(strategy, handover);
                    int flag = variable(run, "flag");
                    int spins = run.newThread("spins", false, self -> {
                        while (self.perform(1, Operation.of(Action.READ, flag)).result() == ValueCode.ofSmall(0)) {
                            self.poll();
                        }
                    });
                    int sets = run.newThread(
                            "sets",
                            false,
                            self -> self.perform(2, Operation.of(Action.WRITE, flag, ValueCode.ofSmall(1))));
                    assertThat(run.run(List.of(spins, sets)).kind().isGood())
                            .as("seed %d", seed)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aTwin_followsTheOther_untilItsThreadCantGoOn() throws InterruptedException {
        isFound(new RandomWalk(3), false);
        List<Choice> other = choices;
        Twin same = new Twin(byName(other), new RoundRobin());
        isFound(same, false);
        assertThat(same.parting()).isEmpty();
        assertThat(same.divergence()).isEmpty();
        assertThat(choices).isEqualTo(other);

        Twin parts = new Twin(byName(Collections.nCopies(2 * STEPS, Choice.step(0))), new RoundRobin());
        isFound(parts, false);
        assertThat(parts.parting()).map(Parting::after).hasValue(STEPS + 1);
        assertThat(parts.made()).isEqualTo(STEPS + 1);
        assertThat(parts.wentOn()).isFalse();
    }
}

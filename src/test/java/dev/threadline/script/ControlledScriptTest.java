package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Choice;
import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.ThreadInfo;
import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.RandomWalk;
import dev.threadline.kernel.Replay;
import dev.threadline.kernel.RoundRobin;
import dev.threadline.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Controlled runs of programs: what they do is what their choices say. */
@Timeout(120)
class ControlledScriptTest {
    private static final long LIMIT = 60_000_000_000L;

    private final List<String> printed = new ArrayList<>();

    private ScriptRun run(Program program, Strategy strategy, Handover handover) {
        return new ScriptRun(
                program,
                new ScriptRun.ControlledSettings(LIMIT, 1_000_000, 1, false, false, 0, printed::add),
                strategy,
                handover);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void racingPrograms_doWhatTheModelsSay_andDoItAgain(long seed) throws InterruptedException {
        Program program = Compiled.main(RacingPrograms.of(seed));
        try (Handover handover = Handover.fastest()) {
            ScriptRun first = run(program, new RandomWalk(seed), handover);
            assertThat(first.run()).isEqualTo(Outcome.FINISHED);
            new dev.threadline.script.Replay(first.log()).check();
            new LinksAgain(first.log()).check();

            Replay replay = Replay.of(first.choices(), decision -> Decision.STOP);
            ScriptRun second = run(program, replay, handover);
            second.run();
            assertThat(replay.divergence()).isEmpty();
            assertThat(told(second.log())).isEqualTo(told(first.log()));
        }
    }

    private static List<String> told(EventLog log) {
        return LongStream.range(0, log.size())
                .mapToObj(at -> log.event(at).toString())
                .toList();
    }

    private Outcome ended(Program program, Strategy strategy) throws InterruptedException {
        try (Handover handover = Handover.fastest()) {
            return run(program, strategy, handover).run();
        }
    }

    @Test
    void sleeping_takesNoRealTime_andWakesInOrder() throws InterruptedException {
        Program program = Compiled.threads(
                "",
                Map.of("A", "sleep(3600)\nprint('a')", "B", "sleep(1800)\nprint('b')\nsleep(3600)\nprint('b again')"));

        assertThat(ended(program, new RoundRobin())).isEqualTo(Outcome.FINISHED);
        assertThat(printed).containsExactly("b", "a", "b again");
    }

    @Test
    void twoLocksInTwoOrders_inTurn_endAsADeadlock() throws InterruptedException {
        Program program = Compiled.threads(
                "a = Lock()\nb = Lock()",
                Map.of("P", "with a:\n    with b:\n        pass", "Q", "with b:\n    with a:\n        pass"));

        assertThat(ended(program, new RoundRobin())).isEqualTo(new Outcome(OutcomeKind.DEADLOCK, "", List.of(0, 1)));
    }

    @Test
    void anUncaughtError_endsItsThreadAlone_andReleasesItsWith() throws InterruptedException {
        Program program = Compiled.threads(
                "a = Lock()", Map.of("P", "with a:\n    assert False, 'no'", "Q", "with a:\n    print('in')"));

        assertThat(ended(program, new RoundRobin()).kind()).isEqualTo(OutcomeKind.ASSERTION);
        assertThat(printed).contains("in");
    }

    private ScriptRun stirring(Program program, Strategy strategy, Handover handover) {
        return new ScriptRun(
                program,
                new ScriptRun.ControlledSettings(LIMIT, 1_000_000, 1, true, false, 3, printed::add),
                strategy,
                handover);
    }

    @Test
    void aWaitWithoutALoop_isLeftByASpuriousWakeUp_andThatCanBeReplayed() throws InterruptedException {
        Program program = Compiled.threads(
                "c = Condition()\nready = False",
                Map.of(
                        "P", "with c:\n    if not ready:\n        c.wait()\n    assert ready, 'not ready'",
                        "Q", "for i in range(9):\n    ready = ready\nwith c:\n    ready = True\n    c.notify()"));
        try (Handover handover = Handover.fastest()) {
            ScriptRun run = null;
            Outcome outcome = Outcome.FINISHED;
            for (long seed = 0; outcome.kind() != OutcomeKind.ASSERTION && seed < 50; seed++) {
                run = stirring(program, new RandomWalk(seed), handover);
                outcome = run.run();
            }
            assertThat(outcome.kind()).isEqualTo(OutcomeKind.ASSERTION);
            assertThat(run.choices()).anyMatch(choice -> choice.turn() == Choice.Spurious.SPURIOUS);
            new dev.threadline.script.Replay(run.log()).check();

            Replay replay = Replay.of(run.choices(), decision -> Decision.STOP);
            ScriptRun again = stirring(program, replay, handover);
            assertThat(again.run()).isEqualTo(outcome);
            assertThat(told(again.log())).isEqualTo(told(run.log()));
        }
    }

    @Test
    void spuriousWakeUps_areBounded_andNoneUnlessSwitchedOn() throws InterruptedException {
        Program program = Compiled.threads(
                "c = Condition()\ndone = False\nn = 0",
                Map.of(
                        "P", "with c:\n    while not done:\n        c.wait()\n        n += 1",
                        "Q", "for i in range(99):\n    done = False\nwith c:\n    done = True\n    c.notify()"));
        try (Handover handover = Handover.fastest()) {
            for (long seed = 0; seed < 20; seed++) {
                ScriptRun stirring = stirring(program, new RandomWalk(seed), handover);
                assertThat(stirring.run()).isEqualTo(Outcome.FINISHED);
                assertThat(stirring.choices().stream()
                                .filter(choice -> choice.turn() == Choice.Spurious.SPURIOUS)
                                .count())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(3);
                ScriptRun calm = run(program, new RandomWalk(seed), handover);
                assertThat(calm.run()).isEqualTo(Outcome.FINISHED);
                assertThat(calm.choices()).allMatch(choice -> choice.turn() == Choice.Step.STEP);
            }
        }
    }

    @Test
    void aDrawThatIsAChoice_isWhatTheScheduleSays() throws InterruptedException {
        Program program = Compiled.threads("n = 0", Map.of("P", "n = random.randint(1, 6)\nprint(n)"));
        try (Handover handover = Handover.fastest()) {
            Replay replay = Replay.of(
                    List.of(new Choice(0, new Choice.Random(4)), Choice.step(0), Choice.step(0)),
                    decision -> Decision.STOP);
            stirring(program, replay, handover).run();
            assertThat(replay.divergence()).isEmpty();
            assertThat(printed).containsExactly("4");

            Replay outside = Replay.of(List.of(new Choice(0, new Choice.Random(7))), decision -> Decision.STOP);
            stirring(program, outside, handover).run();
            assertThat(outside.divergence())
                    .contains("choice 1 draws 7, but the program draws a number from 1 to 6 there.");
        }
    }

    @Test
    void aSleeperThatIsChosen_wakesEarly_andTakesItsStep() throws InterruptedException {
        Program program = Compiled.threads(
                "n = 0", Map.of("P", "sleep(10)\nn = 1\nprint('P', n)", "Q", "n = 2\nn = 3\nprint('Q', n)"));
        List<Choice> order = List.of(Choice.step(0), Choice.step(0), Choice.step(1), Choice.step(1), Choice.step(1));
        Map<String, Integer> ids = idsOf(program);
        Replay replay = Replay.of(
                order.stream()
                        .map(choice -> Choice.step(choice.thread() == 0 ? ids.get("P") : ids.get("Q")))
                        .toList(),
                decision -> Decision.STOP);
        assertThat(ended(program, replay)).isEqualTo(Outcome.FINISHED);
        assertThat(replay.divergence()).isEmpty();
        assertThat(printed).containsExactly("P 1", "Q 3");
    }

    private Map<String, Integer> idsOf(Program program) {
        try (Handover handover = Handover.fastest()) {
            return run(program, new RoundRobin(), handover).log().threads().stream()
                    .collect(Collectors.toMap(ThreadInfo::name, ThreadInfo::id));
        }
    }

    @Test
    void aTimeLimit_isOverOnlyOnceNobodyCanTakeAStep_orWhenChosen() throws InterruptedException {
        Program program = Compiled.main("""
                lock = Lock()
                def waits():
                    print(lock.acquire(timeout=0.5))
                lock.acquire()
                t = Thread(target=waits)
                t.start()
                for i in range(100):
                    lock.locked()
                lock.release()
                t.join()
                """);
        assertThat(ended(program, new RoundRobin())).isEqualTo(Outcome.FINISHED);
        assertThat(printed).containsExactly("True");

        printed.clear();
        Strategy early = decision -> {
            int timeout = decision.placeOf(Choice.timeout(1));
            return timeout >= 0 ? timeout : 0;
        };
        assertThat(ended(program, early)).isEqualTo(Outcome.FINISHED);
        assertThat(printed).containsExactly("False");
    }

    @Test
    void aLoopWithoutAnyStep_isCut_withASentence() throws InterruptedException {
        Program program = Compiled.threads("", Map.of("P", "while True:\n    pass"));

        assertThat(ended(program, new RoundRobin()))
                .isEqualTo(
                        new Outcome(OutcomeKind.TIME_LIMIT, "because P computed on and on without a step", List.of()));
    }

    @Test
    void aRunWithoutEnd_isCutAtItsEvents() throws InterruptedException {
        Program program = Compiled.threads("n = 0", Map.of("P", "while True:\n    n += 1"));

        Outcome outcome = ended(program, new RoundRobin());
        assertThat(outcome.kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
        assertThat(outcome.reason()).isEqualTo("after 1,000,000 events");
    }

    @Test
    void waitForWithALimit_isOverAfterATimeout_thoughNoTimeIsCounted() throws InterruptedException {
        Program program =
                Compiled.threads("c = Condition()", Map.of("P", "with c:\n    print(c.wait_for(lambda: False, 5))"));

        assertThat(ended(program, new RoundRobin())).isEqualTo(Outcome.FINISHED);
        assertThat(printed).containsExactly("False");
    }

    @Test
    void timeDotTime_isTheVirtualTime() throws InterruptedException {
        Program program = Compiled.threads("", Map.of("P", "a = time.time()\nsleep(5)\nprint(time.time() - a)"));

        assertThat(ended(program, new RoundRobin())).isEqualTo(Outcome.FINISHED);
        assertThat(printed).containsExactly("5.0");
    }
}

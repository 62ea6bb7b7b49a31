package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.RandomWalk;
import dev.threadline.kernel.Replay;
import dev.threadline.kernel.RoundRobin;
import dev.threadline.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                new ScriptRun.ControlledSettings(LIMIT, 1_000_000, 1, false, 0, printed::add),
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
}

package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Choice;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import dev.threadline.recording.RunWriter;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.script.Program;
import dev.threadline.script.ScriptRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same choices are the same run, to the last byte of its recording, however often and on whatever threads. */
@Timeout(300)
class SameRunTest {
    private static final int TIMES = 1000;

    private record Recorded(List<Choice> choices, Outcome outcome, byte[] bytes) {}

    private Recorded run(Program of, Strategy strategy, Handover handover) throws InterruptedException, IOException {
        ScriptRun run = new ScriptRun(
                of,
                new ScriptRun.ControlledSettings(60_000_000_000L, 100_000, 1, false, false, 0, line -> {}),
                strategy,
                handover);
        Outcome outcome = run.run();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RunWriter.write(new Run("title", "id", of.listing(), run.log(), outcome), bytes);
        return new Recorded(run.choices(), outcome, bytes.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-locks", "barrier-time-limit", "three-consumers-if"})
    void theSameChoices_areTheSameBytes_onBothHandovers(String id) throws InterruptedException, IOException {
        Program of = ScenarioRun.compile(Catalogue.shipped().open(id).explored(), id + ".json");
        try (Handover virtual = Handover.fastest();
                Handover platform = new PlatformHandover()) {
            Recorded first = run(of, new RandomWalk(17), virtual);
            for (int time = 0; time < TIMES; time++) {
                Replay replay = Replay.of(first.choices(), decision -> Decision.STOP);
                Recorded again = run(of, replay, time % 2 == 0 ? virtual : platform);
                assertThat(replay.divergence()).as("seed 17, run %d", time).isEmpty();
                assertThat(again.bytes()).as("seed 17, run %d", time).isEqualTo(first.bytes());
            }
        }
    }
}

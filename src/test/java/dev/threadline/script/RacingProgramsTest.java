package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What random programs over all primitives record is what happened, whoever won their races. */
@Timeout(120)
class RacingProgramsTest {
    private static final long LIMIT = 60_000_000_000L;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void replayOfTheEvents_onFreshModels_doesWhatWasRecorded(long seed) throws InterruptedException {
        ScriptRun run = new ScriptRun(
                Compiled.main(RacingPrograms.of(seed)),
                new ScriptRun.Settings(LIMIT, 1_000_000, 1, seed, seed % 2 == 1, line -> {}));

        assertThat(run.run().kind()).isEqualTo(OutcomeKind.FINISHED);
        new Replay(run.log()).check();
        new LinksAgain(run.log()).check();
    }
}

package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.RunSummary;
import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.VirtualTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the figures of any run, on real threads and step by step. */
@Timeout(60)
class CriticalPathOfScenariosTest {
    private static final int EVENTS = 20_000;
    private static final double FAST = 1_000;

    static Stream<String> shipped() {
        return Catalogue.shipped().scenarios().stream().map(Scenario::id);
    }

    private static Run run(String id, Control control) throws InterruptedException {
        RunLimits limits = new RunLimits(
                RunLimits.DEFAULT.timeLimit(),
                EVENTS,
                false,
                Gil.AS_WRITTEN,
                OptionalDouble.of(FAST),
                OptionalLong.of(1),
                control);
        return new ScenarioRun(Catalogue.shipped().openFile(id), limits, _ -> {}).run();
    }

    /** Whether waits were called off at its end, as those of daemons are. */
    private static boolean isCalledOff(EventLog log) {
        return LongStream.range(0, log.size()).anyMatch(at -> log.kindAt(at) == EventKind.CANCEL);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void itsSharesMakeItUp_andNoLockMakesItLonger(String id) throws InterruptedException {
        Control free = new Control(
                Optional.of(Mode.FREE),
                Optional.empty(),
                Optional.empty(),
                Control.DEFAULT_DEPTH,
                Control.DEFAULT_BOUND,
                false,
                0,
                Optional.empty());
        for (Control control : new Control[] {free, Control.AS_WRITTEN.with(StrategyName.ROUND_ROBIN)}) {
            Run run = run(id, control);
            long duration = RunSummary.of(run).durationNs();
            CriticalPath path = CriticalPath.of(run);

            assertThat(path.shares().stream().mapToLong(CriticalPath.Share::ns).sum())
                    .isEqualTo(path.lengthNs());
            assertThat(path.savings()).allMatch(saving -> saving.ns() >= 0 && saving.ns() <= path.lengthNs());
            assertThat(path.lengthNs()).isLessThanOrEqualTo(duration);
            if (!VirtualTime.isOf(run) && !isCalledOff(run.log())) {
                assertThat(path.lengthNs()).isEqualTo(duration);
            }
        }
    }
}

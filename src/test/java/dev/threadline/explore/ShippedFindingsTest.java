package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.Findings;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.Run;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Gil;
import dev.threadline.scenario.Mode;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.scenario.StrategyName;
import dev.threadline.scenario.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** In the shipped scenarios that are broken their mistake is found, and in their mended twins it is not. */
@Timeout(120)
class ShippedFindingsTest {
    private static final int RUNS = 30;

    /** What is not as it should be in scenarios that come to a good end all the same. */
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "two-locks-ordered", Set.of("data-race", "atomicity"),
            "after-me", Set.of("data-race"),
            "taking-turns", Set.of("data-race", "atomicity"));

    private static Scenario scenario(String id) {
        return Catalogue.shipped().find(id).orElseThrow();
    }

    /** The run that a scenario comes with, if it always is the same, and some by chance as it is explored. */
    private static List<Run> runs(Scenario scenario) throws InterruptedException {
        List<Run> runs = new ArrayList<>();
        if (scenario.run().mode().equals(Optional.of(Mode.CONTROLLED))) {
            runs.add(run(scenario, Control.AS_WRITTEN, 0));
        }
        for (long seed = 0; seed < RUNS; seed++) {
            Control control = new Control(
                    Optional.of(Mode.CONTROLLED),
                    Optional.of(StrategyName.RANDOM),
                    Optional.empty(),
                    Control.DEFAULT_DEPTH,
                    Control.DEFAULT_BOUND,
                    true,
                    0,
                    Optional.empty());
            runs.add(run(scenario, control, seed));
        }
        return runs;
    }

    private static Run run(Scenario scenario, Control control, long seed) throws InterruptedException {
        RunLimits limits = new RunLimits(
                RunLimits.DEFAULT.timeLimit(),
                RunLimits.DEFAULT.maxEvents(),
                false,
                Gil.AS_WRITTEN,
                OptionalDouble.empty(),
                OptionalLong.of(seed),
                control);
        return new ScenarioRun(scenario, scenario.id() + ".json", limits, _ -> {}).run();
    }

    private static Set<String> found(String id) throws InterruptedException {
        Set<String> words = new TreeSet<>();
        for (Run run : runs(scenario(id))) {
            Findings.of(run).all().forEach(finding -> words.add(finding.kind().word()));
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "lost-update, data-race, lost-update-locked",
        "lost-update, atomicity, lost-update-locked",
        "two-counters, data-race, two-counters-locked",
        "two-counters, atomicity, two-counters-locked",
        "box-with-a-lock, deadlock, box-with-an-rlock",
        "two-locks, deadlock, two-locks-ordered",
        "two-locks, lock-order, two-locks-ordered",
        "one-place-two-producers, data-race, semaphore-as-signal",
        "one-permit-too-many, over-release, semaphore-as-mutex",
        "crossed-semaphores, deadlock, semaphores-in-order",
        "three-consumers-if, wrong-wakeup, three-consumers-while",
        "one-condition-for-two, wrong-wakeup, two-conditions-one-lock",
        "one-condition-for-two, deadlock, two-conditions-one-lock",
        "event-pulse, lost-wakeup, event-handshake",
        "lock-left-behind, deadlock, lock-given-back",
        "queue-three-consumers, deadlock, queue-joined",
        "queue-five-items, deadlock, queue-poison-pills",
        "barrier-two-runners, deadlock, barrier-three-runners",
        "after-you, possible-livelock, after-me",
        "always-somebody-else, starvation, taking-turns",
        "lost-wake-up, lost-wakeup, wake-up-heard",
        "convoy, convoy, convoy-dissolved"
    })
    void theMistakeOfAScenario_isFound_andNotInItsTwin(String broken, String word, String mended)
            throws InterruptedException {
        assertThat(found(broken)).contains(word);
        assertThat(found(mended)).doesNotContain(word);
    }

    static Stream<String> holding() {
        return Catalogue.shipped().scenarios().stream()
                .filter(scenario -> scenario.expect()
                        .filter(as -> as.verdict() == Verdict.HOLDS)
                        .isPresent())
                .map(Scenario::id);
    }

    @ParameterizedTest
    @MethodSource("holding")
    void whereAllIsWell_nothingIsToldButWhatTakesTime(String id) throws InterruptedException {
        for (Run run : runs(scenario(id))) {
            assertThat(Findings.of(run).all().stream()
                            .map(found -> found.kind())
                            .filter(kind -> !kind.isNote())
                            .map(FindingKind::word))
                    .isSubsetOf(KNOWN.getOrDefault(id, Set.of()));
        }
    }
}

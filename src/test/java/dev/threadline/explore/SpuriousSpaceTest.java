package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioReader;
import dev.threadline.scenario.Verdict;
import dev.threadline.script.Ending;
import dev.threadline.script.EverySchedule;
import dev.threadline.script.Program;
import dev.threadline.script.SpuriousSpace;
import dev.threadline.script.StateSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads that come out of a condition's wait although nobody woke them, where they are asked for. */
@Timeout(300)
class SpuriousSpaceTest {
    private static final int SEEDS = 600;
    private static final int MOST_SCHEDULES = 300;

    @TempDir
    private Path folder;

    @Test
    void ofRandomPrograms_outcomesAndSchedules_areThoseOfWalkingEverySchedule() {
        int compared = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Program program = SmallPrograms.of(seed);
            int plain = EverySchedule.of(program, MOST_SCHEDULES).map(Map::size).orElse(0);
            for (int most = 1; most <= 2 && plain > 0; most++) {
                Optional<Map<EverySchedule.Schedules, Integer>> walked =
                        EverySchedule.withSpuriousWakeUps(program, most, MOST_SCHEDULES);
                if (walked.isPresent()) {
                    compared++;
                    SpuriousSpace space = new SpuriousSpace(new StateSpace(program, Explored.PLAIN), most);
                    assertThat(counts(Explored.search(space)))
                            .as("seed %d, %d times", seed, most)
                            .isEqualTo(all(walked.get(), Integer.MAX_VALUE));
                    WithinPreemptions within = new WithinPreemptions(space, 1);
                    assertThat(counts(Explored.search(within)))
                            .as("seed %d, %d times, within 1", seed, most)
                            .isEqualTo(all(walked.get(), 1));
                }
            }
        }
        assertThat(compared).isGreaterThan(SEEDS / 3);
    }

    private static Map<Ending, Integer> all(Map<EverySchedule.Schedules, Integer> walked, int bound) {
        Map<Ending, Integer> counts = new HashMap<>();
        walked.forEach((schedules, count) -> {
            if (schedules.preemptions() <= bound) {
                counts.merge(schedules.ending(), count, Integer::sum);
            }
        });
        return counts;
    }

    private static Map<Ending, Integer> counts(SearchedSpace searched) {
        ScheduleCounts counts = new ScheduleCounts(searched.graph(), new Components(searched.graph()));
        Map<Ending, Integer> found = new HashMap<>();
        for (int outcome = 1; outcome <= searched.endings().size(); outcome++) {
            found.put(
                    searched.endings().get(outcome - 1),
                    counts.of(outcome).orElseThrow().intValueExact());
        }
        return found;
    }

    private Scenario waiting(String word) throws IOException {
        Path file = folder.resolve("x.json");
        Files.writeString(file, """
                {"format": 1, "id": "x", "title": "X", "topic": "T", "setup": ["cond = Condition()", "ready = False"],
                 "threads": [
                  {"name": "Waits", "code": ["with cond:", "    %s not ready:", "        cond.wait()", "    assert ready"]},
                  {"name": "Wakes", "code": ["with cond:", "    ready = True", "    cond.notify()"]}]}
                """.formatted(word));
        return ScenarioReader.read(file);
    }

    private static Exploration explore(Scenario scenario, int spurious) {
        return new ScenarioExplorer(Explored.BUDGET, SearchWatch.NONE, Scope.EVERYTHING.withSpuriousWakeUps(spurious))
                .explore(scenario, "x.json");
    }

    @Test
    void aWaitInALoop_staysRight() throws IOException {
        assertThat(explore(waiting("while"), 3).verdict()).contains(Verdict.HOLDS);
    }

    @Test
    void aWaitBehindAnIf_fails_byAScheduleThatDoesTheSameOnRealThreads() throws IOException, InterruptedException {
        Scenario scenario = waiting("if");

        assertThat(explore(scenario, 0).verdict()).contains(Verdict.HOLDS);
        Exploration found = explore(scenario, 1);
        ExploredOutcome failing = found.outcomes().getFirst();

        assertThat(found.verdict()).contains(Verdict.FAILS);
        assertThat(failing.kind()).isEqualTo(OutcomeKind.ASSERTION);
        assertThat(failing.text()).containsOnlyOnce("Waits:spurious");
        Run run = FoundSchedulesTest.replay(scenario, failing.schedule(), 1);
        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.ASSERTION);
        assertThat(run.choices().orElseThrow().choices()).isEqualTo(failing.schedule());
    }

    @Test
    void whoeverOnlyASpuriousWakeUpWouldSave_isNotSaved() {
        Map<String, String> threads = new LinkedHashMap<>();
        threads.put("Waits", "with cond:\n    cond.wait()\ngo = True");
        threads.put("Spins", "while not go:\n    pass");
        Program program = Explored.threads("cond = Condition()\ngo = False", threads);
        SearchedSpace searched = Explored.search(new SpuriousSpace(new StateSpace(program, Explored.PLAIN), 1));

        assertThat(new OutcomeReading(searched, new OutcomeTelling(searched.space(), ExplorationText.english()))
                        .endings())
                .extracting(Ending::kind)
                .containsExactlyInAnyOrder(OutcomeKind.FINISHED, OutcomeKind.DEADLOCK);
    }
}

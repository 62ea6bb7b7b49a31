package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.detect.Detection;
import dev.threadline.analysis.detect.Evidence;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Races are found where nothing orders two accesses, and nowhere else. */
@Timeout(300)
class DataRacesTest {
    private static final int PROGRAMS = 3_000;

    private final ScriptedRuns runs = new ScriptedRuns();

    @AfterEach
    void close() {
        runs.close();
    }

    private static List<Finding> races(EventLog log) {
        return Detection.of(log, List.of()).stream()
                .filter(finding -> finding.kind() == FindingKind.DATA_RACE)
                .toList();
    }

    @Test
    void twoWrites_thatNothingOrders_areARace_withBothLinesAndSteps() {
        LogBuilder run = new LogBuilder()
                .variable("n", 0)
                .threads("P", "Q")
                .writes("P", "n", 1)
                .writes("Q", "n", 2);

        assertThat(races(run.log)).singleElement().satisfies(race -> {
            assertThat(race.threads()).containsExactly(run.thread("P"), run.thread("Q"));
            assertThat(race.objects()).containsExactly(run.object("n"));
            assertThat(race.lines()).containsExactly(7);
            assertThat(race.steps()).containsExactly(1L, 2L);
        });
    }

    @Test
    void aLockThatTheTwoTake_ordersThem_andAnotherLockOfOneDoesNot() {
        LogBuilder ordered = new LogBuilder().locks("A").variable("n", 0).threads("P", "Q");
        ordered.takes("P", "A").writes("P", "n", 1).releases("P", "A");
        ordered.takes("Q", "A").reads("Q", "n", 1).releases("Q", "A");
        LogBuilder apart = new LogBuilder().locks("A", "B").variable("n", 0).threads("P", "Q");
        apart.takes("P", "A").writes("P", "n", 1).releases("P", "A");
        apart.takes("Q", "B").reads("Q", "n", 1).releases("Q", "B");

        assertThat(races(ordered.log)).isEmpty();
        assertThat(races(apart.log)).hasSize(1);
    }

    @Test
    void theInterpreterLock_andSleeping_orderNothing() {
        LogBuilder run = new LogBuilder()
                .all(ObjectKind.INTERPRETER_LOCK, ObjectState.Lock.FREE, "gil")
                .variable("n", 0)
                .threads("P", "Q");
        run.takes("P", "gil").writes("P", "n", 1).releases("P", "gil");
        run.sleeps("Q", 5).event(EventKind.AWAKE, "Q", null);
        run.takes("Q", "gil").writes("Q", "n", 2).releases("Q", "gil");

        assertThat(races(run.log)).hasSize(1);
    }

    @Test
    void theElementsOfAList_areVariablesOfTheirOwn_andItsMethodsAreSafe() {
        LogBuilder run = list();
        assigns(run, "P", 0);
        assigns(run, "Q", 1);
        appends(run, "P");
        appends(run, "Q");
        assertThat(races(run.log)).isEmpty();

        LogBuilder same = list();
        assigns(same, "P", 0);
        same.event(EventKind.READ, "Q", "xs", Value.of(1), new Detail.Element(Value.of(0)));
        assertThat(races(same.log)).hasSize(1);
    }

    private static LogBuilder list() {
        return new LogBuilder()
                .all(ObjectKind.LIST, new ObjectState.Items(List.of(Value.of(0), Value.of(0))), "xs")
                .threads("P", "Q");
    }

    private static void assigns(LogBuilder run, String thread, int place) {
        Detail assignment = new Detail.Splice("[]=", place, 1, List.of(Value.of(1)));
        run.event(EventKind.MUTATE, thread, "xs", Value.NONE, assignment);
    }

    private static void appends(LogBuilder run, String thread) {
        run.event(EventKind.MUTATE, thread, "xs", Value.NONE, new Detail.Splice("append", 2, 0, List.of(Value.of(1))));
    }

    @Test
    void randomRuns_haveTheRacesThatThePlainOrderHas() throws InterruptedException {
        int racing = 0;
        for (long seed = 0; seed < PROGRAMS; seed++) {
            EventLog log = runs.log(RandomSharing.of(seed), seed);
            OrderOracle oracle = new OrderOracle(log);
            List<Finding> races = races(log);
            for (Finding race : races) {
                long first = race.evidence().getFirst().position();
                long second = race.evidence().getLast().position();
                assertThat(oracle.conflict(first, second) && !oracle.isOrdered(first, second))
                        .as("seed %d: %s", seed, race)
                        .isTrue();
            }
            assertThat(races.stream()
                            .map(race -> race.objects().getFirst() + " at "
                                    + race.evidence().getLast().position()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(firstRaces(log, oracle));
            racing += races.isEmpty() ? 0 : 1;
        }
        assertThat(racing).isBetween(PROGRAMS / 5, PROGRAMS - PROGRAMS / 20);
    }

    /** For each object the first access that races with an earlier one. */
    private static Set<String> firstRaces(EventLog log, OrderOracle oracle) {
        Set<Integer> racy = new TreeSet<>();
        Set<String> firsts = new TreeSet<>();
        for (long later = 0; later < log.size(); later++) {
            for (long earlier = 0; earlier < later && !racy.contains(log.objectAt(later)); earlier++) {
                if (oracle.conflict(earlier, later) && !oracle.isOrdered(earlier, later)) {
                    racy.add(log.objectAt(later));
                    firsts.add(log.objectAt(later) + " at " + later);
                }
            }
        }
        return firsts;
    }

    @Test
    void randomPrograms_thatAccessEachVariableUnderItsLock_haveNoRace_andAllTheLocksTheyNeed()
            throws InterruptedException {
        Set<FindingKind> sharing = EnumSet.of(
                FindingKind.DATA_RACE,
                FindingKind.ATOMICITY,
                FindingKind.CHECK_THEN_ACT,
                FindingKind.MISSING_LOCK,
                FindingKind.DIFFERENT_LOCKS);
        for (long seed = 0; seed < PROGRAMS; seed++) {
            assertThat(Detection.of(runs.log(RandomSharing.locked(seed), seed), List.of()))
                    .as("seed %d", seed)
                    .noneMatch(finding -> sharing.contains(finding.kind()));
        }
    }

    @Test
    void everyEvidence_isOfTheLog() throws InterruptedException {
        EventLog log = runs.log(RandomSharing.of(4), 4);
        for (Finding race : races(log)) {
            for (Evidence evidence : race.evidence()) {
                assertThat(log.threadAt(evidence.position())).isEqualTo(evidence.thread());
                assertThat(log.lineAt(evidence.position())).isEqualTo(evidence.line());
                assertThat(log.positionOfStep(evidence.step())).isEqualTo(evidence.position());
            }
        }
    }
}

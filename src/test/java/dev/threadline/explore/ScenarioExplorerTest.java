package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Choice;
import dev.threadline.event.OutcomeKind;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioReader;
import dev.threadline.scenario.Verdict;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What exploring a scenario shows: outcomes, the simplest schedule of each, traps, and what it does when there is too much. */
class ScenarioExplorerTest {
    @TempDir
    private Path folder;

    private Exploration explore(String fields) throws IOException {
        return explore(fields, Explored.BUDGET, SearchWatch.NONE, Scope.EVERYTHING);
    }

    private Exploration explore(String fields, Budget budget, SearchWatch watch, Scope scope) throws IOException {
        Path file = folder.resolve("x.json");
        Files.writeString(file, """
                {"format": 1, "id": "x", "title": "X", "topic": "T", %s}
                """.formatted(fields.replace('\'', '"')));
        Scenario scenario = ScenarioReader.read(file);
        return new ScenarioExplorer(budget, watch, scope).explore(scenario, "x.json");
    }

    private static final String TWO_LOCKS = """
            'setup': ['A = Lock()', 'B = Lock()'],
            'threads': [
              {'name': 'Left', 'code': ['with A:', '    with B:', '        pass']},
              {'name': 'Right', 'code': ['with B:', '    with A:', '        pass']}]""";

    @Test
    void aDeadlock_comesWithItsSimplestSchedule_theSwitchThatMattered_andItsPointOfNoReturn() throws IOException {
        Exploration found = explore(TWO_LOCKS);

        assertThat(found.verdict()).contains(Verdict.FAILS);
        ExploredOutcome deadlock = found.outcomes().getFirst();
        assertThat(deadlock.kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(deadlock.text()).containsExactly("Left", "Right");
        assertThat(deadlock.schedule()).containsExactly(Choice.step(0), Choice.step(1));
        assertThat(deadlock.preemptions()).isEqualTo(1);
        assertThat(deadlock.steps()).isEqualTo(2);
        assertThat(deadlock.switches()).containsExactly(1);
        assertThat(deadlock.pointOfNoReturn()).isEqualTo(OptionalInt.of(1));
        assertThat(deadlock.threads()).containsExactly("Left", "Right");
        assertThat(deadlock.count()).contains(BigInteger.TWO);
        assertThat(deadlock.sentence()).isEqualTo("Left and Right wait for ever.");
        assertThat(found.sentence())
                .isEqualTo("Some schedule fails. Left and Right wait for ever. There are %s schedules, of %d states."
                        .formatted(
                                found.schedules().values().stream()
                                        .map(Optional::orElseThrow)
                                        .reduce(BigInteger.ZERO, BigInteger::add),
                                found.states()));
    }

    @Test
    void theFirstFailure_isTheKind_whateverTheOthersDo() throws IOException {
        Exploration found = explore("""
                'setup': ['lock = Lock()', 'n = 0'],
                'threads': [
                  {'name': 'Dies', 'code': ['lock.acquire()', 'assert n > 0, \\"none\\"', 'lock.release()']},
                  {'name': 'Waits', 'code': ['lock.acquire()', 'n = 1', 'lock.release()']}]""");

        assertThat(found.kinds()).containsExactly(OutcomeKind.ASSERTION, OutcomeKind.FINISHED);
        assertThat(found.outcomes().getFirst().reason()).isEqualTo("AssertionError: none");
        assertThat(found.outcomes().getFirst().threads()).containsExactly("Waits");
        assertThat(found.outcomes().getFirst().last()).hasToString("{n=0}");
    }

    @Test
    void threadsThatSpinForEver_areALivelock_withoutANumberOfSchedules() throws IOException {
        Exploration found = explore("""
                'setup': ['a = False', 'b = False', 'k = 0'],
                'threads': [
                  {'name': 'P', 'code': ['k = 1', 'while not a:', '    pass', 'b = True']},
                  {'name': 'Q', 'code': ['while not b:', '    pass', 'a = True']}]""");

        ExploredOutcome livelock = found.outcomes().getFirst();
        assertThat(found.kinds()).containsExactly(OutcomeKind.LIVELOCK);
        assertThat(livelock.threads()).containsExactly("P", "Q");
        assertThat(livelock.count()).isEmpty();
        assertThat(livelock.last()).hasToString("{a=False, b=False, k=1}");
        assertThat(found.verdict()).contains(Verdict.FAILS);
        assertThat(found.sentence())
                .isEqualTo("Some schedule fails. P and Q go on for ever, and nobody gets anything done."
                        + " There are 2 states, and infinitely many schedules.");
    }

    @Test
    void oneThatSpinsWhileAllOthersAreStuck_isADeadlock() throws IOException {
        Exploration found = explore("""
                'setup': ['gate = Event()', 'go = False'],
                'threads': [
                  {'name': 'P', 'code': ['gate.wait()', 'go = True']},
                  {'name': 'Q', 'code': ['while not go:', '    pass']}]""");

        assertThat(found.kinds()).containsExactly(OutcomeKind.DEADLOCK);
        assertThat(found.outcomes().getFirst().threads()).containsExactly("P", "Q");
    }

    @Test
    void threadsThatWorkForEver_areEndless_andThatHolds() throws IOException {
        Exploration found = explore("""
                'setup': ['lock = Lock()', 'n = 0'],
                'threads': [
                  {'name': 'P', 'code': ['while True:', '    with lock:', '        n = 1']},
                  {'name': 'Q', 'code': ['while True:', '    with lock:', '        n = 0']}]""");

        assertThat(found.kinds()).containsExactly(OutcomeKind.ENDLESS);
        assertThat(found.verdict()).contains(Verdict.HOLDS);
        assertThat(found.outcomes().getFirst().last()).isEmpty();
        assertThat(found.starving()).containsExactly("P", "Q");
        assertThat(found.outcomes().getFirst().sentence()).isEqualTo("P and Q go on for ever, and work gets done.");
    }

    @Test
    void threadsThatAlwaysGiveUp_areALivelock_althoughTheyReleaseLocks() throws IOException {
        Exploration found = explore("""
                'setup': ['A = Lock()', 'B = Lock()', 'gate = Event()'],
                'threads': [
                  {'name': 'Keeper', 'daemon': true, 'code': ['B.acquire()', 'gate.wait()']},
                  {'name': 'P', 'code': ['while True:', '    with A:', '        if B.acquire(False):', '            break']},
                  {'name': 'Q', 'code': ['while True:', '    with A:', '        if B.acquire(False):', '            break']}]""");

        assertThat(found.kinds()).containsExactly(OutcomeKind.LIVELOCK);
    }

    @Test
    void aLoopThatCanBeLeft_isAPossibleLivelock_notAFailure() throws IOException {
        Exploration found = explore("""
                'setup': ['a = True', 'b = True'],
                'threads': [
                  {'name': 'P', 'code': ['while True:', '    a = True', '    if not b:', '        break', '    a = False', 'a = False']},
                  {'name': 'Q', 'code': ['while True:', '    b = True', '    if not a:', '        break', '    b = False', 'b = False']}]""");

        assertThat(found.possibleLivelock()).isTrue();
        assertThat(found.kinds()).containsExactly(OutcomeKind.FINISHED);
        assertThat(found.schedules().get(OutcomeKind.FINISHED)).isEmpty();
    }

    @Test
    void daemons_endWithTheOthers() throws IOException {
        Exploration found = explore("""
                'setup': ['n = 0'],
                'threads': [
                  {'name': 'P', 'code': ['n = 1']},
                  {'name': 'D', 'daemon': true, 'code': ['while True:', '    n = 2']}]""");

        assertThat(found.kinds()).containsExactly(OutcomeKind.FINISHED);
        assertThat(found.verdict()).contains(Verdict.HOLDS);
    }

    @Test
    void draws_areFromTheSeed_orEveryOneIsAChoice() throws IOException {
        String program = """
                'setup': ['n = 0'],
                'threads': [
                  {'name': 'P', 'code': ['n = random.randint(1, 3)']},
                  {'name': 'Q', 'code': ['if n == 2:', '    n = random.randint(5, 6)']}]""";

        Exploration seeded = explore(program);
        Exploration every = explore(program + ", 'explore': {'random': true}");

        assertThat(seeded.outcomes()).hasSizeLessThanOrEqualTo(2);
        assertThat(every.outcomes().stream()
                        .map(outcome -> outcome.last().get("n").toString()))
                .containsExactlyInAnyOrder("1", "2", "3", "5", "6");
        ExploredOutcome six = every.outcomes().stream()
                .filter(outcome -> outcome.last().toString().equals("{n=6}"))
                .findFirst()
                .orElseThrow();
        assertThat(six.text()).containsExactly("P:random=2", "P", "Q", "Q:random=6", "Q");
        assertThat(six.steps()).isEqualTo(3);
        assertThat(six.preemptions()).isZero();
    }

    @Test
    void printedLines_tellOutcomesApart_onRequest() throws IOException {
        String program = """
                'setup': ['lock = Lock()'],
                'threads': [
                  {'name': 'P', 'code': ['with lock:', '    print(1)']},
                  {'name': 'Q', 'code': ['with lock:', '    print(2)']}]""";

        assertThat(explore(program).outcomes()).hasSize(1);
        assertThat(
                        explore(program, Explored.BUDGET, SearchWatch.NONE, Scope.EVERYTHING.withPrinted())
                                .outcomes()
                                .stream()
                                .map(ExploredOutcome::printed))
                .containsExactlyInAnyOrder(List.of("1", "2"), List.of("2", "1"));
    }

    private static final String GROWING = """
            'setup': ['n = 0'],
            'threads': [{'name': 'P', 'code': ['while True:', '    n += 1', '    assert n != 5000']}]""";

    @Test
    void aSpaceWithoutEnd_isCut_andSaysSo() throws IOException {
        Exploration found =
                explore("""
                'setup': ['n = 0'],
                'threads': [{'name': 'P', 'code': ['while True:', '    n += 1']}]""", Budget.of(Duration.ofSeconds(1)).withStates(1000), SearchWatch.NONE, Scope.EVERYTHING);

        assertThat(found.cut()).contains(Cut.STATES);
        assertThat(found.verdict()).isEmpty();
        assertThat(found.schedules()).isEmpty();
        assertThat(found.sentence()).startsWith("No schedule was found that fails.");
    }

    @Test
    void aFailureBehindTheCut_isFoundByRandomRuns() throws IOException {
        Exploration found =
                explore(GROWING, Budget.of(Duration.ofSeconds(3)).withStates(500), SearchWatch.NONE, Scope.EVERYTHING);

        assertThat(found.verdict()).contains(Verdict.FAILS);
        assertThat(found.outcomes().getFirst().kind()).isEqualTo(OutcomeKind.ASSERTION);
    }

    @Test
    void noTimeAtAll_isNoVerdict() throws IOException {
        Exploration found = explore(TWO_LOCKS, Budget.of(Duration.ZERO), SearchWatch.NONE, Scope.EVERYTHING);

        assertThat(found.cut()).contains(Cut.TIME);
        assertThat(found.verdict()).isEmpty();
        assertThat(found.outcomes()).isEmpty();
    }

    @Test
    void callingItOff_endsTheSearch() throws IOException {
        Exploration found = explore(GROWING, Explored.BUDGET, (states, frontier) -> false, Scope.EVERYTHING);

        assertThat(found.cut()).contains(Cut.CANCELLED);
    }

    @Test
    void theExploredSize_standsInTheVerdict() throws IOException {
        Exploration found = explore("""
                'setup': ['COUNT = 100000', 'n = 0'],
                'threads': [{'name': 'P', 'code': ['for i in range(COUNT):', '    n += 1']}],
                'explore': {'set': {'COUNT': 2}}""");

        assertThat(found.sentence())
                .isEqualTo("Every schedule ends well. There is one schedule, of 5 states. Explored with COUNT = 2.");
        assertThat(found.scenario().setup()).containsExactly("COUNT = 2", "n = 0");
    }
}

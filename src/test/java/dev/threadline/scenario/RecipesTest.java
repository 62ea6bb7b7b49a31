package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chapter's recipes on real threads: what the book publishes of each is what it does here. */
@Timeout(120)
class RecipesTest {
    private static final RunLimits ON_REAL_THREADS = RunLimits.DEFAULT.with(new Control(
            Optional.of(Mode.FREE),
            Optional.empty(),
            Optional.empty(),
            Control.DEFAULT_DEPTH,
            Control.DEFAULT_BOUND,
            false,
            0,
            Optional.empty()));

    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

    private Run run(String id) throws InterruptedException {
        printed.clear();
        Scenario scenario = Catalogue.shipped().find(id).orElseThrow();
        return new ScenarioRun(scenario, id + ".json", ON_REAL_THREADS, printed::add).run();
    }

    private String lastPrinted() {
        return printed.getLast();
    }

    private List<String> printedWith(String part) {
        return printed.stream().filter(line -> line.contains(part)).toList();
    }

    /** The largest value of something over all steps of a run. */
    private static int most(EventLog log, ToIntFunction<Cursor> figure) {
        Cursor cursor = new Cursor(log);
        int most = 0;
        for (long at = 0; at <= log.size(); at++) {
            cursor.seek(at);
            most = Math.max(most, figure.applyAsInt(cursor));
        }
        return most;
    }

    private static int mostAsleep(EventLog log) {
        return most(log, cursor -> (int) IntStream.range(0, cursor.state().threadCount())
                .filter(id -> cursor.state().thread(id).status() == ThreadStatus.SLEEPING)
                .count());
    }

    private static int longest(EventLog log, String list) {
        int object = object(log, list);
        return most(
                log,
                cursor -> ((ObjectState.Items) cursor.state().object(object))
                        .elements()
                        .size());
    }

    private static int object(EventLog log, String name) {
        return log.objects().stream()
                .filter(info -> info.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static long count(EventLog log, EventKind kind) {
        return Stream.iterate(0L, at -> at < log.size(), at -> at + 1)
                .filter(at -> log.kindAt(at) == kind)
                .count();
    }

    static List<Scenario> scenarios() {
        return Catalogue.shipped().scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenario_endsInOneOfTheWaysThatItExpects(Scenario scenario) throws InterruptedException {
        Run run = run(scenario.id());
        assertThat(scenario.expect().orElseThrow().outcomes())
                .as("%s: %s", scenario.id(), run.outcome())
                .contains(run.outcome().kind());
    }

    @Test
    void aTourOfEverything_showsAnObjectOfEachKind() throws InterruptedException {
        assertThat(run("one-of-everything").log().objects())
                .extracting(info -> info.kind())
                .contains(
                        ObjectKind.THREAD,
                        ObjectKind.LOCK,
                        ObjectKind.RLOCK,
                        ObjectKind.SEMAPHORE,
                        ObjectKind.CONDITION,
                        ObjectKind.EVENT,
                        ObjectKind.QUEUE,
                        ObjectKind.BARRIER);
    }

    @ParameterizedTest
    @CsvSource({"join-inside-the-loop,5", "ten-threads,10"})
    void threadsThatAreJoinedInsideTheLoop_printInOrder(String id, int threads) throws InterruptedException {
        run(id);
        for (int i = 0; i < threads; i++) {
            assertThat(printed.get(i)).startsWith("thread " + i);
        }
    }

    @Test
    void threadsThatSleep_allStartBeforeAnyExits() throws InterruptedException {
        run("who-am-i");
        assertThat(printed).hasSize(6);
        assertThat(printed.subList(0, 3))
                .containsExactlyInAnyOrder(
                        "first_function is starting", "second_function is starting", "Thread-1 (third) is starting");
        assertThat(printed.subList(3, 6)).allMatch(line -> line.endsWith("is exiting"));
    }

    @Test
    void aMainThatDoesNotJoin_saysGoodbyeBeforeTheFirstTick() throws InterruptedException {
        run("thread-subclass");
        assertThat(printed.subList(0, 3)).contains("Exiting the main thread");
        assertThat(printedWith("Thread-1 ")).hasSize(5);
        assertThat(printedWith("Thread-2 ")).hasSize(5);
        run("thread-subclass-joined");
        assertThat(lastPrinted()).isEqualTo("Exiting the main thread");
    }

    @Test
    void sleepers_sleepAtTheSameTime_unlessOneLockIsAroundTheirSleep() throws InterruptedException {
        // All nine at once unless the machine is so busy that starting nine threads takes as long as the shortest
        // sleep.
        assertThat(mostAsleep(run("nine-threads").log())).isBetween(2, 9);
        assertThat(mostAsleep(run("lock-around-everything").log())).isEqualTo(1);
        assertThat(mostAsleep(run("lock-around-the-first-print").log())).isBetween(2, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"box-with-an-rlock", "box-with-random-items"})
    void theBoxWithAnRLock_holdsWhatWasBroughtAndNotTaken(String id) throws InterruptedException {
        assertThat(run(id).outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        long brought = printedWith("to add").size();
        long taken = printedWith("to remove").size();
        assertThat(lastPrinted()).startsWith(brought - taken + " items");
    }

    @ParameterizedTest
    @CsvSource({"semaphore-as-signal,5", "semaphore-ten-rounds,10"})
    void inEachRound_theConsumerTakesTheItemOfItsProducer(String id, int rounds) throws InterruptedException {
        run(id);
        List<String> brought = printedWith("brings item").stream()
                .map(line -> line.replaceAll("\\D+", ""))
                .toList();
        List<String> taken = printedWith("takes item").stream()
                .map(line -> line.replaceAll("\\D+", ""))
                .toList();
        assertThat(taken).hasSize(rounds).isEqualTo(brought);
    }

    @Test
    void twoProducersFirst_andBothConsumersTakeTheLastItem() throws InterruptedException {
        run("one-place-two-producers");
        assertThat(lastPrinted())
                .isIn("produced 193 and 631, consumed [631, 631]", "produced 193 and 631, consumed [193, 193]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items-by-condition", "items-half-second"})
    void theListOfTheConditionRecipe_climbsToItsCapacity_andDrains(String id) throws InterruptedException {
        EventLog log = run(id).log();
        assertThat(longest(log, "items")).isEqualTo(10);
        assertThat(lastPrinted()).isEqualTo("0 items are left");
    }

    @Test
    void aProducerFourTimesAsFast_stopsForWantOfPlaces() throws InterruptedException {
        run("items-half-second");
        assertThat(printedWith("has stopped").size()).isBetween(5, 9);
    }

    @Test
    void threeConsumersWithAnIf_popFromAnEmptyListInSomeRuns_andNeverWithAWhile() throws InterruptedException {
        int failed = 0;
        for (int i = 0; i < 10; i++) {
            Run run = run("three-consumers-if");
            if (run.outcome().kind() == OutcomeKind.ERROR) {
                assertThat(run.outcome().reason()).contains("IndexError: pop from empty list");
                failed++;
            }
            assertThat(run("three-consumers-while").outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        }
        assertThat(failed).isPositive();
    }

    @Test
    void thePulse_strandsItems_andTheConsumerWaitsForEver() throws InterruptedException {
        Run run = run("event-pulse");
        assertThat(run.outcome().kind()).isIn(OutcomeKind.DEADLOCK, OutcomeKind.ERROR);
        assertThat(printedWith("appended by Producer")).hasSize(100);
        assertThat(printedWith("popped by Consumer")).hasSizeLessThan(100);
        run("event-handshake");
        assertThat(lastPrinted()).isEqualTo("100 items taken");
    }

    @Test
    void allEightThreads_takeTheirObject_byWithAndByHand() throws InterruptedException {
        run("with-and-finally");
        for (String name : List.of("Lock", "RLock", "Condition", "Semaphore")) {
            assertThat(printed).contains(name + " acquired by with", name + " acquired by hand");
        }
    }

    @ParameterizedTest
    @CsvSource({"queue-three-consumers,10", "queue-five-items,5"})
    void theQueueRecipe_takesEveryItem_andNeverEnds(String id, int items) throws InterruptedException {
        Run run = run(id);
        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(printedWith("appended")).hasSize(items);
        assertThat(printedWith("popped")).hasSize(items);
        assertThat(run.outcome().stuck()).hasSize(4);
    }

    @Test
    void threeRunners_goOnTogether_andTwoNever() throws InterruptedException {
        EventLog log = run("barrier-three-runners").log();
        assertThat(count(log, EventKind.TRIP)).isEqualTo(1);
        assertThat(printedWith("as number"))
                .extracting(line -> line.substring(line.length() - 1))
                .containsExactlyInAnyOrder("0", "1", "2");
        assertThat(lastPrinted()).isEqualTo("Race over!");
        assertThat(run("barrier-two-runners").outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(printed).doesNotContain("Race over!");
    }

    @Test
    void theLostWakeUp_isLost_asTheSleepMakesTheGapWide() throws InterruptedException {
        int lost = 0;
        for (int i = 0; i < 10 && lost == 0; i++) {
            // On a very busy machine the waiter may come to its look too late to be surprised.
            lost += run("lost-wake-up").outcome().kind() == OutcomeKind.DEADLOCK ? 1 : 0;
        }
        assertThat(lost).isPositive();
        assertThat(run("wake-up-heard").outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
    }
}

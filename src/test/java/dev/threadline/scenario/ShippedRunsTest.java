package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectState;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped scenarios as they come: what is said of them is what they do. */
@Timeout(120)
class ShippedRunsTest {
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

    private Run run(String id) throws InterruptedException {
        Scenario scenario = Catalogue.shipped().find(id).orElseThrow();
        return new ScenarioRun(scenario, id + ".json", RunLimits.DEFAULT, printed::add).run();
    }

    private static Value finalValue(EventLog log, String name) {
        Cursor cursor = new Cursor(log);
        cursor.seek(log.size());
        ObjectInfo object = log.objects().stream()
                .filter(info -> info.name().equals(name))
                .findFirst()
                .orElseThrow();
        return ((ObjectState.Variable) cursor.state().object(object.id())).value();
    }

    private static long count(EventLog log, EventKind kind) {
        long found = 0;
        for (long at = 0; at < log.size(); at++) {
            if (log.kindAt(at) == kind) {
                found++;
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "lost-update, CHECK",
        "crossed-semaphores, DEADLOCK",
        "three-consumers-if, ERROR",
        "always-somebody-else, CHECK",
        "after-you, CHECK",
        "one-permit-too-many, CHECK",
        "event-pulse, DEADLOCK",
        "event-five-items, DEADLOCK",
        "queue-poison-pills, FINISHED"
    })
    void theRunThatAScenarioComesWith_endsInWhatItIsToShow(String id, OutcomeKind kind) throws InterruptedException {
        assertThat(run(id).outcome().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"semaphore-as-mutex", "semaphores-in-order"})
    void theRunThatAMendedScenarioComesWith_hasSomebodyWaitForAPermit(String id) throws InterruptedException {
        EventLog log = run(id).log();

        assertThat(count(log, EventKind.REQUEST)).isPositive();
    }

    @Test
    void theLockRecipe_endsAtZeroUnderTheLock_everyTime_andMissesWithoutItInMostOf20Runs() throws InterruptedException {
        int missed = 0;
        for (int i = 0; i < 20; i++) {
            Run run = run("two-counters");
            assertThat(finalValue(run.log(), "counter_with_lock")).isEqualTo(Value.of(0));
            if (!finalValue(run.log(), "counter_without_lock").equals(Value.of(0))) {
                missed++;
                assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.CHECK);
            }
            assertThat(count(run.log(), EventKind.WRITE)).isEqualTo(400_000);
            assertThat(run.log().bytes() / (double) run.log().size()).isLessThanOrEqualTo(24);
        }
        assertThat(missed).isGreaterThan(10);
        assertThat(printed).contains("with the lock: 0");
    }

    @Test
    void theLockRecipeWithAllUnderTheLock_endsWell() throws InterruptedException {
        assertThat(run("two-counters-locked").outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
    }

    @Test
    void theBoxWithAnRLock_isEmptyAtTheEnd() throws InterruptedException {
        assertThat(run("box-with-an-rlock").outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(printed).last().isEqualTo("0 items still remain in the box");
    }

    @Test
    void theBoxWithAPlainLock_hangsInItsFirstAdd() throws InterruptedException {
        Run run = run("box-with-a-lock");

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(run.outcome().stuck()).hasSize(3);
    }

    @Test
    void twoLocksInTwoOrders_deadlock_andTheLoggerEnds() throws InterruptedException {
        Run run = run("two-locks");

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(run.outcome().stuck())
                .extracting(id -> run.log().thread(id).name())
                .containsExactly("Left", "Right");
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> List.of("Left", "Right", "Logger").contains(thread.getName()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-locks-ordered", "lost-update-locked"})
    void fixedTwins_endWell(String id) throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            assertThat(run(id).outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        }
    }

    @Test
    void threadsThatExistFromTheStart_allBeginBeforeAnyTakesAStep() throws InterruptedException {
        EventLog log = run("two-locks").log();
        Cursor cursor = new Cursor(log);
        cursor.seekStep(0);

        assertThat(cursor.position()).isGreaterThanOrEqualTo(3);
        assertThat(count(log, EventKind.BEGIN)).isEqualTo(3);
        for (long at = 0; at < 3; at++) {
            assertThat(log.kindAt(at)).isEqualTo(EventKind.BEGIN);
        }
    }
}

package dev.threadline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadStatus;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios that show what Python's interpreter lock does to work that computes and to work that waits. */
@Timeout(120)
class InterpreterLockScenariosTest {
    private static Run run(String id, Gil gil) throws InterruptedException {
        Scenario scenario = Catalogue.shipped().find(id).orElseThrow();
        return new ScenarioRun(scenario, id + ".json", RunLimits.DEFAULT.with(gil), line -> {}).run();
    }

    private static OptionalInt interpreter(EventLog log) {
        return log.objects().stream()
                .filter(object -> object.kind() == ObjectKind.INTERPRETER_LOCK)
                .mapToInt(ObjectInfo::id)
                .findFirst();
    }

    private static boolean once(EventLog log, Predicate<Cursor> claim) {
        Cursor cursor = new Cursor(log);
        for (long at = 0; at <= log.size(); at++) {
            cursor.seek(at);
            if (claim.test(cursor)) {
                return true;
            }
        }
        return false;
    }

    private static boolean bothAre(Cursor cursor, ThreadStatus status) {
        return IntStream.range(0, 2)
                .allMatch(thread -> cursor.state().thread(thread).status() == status);
    }

    @Test
    void underTheLock_computingThreadsTakeTurns() throws InterruptedException {
        Run run = run("cpu-work-gil", Gil.AS_WRITTEN);

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        EventLog log = run.log();
        assertThat(once(
                        log,
                        cursor -> cursor.state().thread(0).status() == ThreadStatus.BLOCKED
                                || cursor.state().thread(1).status() == ThreadStatus.BLOCKED))
                .isTrue();
    }

    @Test
    void underTheLock_bothThreadsSleepAtOnce_andNobodyHasIt() throws InterruptedException {
        Run run = run("io-work-gil", Gil.AS_WRITTEN);

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.FINISHED);
        int interpreter = interpreter(run.log()).orElseThrow();
        assertThat(once(
                        run.log(),
                        cursor -> bothAre(cursor, ThreadStatus.SLEEPING)
                                && cursor.state().object(interpreter).equals(ObjectState.Lock.FREE)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu-work", "io-work"})
    void theSwitchOfTheRun_goesBeforeTheScenariosOwn(String id) throws InterruptedException {
        assertThat(interpreter(run(id, Gil.AS_WRITTEN).log())).isEmpty();
        assertThat(interpreter(run(id, Gil.ON).log())).isPresent();
        assertThat(interpreter(run(id + "-gil", Gil.OFF).log())).isEmpty();
    }
}

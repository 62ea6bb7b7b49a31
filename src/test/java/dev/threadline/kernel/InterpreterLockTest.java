package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.ThreadStatus;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.LockModel;
import dev.threadline.model.Operation;
import dev.threadline.model.RLockModel;
import dev.threadline.model.VariableModel;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run under an interpreter lock does, as its events tell it. */
@Timeout(60)
class InterpreterLockTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLISECOND = 1_000_000L;

    private final EventLog log = new EventLog();

    private FreeRun under(long interval, double speed, long limit, boolean virtual) {
        FreeRunOptions options = new FreeRunOptions(
                limit,
                FreeRunOptions.DEFAULT_MAX_EVENTS,
                speed,
                1,
                virtual,
                Clock.SYSTEM,
                code -> Value.NONE,
                OptionalLong.of(interval),
                line -> {});
        return new FreeRun(options, log);
    }

    private FreeRun under(long interval) {
        return under(interval, 1, 60 * SECOND, false);
    }

    private int interpreter() {
        return log.objects().stream()
                .filter(object -> object.kind() == ObjectKind.INTERPRETER_LOCK)
                .mapToInt(ObjectInfo::id)
                .findFirst()
                .orElseThrow();
    }

    private int owner(Cursor cursor) {
        return ((ObjectState.Lock) cursor.state().object(interpreter())).owner();
    }

    private static int counter(FreeRun run) {
        return run.create(
                ObjectKind.VARIABLE,
                "n",
                new VariableModel(ValueCode.ofSmall(0), code -> Value.of(ValueCode.small(code))));
    }

    private long count(EventKind kind) {
        int interpreter = interpreter();
        return LongStream.range(0, log.size())
                .filter(at -> log.objectAt(at) == interpreter && log.kindAt(at) == kind)
                .count();
    }

    /** Threads that compute, sleep and take locks as chance has it. */
    private Outcome racing(FreeRun run, long seed) throws InterruptedException {
        int lock = run.create(ObjectKind.LOCK, "lock", new LockModel());
        int counter = counter(run);
        List<Integer> threads = IntStream.range(0, 4)
                .mapToObj(t -> run.newThread("T" + t, false, self -> {
                    SplittableRandom random = new SplittableRandom(seed * 10 + t);
                    for (int i = 0; i < 300; i++) {
                        switch (random.nextInt(4)) {
                            case 0 -> self.sleep(1, random.nextInt(200_000));
                            case 1 -> {
                                self.perform(2, Operation.of(Action.ACQUIRE, lock));
                                self.perform(3, Operation.of(Action.READ, counter));
                                self.sleep(4, random.nextInt(20_000));
                                self.perform(5, Operation.of(Action.RELEASE, lock));
                            }
                            case 2 ->
                                self.perform(
                                        6, Operation.of(Action.ACQUIRE, lock).within(random.nextInt(50_000)));
                            default -> self.perform(7, Operation.of(Action.READ, counter));
                        }
                    }
                }))
                .toList();
        return run.run(threads);
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "3,true"})
    void aThreadReadsOnlyWhileItHasTheLock_andIsAsleepOrBlockedOnlyWithoutIt(long seed, boolean virtual)
            throws InterruptedException {
        racing(under(MILLISECOND / 10, 1, 5 * SECOND, virtual), seed);

        Cursor cursor = new Cursor(log);
        long reads = 0;
        for (long at = 0; at < log.size(); at++) {
            cursor.seek(at);
            int owner = owner(cursor);
            int thread = log.threadAt(at);
            if (log.kindAt(at) == EventKind.READ) {
                reads++;
                assertThat(owner).as("owner at %s, seed %s", at, seed).isEqualTo(thread);
            }
            if (log.kindAt(at) == EventKind.ACQUIRE && log.objectAt(at) == interpreter()) {
                assertThat(owner).as("owner before %s, seed %s", at, seed).isNegative();
            }
            if (owner >= 0) {
                assertThat(cursor.state().thread(owner).status()).isEqualTo(ThreadStatus.READY);
            }
        }
        assertThat(reads).isPositive();
        assertThat(count(EventKind.SUSPEND)).isPositive();
    }

    /** Two threads that only compute, until each has had the lock a hundred times. */
    private void takingTurns() throws InterruptedException {
        FreeRun run = under(1);
        int turns = 100;
        AtomicIntegerArray had = new AtomicIntegerArray(2);
        List<Integer> threads = IntStream.range(0, 2)
                .mapToObj(t -> run.newThread("T" + t, false, self -> {
                    had.set(t, 1);
                    while (had.get(t) < turns || had.get(1 - t) < turns) {
                        int before = had.get(1 - t);
                        self.poll();
                        if (had.get(1 - t) > before) {
                            had.incrementAndGet(t);
                        }
                    }
                }))
                .toList();
        assertThat(run.run(threads)).isEqualTo(Outcome.FINISHED);
    }

    @Test
    void whoWaitsForTheLock_isEnabledByWhoeverGaveItUp() throws InterruptedException {
        takingTurns();

        int interpreter = interpreter();
        long waited = 0;
        long released = -1;
        for (long at = 0; at < log.size(); at++) {
            if (log.objectAt(at) != interpreter) {
                continue;
            }
            if (log.kindAt(at) == EventKind.RELEASE) {
                released = at;
            }
            if (log.kindAt(at) == EventKind.ACQUIRE && log.enablerAt(at).isPresent()) {
                assertThat(log.position(log.enablerAt(at).orElseThrow())).isEqualTo(released);
                waited++;
            }
        }
        assertThat(waited).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 1000})
    void aThreadThatNeverStopsComputing_letsAnotherGoFirst_whateverTheSpeed(double speed) throws InterruptedException {
        FreeRun run = under(MILLISECOND, speed, 60 * SECOND, false);
        AtomicBoolean done = new AtomicBoolean();
        int endless = run.newThread("endless", false, self -> {
            while (!done.get()) {
                self.poll();
            }
        });
        int other = run.newThread("other", false, self -> done.set(true));

        assertThat(run.run(List.of(endless, other))).isEqualTo(Outcome.FINISHED);
    }

    @Test
    void whoComputesAlone_keepsTheLock() throws InterruptedException {
        FreeRun run = under(1);
        int only = run.newThread("only", false, self -> {
            for (int i = 0; i < 100_000; i++) {
                self.poll();
            }
        });
        run.run(List.of(only));

        assertThat(count(EventKind.ACQUIRE)).isEqualTo(1);
        assertThat(count(EventKind.RELEASE)).isEqualTo(1);
    }

    @Test
    void whoHadItsTurn_doesNotComeInAgainBeforeTheOther() throws InterruptedException {
        takingTurns();

        int interpreter = interpreter();
        int last = -1;
        for (long at = 0; at < log.size(); at++) {
            if (log.objectAt(at) == interpreter && log.kindAt(at) == EventKind.ACQUIRE) {
                assertThat(log.threadAt(at)).isNotEqualTo(last);
                last = log.threadAt(at);
            }
        }
        assertThat(count(EventKind.RELEASE)).isGreaterThan(100);
    }

    @Test
    void aDeadlock_isFoundAsWithoutTheLock() throws InterruptedException {
        FreeRun run = under(MILLISECOND);
        int[] locks = {
            run.create(ObjectKind.RLOCK, "a", new RLockModel()), run.create(ObjectKind.RLOCK, "b", new RLockModel())
        };
        AtomicBoolean[] has = {new AtomicBoolean(), new AtomicBoolean()};
        List<Integer> threads = IntStream.range(0, 2)
                .mapToObj(t -> run.newThread("T" + t, false, self -> {
                    self.perform(1, Operation.of(Action.ACQUIRE, locks[t]));
                    has[t].set(true);
                    while (!has[1 - t].get()) {
                        self.poll();
                    }
                    self.perform(2, Operation.of(Action.ACQUIRE, locks[1 - t]));
                }))
                .toList();

        Outcome outcome = run.run(threads);

        assertThat(outcome.kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(outcome.stuck()).containsExactlyInAnyOrderElementsOf(threads);
        Cursor cursor = new Cursor(log);
        cursor.seek(log.size());
        assertThat(owner(cursor)).as("who has the interpreter lock in the end").isNegative();
    }

    @Test
    void whoWaitsForTheLockWhenTheRunIsCut_isNotStuck_andIsGoneAfterwards() throws InterruptedException {
        FreeRun run = under(60 * SECOND, 1, SECOND / 5, false);
        List<Integer> threads = IntStream.range(0, 3)
                .mapToObj(t -> run.newThread("gil-cut-" + t, false, self -> {
                    while (true) {
                        self.poll();
                    }
                }))
                .toList();

        Outcome outcome = run.run(threads);

        assertThat(outcome.kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
        assertThat(outcome.stuck()).isEmpty();
        assertThat(count(EventKind.REQUEST)).isEqualTo(2);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("gil-cut-"));
    }

    @Test
    void withoutTheSwitch_thereIsNoSuchObject() throws InterruptedException {
        FreeRun run = new FreeRun(SomeOptions.on(false), log);
        run.run(List.of(run.newThread("T", false, self -> self.sleep(1, 1))));

        assertThat(log.objects()).noneMatch(object -> object.kind() == ObjectKind.INTERPRETER_LOCK);
    }
}

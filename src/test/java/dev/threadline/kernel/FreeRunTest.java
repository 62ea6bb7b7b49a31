package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.LockModel;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.RLockModel;
import dev.threadline.model.VariableModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on real threads: what they did, what was recorded and how they ended. */
@Timeout(60)
class FreeRunTest {
    private static final long SECOND = 1_000_000_000L;

    private final EventLog log = new EventLog();
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

    private FreeRun free(long limit, boolean virtual) {
        return new FreeRun(
                new FreeRunOptions(limit, 10_000_000, 1, 1, virtual, Clock.SYSTEM, code -> Value.NONE, printed::add),
                log);
    }

    private static int variable(FreeRun run, String name) {
        return run.create(
                ObjectKind.VARIABLE,
                name,
                new VariableModel(ValueCode.ofSmall(0), code -> Value.of(ValueCode.small(code))));
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,false", "3,true", "4,true"})
    void foldedState_isWhatEveryRacingThreadSaw(long seed, boolean virtual) throws InterruptedException {
        int threads = 6;
        int steps = 4000;
        FreeRun run = free(60 * SECOND, virtual);
        int[] variables = IntStream.range(0, 3).map(i -> variable(run, "v" + i)).toArray();
        int[] locks = {
            run.create(ObjectKind.LOCK, "a", new LockModel()), run.create(ObjectKind.RLOCK, "b", new RLockModel())
        };
        List<List<Integer>> seen = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            List<Integer> mine = new ArrayList<>();
            seen.add(mine);
            int salt = t;
            ids.add(run.newThread("T" + t, false, self -> {
                SplittableRandom random = new SplittableRandom(seed * 100 + salt);
                for (int i = 0; i < steps; i++) {
                    int variable = variables[random.nextInt(variables.length)];
                    if (random.nextInt(4) == 0) {
                        int lock = locks[random.nextInt(locks.length)];
                        self.perform(1, Operation.of(Action.ACQUIRE, lock));
                        self.perform(2, Operation.of(Action.READ, variable));
                        self.perform(3, Operation.of(Action.RELEASE, lock));
                        mine.add(null);
                    } else if (random.nextBoolean()) {
                        int code = self.perform(4, Operation.of(Action.READ, variable))
                                .result();
                        mine.add(ValueCode.small(code));
                    } else {
                        int code = ValueCode.ofSmall(salt * steps + i);
                        self.perform(5, Operation.of(Action.WRITE, variable, code));
                    }
                }
            }));
        }

        assertThat(run.run(ids)).as("seed %d", seed).isEqualTo(Outcome.FINISHED);

        Cursor cursor = new Cursor(log);
        List<List<Integer>> folded = new ArrayList<>();
        ids.forEach(id -> folded.add(new ArrayList<>()));
        int[] lastVersion = new int[log.objects().size()];
        for (long at = 0; at < log.size(); at++) {
            cursor.seek(at);
            EventKind kind = log.kindAt(at);
            int object = log.objectAt(at);
            int thread = log.threadAt(at);
            assertThat(log.versionAt(at)).isEqualTo(++lastVersion[object]);
            ObjectState before = cursor.state().object(object);
            if (kind == EventKind.READ) {
                assertThat(before).isEqualTo(new ObjectState.Variable(log.valueAt(at)));
                if (log.lineAt(at) == 4) {
                    folded.get(thread).add(ValueCode.small(log.valueCodeAt(at)));
                }
            } else if (kind == EventKind.ACQUIRE) {
                assertThat(before).isEqualTo(ObjectState.Lock.FREE);
                log.enablerAt(at)
                        .ifPresent(enabler ->
                                assertThat(log.kindAt(log.position(enabler))).isEqualTo(EventKind.RELEASE));
            } else if (kind == EventKind.RELEASE) {
                assertThat(before).isEqualTo(new ObjectState.Lock(thread, 1));
                if (log.lineAt(at) == 3) {
                    folded.get(thread).add(null);
                }
            }
        }
        assertThat(folded).isEqualTo(seen);
    }

    @Test
    void twoLocksInTwoOrders_endAsADeadlock_andLeaveNoThread() throws InterruptedException {
        FreeRun run = free(60 * SECOND, false);
        int a = run.create(ObjectKind.LOCK, "A", new LockModel());
        int b = run.create(ObjectKind.LOCK, "B", new LockModel());
        int left = run.newThread("left-of-two", false, taking(a, b));
        int right = run.newThread("right-of-two", false, taking(b, a));

        Outcome outcome = run.run(List.of(left, right));

        assertThat(outcome.kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(outcome.stuck()).containsExactly(left, right);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.isAlive() && thread.getName().endsWith("-of-two"));
    }

    private static Body taking(int first, int second) {
        return self -> {
            self.perform(1, Operation.of(Action.ACQUIRE, first));
            self.sleep(2, 30_000_000);
            self.perform(3, Operation.of(Action.ACQUIRE, second));
        };
    }

    @Test
    void aCycleOfReentrantLocks_isProvenWhileOthersGoOn() throws InterruptedException {
        FreeRun run = free(60 * SECOND, false);
        int a = run.create(ObjectKind.RLOCK, "A", new RLockModel());
        int b = run.create(ObjectKind.RLOCK, "B", new RLockModel());
        int left = run.newThread("left", false, taking(a, b));
        int right = run.newThread("right", false, taking(b, a));
        int busy = run.newThread("busy", false, self -> {
            while (true) {
                self.sleep(1, 1_000_000);
            }
        });

        Outcome outcome = run.run(List.of(left, right, busy));

        assertThat(outcome.kind()).isEqualTo(OutcomeKind.DEADLOCK);
        assertThat(outcome.stuck()).containsExactly(left, right);
    }

    @Test
    void anEndlessRun_isCutAtItsTimeLimit() throws InterruptedException {
        FreeRun run = free(SECOND / 20, false);
        int spinning = run.newThread("spins", false, self -> {
            while (true) {
                self.poll();
            }
        });

        assertThat(run.run(List.of(spinning)).kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
    }

    @Test
    void aRunWithTooManyEvents_isCut() throws InterruptedException {
        FreeRun run = new FreeRun(
                new FreeRunOptions(60 * SECOND, 5000, 1, 1, false, Clock.SYSTEM, code -> Value.NONE, printed::add),
                log);
        int talker = run.newThread("talks", false, self -> {
            while (true) {
                self.print(1, "again");
                self.poll();
            }
        });

        assertThat(run.run(List.of(talker)).kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
        assertThat(printed).startsWith("again", "again");
    }

    @Test
    void joinIsEnabledByTheEnd_andBeginByTheStart() throws InterruptedException {
        FreeRun run = free(60 * SECOND, false);
        int child = run.newThread("child", false, self -> self.sleep(1, 5_000_000));
        int object = run.objectOf(child);
        int parent = run.newThread("parent", false, self -> {
            self.perform(1, Operation.of(Action.START, object));
            self.perform(2, Operation.of(Action.JOIN, object));
        });

        assertThat(run.run(List.of(parent))).isEqualTo(Outcome.FINISHED);

        for (long at = 0; at < log.size(); at++) {
            EventKind enabler =
                    log.enablerAt(at).map(id -> log.kindAt(log.position(id))).orElse(null);
            if (log.kindAt(at) == EventKind.JOIN) {
                assertThat(enabler).isEqualTo(EventKind.END);
            }
            if (log.kindAt(at) == EventKind.BEGIN && log.threadAt(at) == child) {
                assertThat(enabler).isEqualTo(EventKind.START);
            }
        }
    }

    @Test
    void aTimedAcquire_givesUp() throws InterruptedException {
        FreeRun run = free(60 * SECOND, false);
        Model taken = new LockModel();
        taken.apply(1, Operation.of(Action.ACQUIRE, 0));
        int lock = run.create(ObjectKind.LOCK, "lock", taken);
        List<Integer> results = new ArrayList<>();
        int thread = run.newThread("hopes", false, self -> {
            Operation acquire = Operation.of(Action.ACQUIRE, lock);
            results.add(self.perform(1, acquire.within(Operation.NEVER)).result());
            results.add(self.perform(2, acquire.within(1_000_000)).result());
        });

        assertThat(run.run(List.of(thread))).isEqualTo(Outcome.FINISHED);
        assertThat(results).containsExactly(ValueCode.FALSE, ValueCode.FALSE);
    }

    @Test
    void aThousandThreadsOnOneLock_allGetIt() throws InterruptedException {
        FreeRun run = free(60 * SECOND, false);
        int lock = run.create(ObjectKind.LOCK, "lock", new LockModel());
        int count = variable(run, "n");
        List<Integer> ids = IntStream.range(0, 1000)
                .mapToObj(i -> run.newThread("T" + i, false, self -> {
                    self.perform(1, Operation.of(Action.ACQUIRE, lock));
                    int n = self.perform(2, Operation.of(Action.READ, count)).result();
                    self.perform(2, Operation.of(Action.WRITE, count, n + ValueCode.ofSmall(1)));
                    self.perform(3, Operation.of(Action.RELEASE, lock));
                }))
                .toList();

        assertThat(run.run(ids)).isEqualTo(Outcome.FINISHED);

        Cursor cursor = new Cursor(log);
        cursor.seek(log.size());
        assertThat(cursor.state().object(count)).isEqualTo(new ObjectState.Variable(Value.of(1000)));
    }

    @Test
    void cancel_endsARunFromOutside() throws InterruptedException {
        FreeRun run = free(60 * SECOND, false);
        int thread = run.newThread("waits", false, self -> {
            run.cancel();
            self.sleep(1, 60 * SECOND);
        });

        assertThat(run.run(List.of(thread)).kind()).isEqualTo(OutcomeKind.CANCELLED);
    }
}

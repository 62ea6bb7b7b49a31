package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.script.Ending;
import dev.threadline.sync.Condition;
import dev.threadline.sync.Mutex;
import dev.threadline.sync.RLock;
import dev.threadline.sync.RecordedThread;
import dev.threadline.sync.Recording;
import dev.threadline.sync.SharedInt;
import dev.threadline.sync.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Java code, explored on real threads. */
class CodeSubjectTest {
    static Map<OutcomeKind, Integer> explore(Task code) {
        Map<OutcomeKind, Integer> ends = new EnumMap<>(OutcomeKind.class);
        try (CodeRuns runs = new CodeRuns(Recording.of("code", code).withoutSleeping(), Optional.empty())) {
            SourceDpor<Ending> search = new SourceDpor<>(new CodeSubject(runs), 1_000);
            boolean complete = search.run(() -> true, new Search.Listener<>() {
                @Override
                public void ended(Ending end, Way way) {
                    ends.merge(end.kind(), 1, Integer::sum);
                }

                @Override
                public void endless(Way way) {
                    ends.merge(OutcomeKind.LIVELOCK, 1, Integer::sum);
                }
            });
            assertThat(complete).isTrue();
        }
        return ends;
    }

    static void inParallel(Task... tasks) throws Exception {
        List<RecordedThread> threads = new ArrayList<>();
        for (Task task : tasks) {
            threads.add(new RecordedThread("T" + (threads.size() + 1), task));
        }
        threads.forEach(RecordedThread::start);
        for (RecordedThread thread : threads) {
            thread.join();
        }
    }

    @Test
    void twoLocksInTwoOrders_endInADeadlock_inOneOfThreeTraces() {
        Map<OutcomeKind, Integer> ends = explore(() -> {
            RLock left = new RLock("left");
            RLock right = new RLock("right");
            inParallel(() -> nested(left, right), () -> nested(right, left));
        });

        assertThat(ends).isEqualTo(Map.of(OutcomeKind.FINISHED, 2, OutcomeKind.DEADLOCK, 1));
    }

    private static void nested(RLock outer, RLock inner) {
        outer.lock();
        inner.lock();
        inner.unlock();
        outer.unlock();
    }

    @Test
    void aLostUpdate_isFound_andTheAssertionThatItBreaks() {
        Map<OutcomeKind, Integer> ends = explore(() -> {
            SharedInt n = new SharedInt("n", 0);
            Task increment = () -> n.set(n.get() + 1);
            inParallel(increment, increment);
            int end = n.get();
            if (end != 2) {
                throw new AssertionError("n is " + end);
            }
        });

        assertThat(ends.get(OutcomeKind.FINISHED)).isEqualTo(2);
        assertThat(ends.get(OutcomeKind.ASSERTION)).isEqualTo(2);
    }

    @Test
    void philosophers_needAsManyExecutionsAsTheirModel() {
        for (int count = 3; count <= 5; count++) {
            int philosophers = count;
            Map<OutcomeKind, Integer> ends = explore(() -> {
                Mutex[] forks = new Mutex[philosophers];
                Task[] tasks = new Task[philosophers];
                for (int at = 0; at < philosophers; at++) {
                    forks[at] = new Mutex("fork-" + at);
                }
                for (int at = 0; at < philosophers; at++) {
                    Mutex left = forks[at];
                    Mutex right = forks[(at + 1) % philosophers];
                    tasks[at] = () -> {
                        left.acquire();
                        right.acquire();
                        right.release();
                        left.release();
                    };
                }
                inParallel(tasks);
            });

            assertThat(ends).isEqualTo(Map.of(OutcomeKind.FINISHED, (1 << count) - 2, OutcomeKind.DEADLOCK, 1));
        }
    }

    @Test
    void aLockWithATimeLimit_isHadAndIsMissed() {
        Map<OutcomeKind, Integer> ends = explore(() -> {
            Mutex lock = new Mutex("lock");
            inParallel(
                    () -> {
                        if (!lock.tryAcquire(Duration.ofSeconds(1))) {
                            throw new AssertionError("missed");
                        }
                        lock.release();
                    },
                    () -> {
                        lock.acquire();
                        RecordedThread.sleep(Duration.ofHours(1));
                        lock.release();
                    });
        });

        assertThat(ends).containsOnlyKeys(OutcomeKind.FINISHED, OutcomeKind.ASSERTION);
    }

    @Test
    void waitersOfAConditionThatNobodyNotifies_areStuck_inSomeOrdersOnly() {
        Map<OutcomeKind, Integer> ends = explore(() -> {
            RLock lock = new RLock("lock");
            Condition condition = new Condition("ready", lock);
            inParallel(
                    () -> {
                        lock.lock();
                        condition.await();
                        lock.unlock();
                    },
                    () -> {
                        lock.lock();
                        condition.signal();
                        lock.unlock();
                    });
        });

        assertThat(ends).isEqualTo(Map.of(OutcomeKind.FINISHED, 1, OutcomeKind.DEADLOCK, 1));
    }

    @Test
    void lockedSectionsOfTwoWorkers_haveAsManyTracesAsOrders() {
        Map<OutcomeKind, Integer> ends = explore(() -> {
            RLock lock = new RLock("lock");
            Task work = () -> {
                for (int i = 0; i < 3; i++) {
                    lock.lock();
                    lock.unlock();
                }
            };
            inParallel(work, work);
        });

        assertThat(ends).isEqualTo(Map.of(OutcomeKind.FINISHED, 20));
    }
}

package dev.threadline.sync;

import static dev.threadline.sync.Where.join;
import static dev.threadline.sync.Where.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What conditions promise, inside a run and outside. */
@Timeout(60)
class ConditionContractTest {
    @ParameterizedTest
    @EnumSource
    void withoutItsLock_nobodyWaitsOrSignals(Where where) throws Exception {
        where.runs(() -> {
            Condition condition = new RLock().newCondition();
            assertThatThrownBy(condition::await).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(condition::signal).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(condition::signalAll).isInstanceOf(IllegalMonitorStateException.class);
            Condition ofMutex = new Condition("c", new Mutex());
            assertThatThrownBy(ofMutex::await).isInstanceOf(IllegalMonitorStateException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void await_givesTheWholeLockUp_andHasItBackAsDeep(Where where) throws Exception {
        where.runs(() -> {
            RLock lock = new RLock("A");
            Condition condition = new Condition("c", lock);
            SharedInt ready = new SharedInt("ready", 0);
            RecordedThread waits = started(() -> {
                lock.lock();
                lock.lock();
                condition.waitFor(() -> ready.get() == 1);
                lock.unlock();
                lock.unlock();
                assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
            });
            lock.lock();
            ready.set(1);
            condition.signalAll();
            lock.unlock();
            waits.join();
        });
    }

    @ParameterizedTest
    @EnumSource
    void time_endsAWait_withTheLockHeld(Where where) throws Exception {
        where.runs(() -> {
            RLock lock = new RLock();
            Condition condition = lock.newCondition();
            lock.lock();
            assertThat(condition.await(1, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(condition.awaitNanos(1000)).isLessThanOrEqualTo(0);
            assertThat(condition.awaitUntil(new Date())).isFalse();
            assertThat(condition.waitFor(() -> false, Duration.ofMillis(2))).isFalse();
            assertThat(condition.waitFor(() -> true, Duration.ZERO)).isTrue();
            lock.unlock();
        });
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsAWait_withTheLockHeld(Where where) throws Exception {
        where.runs(() -> {
            RLock lock = new RLock("A");
            Condition condition = lock.newCondition();
            Event inside = new Event();
            RecordedThread waits = started(() -> {
                lock.lock();
                inside.set();
                assertThatThrownBy(condition::await).isInstanceOf(InterruptedException.class);
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                lock.unlock();
            });
            inside.await();
            waits.interrupt();
            waits.join();
            assertThat(lock.tryLock()).isTrue();
            lock.unlock();
        });
    }

    @ParameterizedTest
    @EnumSource
    void awaitUninterruptibly_endsByASignalOnly(Where where) throws Exception {
        where.runs(() -> {
            RLock lock = new RLock();
            Condition condition = lock.newCondition();
            Event inside = new Event();
            RecordedThread waits = started(() -> {
                lock.lock();
                inside.set();
                condition.awaitUninterruptibly();
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
                lock.unlock();
            });
            inside.await();
            waits.interrupt();
            // Only who waits at the condition lets others in.
            lock.lock();
            condition.signal();
            lock.unlock();
            waits.join();
        });
    }

    @ParameterizedTest
    @EnumSource
    void signals_wakeTheLongestWaitingFirst_andNoMoreThanAsked(Where where) throws Exception {
        where.runs(() -> {
            Mutex mutex = new Mutex("m");
            Condition condition = new Condition("c", mutex);
            List<Integer> woken = Collections.synchronizedList(new ArrayList<>());
            RecordedThread[] waiters = new RecordedThread[4];
            for (int i = 0; i < 4; i++) {
                int number = i;
                Event inside = new Event();
                waiters[i] = started(() -> {
                    mutex.acquire();
                    inside.set();
                    condition.await();
                    woken.add(number);
                    mutex.release();
                });
                inside.await();
            }
            signal(mutex, condition, 1);
            join(waiters[0]);
            signal(mutex, condition, 2);
            join(waiters[1], waiters[2]);
            assertThat(woken).startsWith(0).contains(1, 2).hasSize(3);
            signal(mutex, condition, 7);
            join(waiters[3]);
            signal(mutex, condition, 7);
        });
    }

    private static void signal(Mutex mutex, Condition condition, int waiters) {
        mutex.acquire();
        condition.signal(waiters);
        mutex.release();
    }
}

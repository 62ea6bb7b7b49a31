package dev.threadline.sync;

import static dev.threadline.sync.Where.join;
import static dev.threadline.sync.Where.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What threads, timers, locals and atomics promise, inside a run and outside. */
@Timeout(60)
class ThreadContractTest {
    @ParameterizedTest
    @EnumSource
    void thread_isAliveFromStartToEnd_andEnumerated(Where where) throws Exception {
        where.runs(() -> {
            Event go = new Event();
            RecordedThread thread = new RecordedThread("worker", () -> {
                assertThat(RecordedThread.current().name()).isEqualTo("worker");
                go.await();
            });
            assertThat(thread.isAlive()).isFalse();
            thread.start();
            assertThat(thread.isAlive()).isTrue();
            assertThat(RecordedThread.enumerate()).contains(thread);
            assertThat(RecordedThread.activeCount()).isGreaterThanOrEqualTo(2);
            assertThat(thread.join(Duration.ofMillis(1))).isFalse();
            go.set();
            assertThat(thread.join(Duration.ofHours(1))).isTrue();
            assertThat(thread.isAlive()).isFalse();
            assertThat(RecordedThread.enumerate()).doesNotContain(thread);
        });
    }

    @ParameterizedTest
    @EnumSource
    void misuseOfAThread_isRefused(Where where) throws Exception {
        where.runs(() -> {
            RecordedThread thread = new RecordedThread(
                    () -> assertThatThrownBy(() -> RecordedThread.current().join())
                            .isInstanceOf(IllegalStateException.class));
            assertThatThrownBy(thread::join).isInstanceOf(IllegalStateException.class);
            thread.start();
            assertThatThrownBy(thread::start).isInstanceOf(IllegalThreadStateException.class);
            assertThatThrownBy(() -> thread.setDaemon(true)).isInstanceOf(IllegalThreadStateException.class);
            thread.join();
            assertThat(thread.name()).startsWith("Thread-");
        });
    }

    @ParameterizedTest
    @EnumSource
    void daemon_isInherited(Where where) throws Exception {
        where.runs(() -> {
            RecordedThread daemon = new RecordedThread(() -> {
                RecordedThread child = started(() -> {});
                child.join();
                assertThat(child.isDaemon()).isTrue();
            });
            daemon.setDaemon(true);
            daemon.start();
            daemon.join();
        });
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsSleepAndJoin(Where where) throws Exception {
        where.runs(() -> {
            RecordedThread sleeps = started(() -> assertThatThrownBy(() -> RecordedThread.sleep(Duration.ofHours(1)))
                    .isInstanceOf(InterruptedException.class));
            RecordedThread joins =
                    started(() -> assertThatThrownBy(sleeps::join).isInstanceOf(InterruptedException.class));
            joins.interrupt();
            joins.join();
            sleeps.interrupt();
            sleeps.join();
        });
    }

    @ParameterizedTest
    @EnumSource
    void timer_firesOnce_unlessItIsCancelledBefore(Where where) throws Exception {
        where.runs(() -> {
            SharedInt fired = new SharedInt("fired", 0);
            Timer timer = new Timer(Duration.ofMillis(1), () -> fired.set(fired.get() + 1));
            timer.start();
            timer.join();
            Timer cancelled = new Timer(Duration.ofHours(1), () -> fired.set(100));
            cancelled.start();
            cancelled.cancel();
            cancelled.join();
            assertThat(fired.get()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void local_isEachThreadsOwn(Where where) throws Exception {
        where.runs(() -> {
            Local<String> local = new Local<>();
            local.set("main");
            join(started(() -> {
                assertThat(local.isSet()).isFalse();
                assertThatThrownBy(local::get).isInstanceOf(NoSuchElementException.class);
                local.set(null);
                assertThat(local.get()).isNull();
            }));
            assertThat(local.get()).isEqualTo("main");
            local.remove();
            assertThat(local.isSet()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void atomicInteger_losesNothing_andWrapsAround(Where where) throws Exception {
        where.runs(() -> {
            AtomicInteger n = new AtomicInteger("n", 0);
            Task work = () -> {
                for (int i = 0; i < 500; i++) {
                    n.incrementAndGet();
                    for (int seen = n.get(); !n.compareAndSet(seen, seen + 1); seen = n.get()) {
                        Thread.onSpinWait();
                    }
                }
            };
            join(started(work), started(work));
            assertThat(n.getAndSet(Integer.MAX_VALUE)).isEqualTo(2000);
            assertThat(n.getAndIncrement()).isEqualTo(Integer.MAX_VALUE);
            assertThat(n.get()).isEqualTo(Integer.MIN_VALUE);
            assertThat(n.decrementAndGet()).isEqualTo(Integer.MAX_VALUE);
            assertThat(n.addAndGet(-Integer.MAX_VALUE)).isZero();
            assertThat(n.getAndAdd(5)).isZero();
            assertThat(n.getAndDecrement()).isEqualTo(5);
            n.set(7);
            assertThat(n).hasToString("7");
        });
    }

    @ParameterizedTest
    @EnumSource
    void sharedVariables_keepWhatIsWritten_theVerySame(Where where) throws Exception {
        where.runs(() -> {
            SharedInt n = new SharedInt(Integer.MAX_VALUE);
            assertThat(n.get()).isEqualTo(Integer.MAX_VALUE);
            n.set(Integer.MIN_VALUE);
            assertThat(n.get()).isEqualTo(Integer.MIN_VALUE);
            Shared<Object> shared = new Shared<>(null);
            assertThat(shared.get()).isNull();
            for (Object value : new Object[] {new Object(), 5, 5L, 1000, "text", false}) {
                shared.set(value);
                assertThat(shared.get()).isSameAs(value);
            }
        });
    }
}

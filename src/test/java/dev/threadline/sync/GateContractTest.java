package dev.threadline.sync;

import static dev.threadline.sync.Where.join;
import static dev.threadline.sync.Where.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What semaphores, events, latches, barriers and exchangers promise, inside a run and outside. */
@Timeout(60)
class GateContractTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    @ParameterizedTest
    @EnumSource
    void semaphore_hasAsManyPermitsAsAreGiven(Where where) throws Exception {
        where.runs(() -> {
            Semaphore semaphore = new Semaphore("s", 1);
            semaphore.acquire();
            assertThat(semaphore.tryAcquire()).isFalse();
            assertThat(semaphore.tryAcquire(MOMENT)).isFalse();
            RecordedThread waits = started(semaphore::acquireUninterruptibly);
            join(started(() -> semaphore.release(3)));
            waits.join();
            assertThat(semaphore.tryAcquire()).isTrue();
            assertThat(semaphore.tryAcquire(MOMENT)).isTrue();
            assertThat(semaphore.tryAcquire()).isFalse();
            assertThatThrownBy(() -> semaphore.release(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Semaphore(-1)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void boundedSemaphore_refusesAReleaseTooMany(Where where) throws Exception {
        where.runs(() -> {
            BoundedSemaphore semaphore = new BoundedSemaphore("s", 2);
            semaphore.acquire();
            assertThatThrownBy(() -> semaphore.release(2)).isInstanceOf(IllegalStateException.class);
            semaphore.release();
            assertThatThrownBy(semaphore::release).isInstanceOf(IllegalStateException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void event_letsThroughWhileItIsSet(Where where) throws Exception {
        where.runs(() -> {
            Event event = new Event("e");
            assertThat(event.isSet()).isFalse();
            assertThat(event.await(MOMENT)).isFalse();
            RecordedThread waits = started(event::await);
            event.set();
            waits.join();
            assertThat(event.await(Duration.ZERO)).isTrue();
            event.clear();
            assertThat(event.await(Duration.ZERO)).isFalse();
            RecordedThread interrupted =
                    started(() -> assertThatThrownBy(event::await).isInstanceOf(InterruptedException.class));
            interrupted.interrupt();
            interrupted.join();
        });
    }

    @ParameterizedTest
    @EnumSource
    void latch_opensAtZero_forGood(Where where) throws Exception {
        where.runs(() -> {
            CountDownLatch latch = new CountDownLatch("l", 2);
            assertThat(latch.await(1, TimeUnit.MILLISECONDS)).isFalse();
            RecordedThread waits = started(latch::await);
            latch.countDown();
            assertThat(latch.getCount()).isEqualTo(1);
            latch.countDown();
            latch.countDown();
            waits.join();
            latch.await();
            assertThat(latch.getCount()).isZero();
            assertThatThrownBy(() -> new CountDownLatch(-1)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void barrier_letsAllGoTogether_againAndAgain_withTheActionOnceBefore(Where where) throws Exception {
        where.runs(() -> {
            SharedInt acted = new SharedInt("acted", 0);
            Barrier barrier = new Barrier("b", 3, () -> acted.set(acted.get() + 1));
            Barrier looked = new Barrier("looked", 3);
            Set<Integer> seen = new ConcurrentSkipListSet<>();
            Task runner = () -> {
                for (int generation = 1; generation <= 20; generation++) {
                    seen.add(generation * 10 + barrier.await());
                    assertThat(acted.get()).isEqualTo(generation);
                    looked.await(Duration.ofHours(1));
                }
            };
            join(started(runner), started(runner), started(runner));
            assertThat(seen).hasSize(60).contains(10, 11, 12, 200, 201, 202);
        });
    }

    @ParameterizedTest
    @EnumSource
    void barrier_isBrokenByTimeInterruptAbortAndAFailingAction_andMadeNewByReset(Where where) throws Exception {
        where.runs(() -> {
            Barrier barrier = new Barrier("b", 2);
            assertThatThrownBy(() -> barrier.await(MOMENT)).isInstanceOf(TimeoutException.class);
            assertBroken(barrier);
            RecordedThread interrupted =
                    started(() -> assertThatThrownBy(barrier::await).isInstanceOf(InterruptedException.class));
            interrupted.interrupt();
            interrupted.join();
            assertBroken(barrier);
            barrier.abort();
            assertBroken(barrier);
            RecordedThread sentAway =
                    started(() -> assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class));
            while (barrier.waiting() == 0) {
                Thread.onSpinWait();
            }
            barrier.reset();
            sentAway.join();
            assertThat(barrier.isBroken()).isFalse();

            Barrier failing = new Barrier("f", 1, () -> {
                throw new IllegalStateException("no");
            });
            assertThatThrownBy(failing::await).hasMessage("no");
            assertBroken(failing);
        });
    }

    private static void assertBroken(Barrier barrier) {
        assertThat(barrier.isBroken()).isTrue();
        assertThatThrownBy(barrier::await).isInstanceOf(BrokenBarrierException.class);
        barrier.reset();
    }

    @ParameterizedTest
    @EnumSource
    void exchanger_swapsTheItemsOfTwo(Where where) throws Exception {
        where.runs(() -> {
            Exchanger<String> exchanger = new Exchanger<>("x");
            RecordedThread other =
                    started(() -> assertThat(exchanger.exchange("left")).isEqualTo("right"));
            assertThat(exchanger.exchange("right")).isEqualTo("left");
            other.join();
            assertThatThrownBy(() -> exchanger.exchange("late", 1, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            RecordedThread interrupted = started(
                    () -> assertThatThrownBy(() -> exchanger.exchange("x")).isInstanceOf(InterruptedException.class));
            interrupted.interrupt();
            interrupted.join();
            RecordedThread gives = started(() -> exchanger.exchange(null));
            assertThat(exchanger.exchange("x", 1, TimeUnit.HOURS)).isNull();
            gives.join();
        });
    }
}

package dev.threadline.sync;

import static dev.threadline.sync.Where.join;
import static dev.threadline.sync.Where.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What queues promise, inside a run and outside. */
@Timeout(60)
class QueueContractTest {
    private static List<RecordedQueue<Integer>> queues(int room) {
        return List.of(
                new FifoQueue<>("fifo", room), new LifoQueue<>("lifo", room), PriorityQueue.natural("least", room));
    }

    @ParameterizedTest
    @EnumSource
    void items_comeOutInTheQueuesOrder(Where where) throws Exception {
        where.runs(() -> {
            List<List<Integer>> out = new ArrayList<>();
            for (RecordedQueue<Integer> queue : queues(0)) {
                queue.addAll(List.of(2, 100_000, 1, 2));
                List<Integer> drained = new ArrayList<>();
                assertThat(queue.drainTo(drained, 3)).isEqualTo(3);
                drained.add(queue.remove());
                out.add(drained);
                assertThat(queue.drainTo(drained)).isZero();
            }
            assertThat(out)
                    .containsExactly(List.of(2, 100_000, 1, 2), List.of(2, 1, 100_000, 2), List.of(1, 2, 2, 100_000));
        });
    }

    @ParameterizedTest
    @EnumSource
    void item_isTheVerySameThatWasPutIn(Where where) throws Exception {
        where.runs(() -> {
            BlockingQueue<Object> queue = new FifoQueue<>();
            for (Object item : new Object[] {new Object(), "text", 5L, 'c', true, List.of(1), 7, 1 << 30}) {
                queue.put(item);
                assertThat(queue.take()).isSameAs(item);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void fullQueue_refusesWhatDoesNotWait_andEmptyOneToo(Where where) throws Exception {
        where.runs(() -> {
            for (RecordedQueue<Integer> queue : queues(2)) {
                assertThat(queue.remainingCapacity()).isEqualTo(2);
                assertThat(queue.offer(1)).isTrue();
                assertThat(queue.offer(2, 1, TimeUnit.HOURS)).isTrue();
                assertThat(queue.isFull()).isTrue();
                assertThat(queue.offer(3)).isFalse();
                assertThat(queue.offer(3, 1, TimeUnit.MILLISECONDS)).isFalse();
                assertThatThrownBy(() -> queue.add(3)).isInstanceOf(IllegalStateException.class);
                assertThat(queue.size()).isEqualTo(2);
                queue.clear();
                assertThat(queue.isEmpty()).isTrue();
                assertThat(queue.poll()).isNull();
                assertThat(queue.poll(1, TimeUnit.MILLISECONDS)).isNull();
                assertThatThrownBy(queue::remove).isInstanceOf(NoSuchElementException.class);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void nullAndTheQueueItself_areRefused(Where where) throws Exception {
        where.runs(() -> {
            FifoQueue<Object> queue = new FifoQueue<>();
            assertThatThrownBy(() -> queue.put(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> queue.offer(null)).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> queue.drainTo(queue)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> queue.drainTo(null)).isInstanceOf(NullPointerException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyItem_comesOutOnce_whoeverPutsAndTakes(Where where) throws Exception {
        where.runs(() -> {
            for (RecordedQueue<Integer> queue : queues(3)) {
                SharedInt sum = new SharedInt("sum", 0);
                RLock lock = new RLock();
                Task put = () -> {
                    for (int i = 1; i <= 100; i++) {
                        queue.put(i);
                    }
                };
                Task take = () -> {
                    for (int i = 1; i <= 100; i++) {
                        int item = queue.take();
                        lock.lock();
                        sum.set(sum.get() + item);
                        lock.unlock();
                        queue.taskDone();
                    }
                };
                RecordedThread[] threads = {started(put), started(take), started(put), started(take)};
                join(threads);
                queue.join();
                assertThat(sum.get()).isEqualTo(2 * 5050);
                assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalStateException.class);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_callsAWaitOff(Where where) throws Exception {
        where.runs(() -> {
            FifoQueue<Integer> queue = new FifoQueue<>("q", 1);
            RecordedThread takes =
                    started(() -> assertThatThrownBy(queue::take).isInstanceOf(InterruptedException.class));
            takes.interrupt();
            takes.join();
            queue.put(1);
            RecordedThread puts =
                    started(() -> assertThatThrownBy(() -> queue.put(2)).isInstanceOf(InterruptedException.class));
            RecordedThread joins =
                    started(() -> assertThatThrownBy(queue::join).isInstanceOf(InterruptedException.class));
            puts.interrupt();
            joins.interrupt();
            join(puts, joins);
            assertThat(queue.take()).isEqualTo(1);
        });
    }

    @Test
    void itemsAreLookedAt_outsideARunOnly() throws InterruptedException {
        FifoQueue<Integer> queue = new FifoQueue<>();
        queue.addAll(List.of(1, 2, 3));
        assertThat(queue).containsExactly(1, 2, 3);
        assertThat(queue.peek()).isEqualTo(1);
        assertThat(queue.remove(2)).isTrue();

        Recording.of("looks", () -> {
                    assertThatThrownBy(queue::peek).isInstanceOf(UnsupportedOperationException.class);
                    assertThatThrownBy(queue::iterator).isInstanceOf(UnsupportedOperationException.class);
                    assertThat(queue.take()).isEqualTo(1);
                    queue.put(4);
                    queue.taskDone();
                })
                .run();

        assertThat(queue).as("what the run left").containsExactly(3, 4);
        for (int left = 3; left > 0; left--) {
            queue.taskDone();
        }
        assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void comparing_takesNoSteps() throws InterruptedException {
        SharedInt counted = new SharedInt("counted", 0);
        var run = Recording.of("compares", () -> {
                    counted.get();
                    PriorityQueue<Integer> queue = PriorityQueue.by(
                            (a, b) -> {
                                counted.set(1);
                                return a - b;
                            },
                            "q",
                            0);
                    queue.put(1);
                    queue.put(2);
                    queue.take();
                })
                .run();

        assertThat(run.outcome().reason()).contains("counted belongs to the recorded run");
    }
}

package dev.threadline.sync;

import static dev.threadline.sync.Where.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads on one primitive. */
@Timeout(120)
class StressTest {
    private static Run run(boolean virtual, Task program) throws InterruptedException {
        Recording recording = Recording.of("stress", program);
        return (virtual ? recording.onVirtualThreads() : recording).run();
    }

    private static void together(int threads, Task task) throws InterruptedException {
        List<RecordedThread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            started.add(started(task));
        }
        for (RecordedThread thread : started) {
            thread.join();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aThousandThreads_onOneLock_loseNothing(boolean virtual) throws InterruptedException {
        RLock lock = new RLock("lock");
        SharedInt n = new SharedInt("n", 0);
        Run run = run(
                virtual,
                () -> together(1000, () -> {
                    for (int i = 0; i < 10; i++) {
                        lock.lock();
                        n.set(n.get() + 1);
                        lock.unlock();
                    }
                }));

        assertThat(run.outcome().kind()).as(run.outcome().reason()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(n.get()).isEqualTo(10_000);
        assertThat(run.log().threads()).hasSize(1001);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoHundredThreads_onOneBarrier_goOnTogether_eachTime(boolean virtual) throws InterruptedException {
        int generations = 5;
        AtomicInteger arrived = new AtomicInteger("arrived", 0);
        Barrier barrier = new Barrier("barrier", 200);
        Run run = run(
                virtual,
                () -> together(200, () -> {
                    for (int generation = 1; generation <= generations; generation++) {
                        arrived.incrementAndGet();
                        barrier.await();
                        assertThat(arrived.get()).isGreaterThanOrEqualTo(200 * generation);
                        barrier.await();
                    }
                }));

        assertThat(run.outcome().kind()).as(run.outcome().reason()).isEqualTo(OutcomeKind.FINISHED);
        assertThat(arrived.get()).isEqualTo(200 * generations);
    }
}

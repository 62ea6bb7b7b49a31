package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Virtual threads, whom nobody preempts: they have to give way by themselves. */
@Timeout(20)
class FreeRunVirtualTest {
    private final FreeRun run = new FreeRun(SomeOptions.on(true), new EventLog());

    @Test
    void busyLoopsWithoutAnyStep_doNotStarveTheOneTheyWaitFor() throws InterruptedException {
        // A loop for every processor, and one thread that ends them all once they are all busy.
        int loops = Runtime.getRuntime().availableProcessors();
        CountDownLatch busy = new CountDownLatch(loops);
        AtomicBoolean enough = new AtomicBoolean();
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < loops; i++) {
            ids.add(run.newThread("busy" + i, false, self -> {
                busy.countDown();
                while (!enough.get()) {
                    self.poll();
                }
            }));
        }
        ids.add(run.newThread("ends them", false, self -> {
            try {
                busy.await();
            } catch (InterruptedException nobodyDoesThat) {
                throw new IllegalStateException(nobodyDoesThat);
            }
            enough.set(true);
        }));

        assertThat(run.run(ids)).isEqualTo(Outcome.FINISHED);
    }
}

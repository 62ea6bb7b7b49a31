package dev.threadline.app;

import dev.threadline.app.work.Moment;
import dev.threadline.app.work.Reading;
import dev.threadline.event.Run;
import dev.threadline.sync.RLock;
import dev.threadline.sync.RecordedThread;
import dev.threadline.sync.Recording;
import dev.threadline.sync.SharedInt;
import dev.threadline.sync.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long the window takes to know all that it says after a step back, without painting it: the state, the sentence, where
 * each thread is, who waits for whom. In a run of 10,000 steps, back from the end to the start. {@code mvn -Pbench verify} runs it.
 */
public final class StepBackCost {
    private static final int THREADS = 4;
    private static final int SECTIONS = 625;
    private static final int ROUNDS = 3;
    private static final double NS_PER_MS = 1e6;

    private StepBackCost() {}

    /** @param arguments none */
    public static void main(String[] arguments) throws InterruptedException {
        Reading reading = Reading.of(recipe(), List.of());
        int steps = (int) reading.steps();
        double[] took = new double[steps];
        Arrays.fill(took, Double.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            Moment moment = reading.moment(steps);
            for (int step = steps - 1; step >= 0; step--) {
                long began = System.nanoTime();
                moment = reading.moment(step);
                took[step] = Math.min(took[step], (System.nanoTime() - began) / NS_PER_MS);
            }
            if (moment.step() != 0) {
                throw new IllegalStateException("it did not come back to the start");
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "one step back in a run of %,d steps, least of %d: %.2f ms (median), at most %.2f ms%n",
                steps, ROUNDS, took[steps / 2], took[steps - 1]);
    }

    /** The Lock recipe: each section takes four steps. */
    private static Run recipe() throws InterruptedException {
        return Recording.of("Lock recipe", () -> {
                    RLock lock = new RLock("lock");
                    SharedInt n = new SharedInt("n", 0);
                    Task work = () -> {
                        for (int section = 0; section < SECTIONS; section++) {
                            lock.lock();
                            n.set(n.get() + 1);
                            lock.unlock();
                        }
                    };
                    List<RecordedThread> threads = new ArrayList<>();
                    for (int number = 1; number <= THREADS; number++) {
                        threads.add(new RecordedThread("T" + number, work));
                    }
                    for (RecordedThread thread : threads) {
                        thread.start();
                    }
                    for (RecordedThread thread : threads) {
                        thread.join();
                    }
                })
                .run();
    }
}

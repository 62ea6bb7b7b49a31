package dev.threadline.bench;

import dev.threadline.event.Run;
import dev.threadline.scenario.Catalogue;
import dev.threadline.scenario.RunLimits;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The Lock recipe, 4 threads and 400,000 increments, recorded as a scenario and as the same program in plain Java, in turn
 * in one JVM. Prints the medians and their ratio. Run it by {@code mvn -q test-compile exec:exec@bench}.
 */
public final class RecordedAgainstPlain {
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 5;
    private static final int COUNT = 100_000;

    private final Lock lock = new ReentrantLock();
    private int withLock;
    private volatile int withoutLock;

    private RecordedAgainstPlain() {}

    /** Runs the comparison. */
    public static void main(String[] arguments) throws InterruptedException {
        Scenario scenario = Catalogue.shipped().find("two-counters").orElseThrow();
        List<Double> plain = new ArrayList<>();
        List<Double> recorded = new ArrayList<>();
        long events = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long began = System.nanoTime();
            new RecordedAgainstPlain().run();
            long between = System.nanoTime();
            Run run = new ScenarioRun(scenario, "two-counters.json", RunLimits.DEFAULT, line -> {}).run();
            long ended = System.nanoTime();
            events = run.log().size();
            if (round >= WARM_UP) {
                plain.add((between - began) / 1e6);
                recorded.add((ended - between) / 1e6);
            }
        }
        System.out.printf(
                "Java %s, %d processors; %d rounds%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), ROUNDS);
        System.out.printf("plain Java   %s%n", figures(plain));
        System.out.printf("recorded     %s, %,d events%n", figures(recorded), events);
        System.out.printf("ratio of the medians: %.1f%n", median(recorded) / median(plain));
    }

    private static String figures(List<Double> ms) {
        return "median %.0f ms (%.0f to %.0f)".formatted(median(ms), Collections.min(ms), Collections.max(ms));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private void run() throws InterruptedException {
        List<Thread> threads = List.of(
                Thread.ofPlatform().unstarted(() -> locked(1)),
                Thread.ofPlatform().unstarted(() -> locked(-1)),
                Thread.ofPlatform().unstarted(() -> unlocked(1)),
                Thread.ofPlatform().unstarted(() -> unlocked(-1)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void locked(int by) {
        for (int i = 0; i < COUNT; i++) {
            lock.lock();
            withLock += by;
            lock.unlock();
        }
    }

    private void unlocked(int by) {
        for (int i = 0; i < COUNT; i++) {
            int read = withoutLock;
            withoutLock = read + by;
        }
    }
}

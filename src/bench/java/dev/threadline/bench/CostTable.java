package dev.threadline.bench;

import dev.threadline.event.EventLog;
import dev.threadline.sync.RLock;
import dev.threadline.sync.Recording;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs {@link LockCost} and prints what recording adds, in one table. */
public final class CostTable {
    private static final TimeValue ITERATION = TimeValue.milliseconds(400);
    private static final int WARM_UP = 5;
    private static final int MEASURED = 6;
    private static final int FORKS = 2;

    private CostTable() {}

    /** Runs all and prints the table. */
    public static void main(String[] arguments) throws RunnerException, InterruptedException {
        Map<String, Cost> found = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(LockCost.class.getName())
                        .warmupIterations(WARM_UP)
                        .warmupTime(ITERATION)
                        .measurementIterations(MEASURED)
                        .measurementTime(ITERATION)
                        .forks(FORKS)
                        // Touched beforehand: otherwise whoever comes first to a page pays the machine for it.
                        .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch", "--sun-misc-unsafe-memory-access=allow")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            Result<?> clock = result.getPrimaryResult();
            double spent = result.getSecondaryResults().get("processorNs").getScore();
            double pairs = result.getSecondaryResults().get("pairs").getScore();
            found.put(
                    clock.getLabel() + result.getParams().getParam("threads"),
                    new Cost(clock.getStatistics(), spent / pairs));
        }
        System.out.printf(
                "lock and unlock, ns a pair by the clock, median (least to most); ns of the processor; Java %s, %d processors; %d x %d iterations of %s%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), FORKS, MEASURED, ITERATION);
        System.out.printf("%-44s %34s %34s%n", "", "one thread", "two threads");
        print("bare ReentrantLock", "bare", found);
        print("our RLock outside every run", "outside", found);
        print("bare, one JFR duration event around it", "jfr", found);
        print("our RLock in a run, two events", "recorded", found);
        System.out.printf("%-44s %34s %34s%n", "JFR adds", added("jfr", "1", found), added("jfr", "2", found));
        System.out.printf("%-44s %34s %34s%n", "we add", added("recorded", "1", found), added("recorded", "2", found));
        System.out.printf("%-44s %34s %34s%n", "ratio of what is added", ratio("1", found), ratio("2", found));
        System.out.printf("memory of an event: %.1f bytes%n", bytesOfAnEvent());
    }

    private static void print(String what, String label, Map<String, Cost> found) {
        System.out.printf("%-44s %34s %34s%n", what, cost(label, "1", found), cost(label, "2", found));
    }

    /**
     * What a pair of lock and unlock costs.
     *
     * @param clock time by the clock, ns
     * @param processor time of the processor, ns
     */
    private record Cost(Statistics clock, double processor) {
        /** Other programs on the machine spoil some iterations; they do not spoil the median of all. */
        double median() {
            return clock.getPercentile(50);
        }

        @Override
        public String toString() {
            return "%.1f (%.1f to %.1f); %.1f".formatted(median(), clock.getMin(), clock.getMax(), processor);
        }
    }

    private static Cost cost(String label, String threads, Map<String, Cost> found) {
        return found.get(label + threads);
    }

    private static String added(String label, String threads, Map<String, Cost> found) {
        return "%.1f; %.1f".formatted(clockAdded(label, threads, found), processorAdded(label, threads, found));
    }

    private static double clockAdded(String label, String threads, Map<String, Cost> found) {
        return cost(label, threads, found).median()
                - cost("bare", threads, found).median();
    }

    private static double processorAdded(String label, String threads, Map<String, Cost> found) {
        return cost(label, threads, found).processor()
                - cost("bare", threads, found).processor();
    }

    private static String ratio(String threads, Map<String, Cost> found) {
        return "%.2f; %.2f"
                .formatted(
                        clockAdded("recorded", threads, found) / clockAdded("jfr", threads, found),
                        processorAdded("recorded", threads, found) / processorAdded("jfr", threads, found));
    }

    private static double bytesOfAnEvent() throws InterruptedException {
        RLock lock = new RLock("lock");
        EventLog log = Recording.of("memory", () -> {
                    for (int left = LockCost.PAIRS; left > 0; left--) {
                        lock.lock();
                        lock.unlock();
                    }
                })
                .run()
                .log();
        return (double) log.bytes() / log.size();
    }
}

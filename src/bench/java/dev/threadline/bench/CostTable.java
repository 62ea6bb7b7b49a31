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

/** Runs {@link LockCost} and prints what recording adds, in one table. */
public final class CostTable {
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);
    private static final int WARM_UP = 6;
    private static final int MEASURED = 8;
    private static final int FORKS = 2;

    private CostTable() {}

    /** Runs all and prints the table. */
    public static void main(String[] arguments) throws RunnerException, InterruptedException {
        Map<String, Result<?>> found = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(LockCost.class.getName())
                        .warmupIterations(WARM_UP)
                        .warmupTime(ITERATION)
                        .measurementIterations(MEASURED)
                        .measurementTime(ITERATION)
                        .forks(FORKS)
                        .jvmArgs("-Xms2g", "-Xmx2g")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            Result<?> score = result.getPrimaryResult();
            found.put(score.getLabel() + result.getParams().getParam("threads"), score);
        }
        System.out.printf(
                "lock and unlock, ns a pair, median (least to most); Java %s, %d processors; %d x %d iterations of %s%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), FORKS, MEASURED, ITERATION);
        System.out.printf("%-44s %24s %24s%n", "", "one thread", "two threads");
        print("bare ReentrantLock", "bare", found);
        print("our RLock outside every run", "outside", found);
        print("bare, one JFR duration event around it", "jfr", found);
        print("our RLock in a run, two events", "recorded", found);
        System.out.printf("%-44s %24s %24s%n", "JFR adds", added("jfr", "1", found), added("jfr", "2", found));
        System.out.printf("%-44s %24s %24s%n", "we add", added("recorded", "1", found), added("recorded", "2", found));
        System.out.printf("%-44s %24.2f %24.2f%n", "ratio of what is added", ratio("1", found), ratio("2", found));
        System.out.printf("memory of an event: %.1f bytes%n", bytesOfAnEvent());
    }

    private static void print(String what, String label, Map<String, Result<?>> found) {
        System.out.printf("%-44s %24s %24s%n", what, told(found.get(label + "1")), told(found.get(label + "2")));
    }

    private static String told(Result<?> score) {
        return "%.1f (%.1f to %.1f)"
                .formatted(
                        median(score),
                        score.getStatistics().getMin(),
                        score.getStatistics().getMax());
    }

    /** Other programs on the machine spoil some iterations; they do not spoil the median of all. */
    private static double median(Result<?> score) {
        return score.getStatistics().getPercentile(50);
    }

    private static String added(String label, String threads, Map<String, Result<?>> found) {
        return "%.1f".formatted(adds(label, threads, found));
    }

    private static double adds(String label, String threads, Map<String, Result<?>> found) {
        return median(found.get(label + threads)) - median(found.get("bare" + threads));
    }

    private static double ratio(String threads, Map<String, Result<?>> found) {
        return adds("recorded", threads, found) / adds("jfr", threads, found);
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

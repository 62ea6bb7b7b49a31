package dev.threadline.bench;

import dev.threadline.analysis.Findings;
import dev.threadline.analysis.RunSummary;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * What it costs to find all that went wrong in one million and in ten million events, and where their time went: seconds, and memory
 * beside the log. One log is of threads that do everything right: they take two locks, one within the other, read and write a
 * variable of each and an element of a list, give the locks back, and put an item into a queue and take one. The other one is
 * of {@link Mishaps}.
 */
public final class FindingsTable {
    private static final int THREADS = 8;
    private static final int ROUNDS = 3;
    private static final double NS_PER_SECOND = 1e9;
    private static final double MEGABYTE = 1e6;

    private FindingsTable() {}

    /** Runs all and prints the table. */
    public static void main(String[] arguments) {
        System.out.printf(
                "Java %s, %d processors; least of %d%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), ROUNDS);
        table("nothing goes wrong", FindingsTable::log);
        table("everything goes wrong", Mishaps::log);
    }

    private static void table(String what, IntFunction<EventLog> log) {
        System.out.println(what);
        double million = row(log.apply(1_000_000));
        double tenMillion = row(log.apply(10_000_000));
        System.out.printf("  ten times the events take %.1f times as long%n", tenMillion / million);
    }

    private static double row(EventLog log) {
        Run run = new Run("", "", Listing.EMPTY, log, Outcome.FINISHED);
        double findings = Double.MAX_VALUE;
        double figures = Double.MAX_VALUE;
        long before = used();
        Findings found = null;
        RunSummary summary = null;
        CriticalPath path = null;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            found = Findings.of(run);
            long half = System.nanoTime();
            summary = RunSummary.of(run);
            path = CriticalPath.of(run);
            findings = Math.min(findings, (half - began) / NS_PER_SECOND);
            figures = Math.min(figures, (System.nanoTime() - half) / NS_PER_SECOND);
        }
        long kinds = found.all().stream().map(Finding::kind).distinct().count();
        System.out.printf(
                "  %,12d events: %.2f s for %d findings of %d kinds, %.2f s for the figures of %d threads and a path of %,d"
                        + " spans; the log takes %.0f MB, the heap %.0f MB%n",
                log.size(),
                findings,
                found.all().size(),
                kinds,
                figures,
                summary.threads().size(),
                path.spanCount(),
                log.bytes() / MEGABYTE,
                Math.max(before, used()) / MEGABYTE);
        return findings + figures;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static EventLog log(int events) {
        EventLog log = new EventLog();
        for (int id = 0; id < THREADS; id++) {
            log.add(new ObjectInfo(id, ObjectKind.THREAD, "T" + id, ObjectState.Life.UNBORN));
            log.add(new ThreadInfo(id, id, "T" + id, false));
        }
        int next = THREADS;
        int outer = next++;
        int inner = next++;
        int variable = next++;
        int other = next++;
        int list = next++;
        int queue = next++;
        log.add(new ObjectInfo(outer, ObjectKind.LOCK, "outer", ObjectState.Lock.FREE));
        log.add(new ObjectInfo(inner, ObjectKind.RLOCK, "inner", ObjectState.Lock.FREE));
        log.add(new ObjectInfo(variable, ObjectKind.VARIABLE, "n", new ObjectState.Variable(Value.of(0))));
        log.add(new ObjectInfo(other, ObjectKind.VARIABLE, "m", new ObjectState.Variable(Value.of(0))));
        log.add(new ObjectInfo(list, ObjectKind.LIST, "xs", new ObjectState.Items(List.of(Value.of(0)))));
        log.add(new ObjectInfo(queue, ObjectKind.QUEUE, "q", new ObjectState.Queue(0, List.of())));
        EventKind[] kinds = {
            EventKind.ACQUIRE,
            EventKind.READ,
            EventKind.WRITE,
            EventKind.ACQUIRE,
            EventKind.READ,
            EventKind.WRITE,
            EventKind.READ,
            EventKind.RELEASE,
            EventKind.RELEASE,
            EventKind.PUT,
            EventKind.GET
        };
        int[] objects = {outer, variable, variable, inner, other, other, list, inner, outer, queue, queue};
        Detail element = new Detail.Element(Value.of(0));
        int[] versions = new int[next];
        SplittableRandom random = new SplittableRandom(1);
        int thread = 0;
        for (int event = 0; event < events; event++) {
            int at = event % kinds.length;
            if (at == 0) {
                thread = random.nextInt(THREADS);
            }
            int value = kinds[at] == EventKind.ACQUIRE ? 1 : 0;
            Detail detail = objects[at] == list ? element : null;
            log.append(
                    kinds[at],
                    thread,
                    event * 100L,
                    objects[at],
                    ++versions[objects[at]],
                    at + 1,
                    value << 1,
                    null,
                    detail);
        }
        return log;
    }
}

package dev.threadline.bench;

import dev.threadline.analysis.Findings;
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

/**
 * What it costs to find all that went wrong in one million and in ten million events: time, and memory beside the log. The
 * events are those of threads that take two locks, one within the other, read and write a variable of each and an element of a
 * list, give the locks back, and put an item into a queue and take one.
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
        double million = row(1_000_000);
        double tenMillion = row(10_000_000);
        System.out.printf("ten times the events take %.1f times as long%n", tenMillion / million);
    }

    private static double row(int events) {
        Run run = new Run("", "", Listing.EMPTY, log(events), Outcome.FINISHED);
        double least = Double.MAX_VALUE;
        long before = used();
        Findings kept = null;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            kept = Findings.of(run);
            least = Math.min(least, (System.nanoTime() - began) / NS_PER_SECOND);
        }
        System.out.printf(
                "%,12d events: %.2f s, %d findings; the log takes %.0f MB, the heap %.0f MB%n",
                events, least, kept.all().size(), run.log().bytes() / MEGABYTE, Math.max(before, used()) / MEGABYTE);
        return least;
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

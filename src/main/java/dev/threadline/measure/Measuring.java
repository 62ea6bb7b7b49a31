package dev.threadline.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a plan. The ways of doing the same take turns, time after time, so that whatever else goes on in the machine slows
 * all of them alike. What the calls return is compared, so that no way can have done less than another.
 *
 * <p>Used by one thread, which is interrupted to end it early. However it ends, it leaves no file, no thread and no port.
 */
public final class Measuring {
    private final Plan plan;
    private final Progress progress;
    private final List<Sample> samples = new ArrayList<>();
    private double done;

    public Measuring(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Measures all of it.
     *
     * @throws IOException if the file or the server fails
     * @throws InterruptedException if it was ended early
     */
    public Measurement run() throws IOException, InterruptedException {
        for (Work work : plan.works()) {
            progress.measuring(work, plan.threads().getFirst(), share());
            try (Task task = work.prepare(plan.sizes())) {
                long checksum = warmUp(task);
                for (int n : plan.threads()) {
                    progress.measuring(work, n, share());
                    measure(work, task, n, checksum);
                    progress.measured(new Measurement(plan, samples));
                }
            }
        }
        return new Measurement(plan, samples);
    }

    /** Lets the compiler see the work before it counts. @return what one call returns */
    private long warmUp(Task task) throws IOException, InterruptedException {
        long until = System.nanoTime() + plan.warmUpNs();
        long checksum;
        do {
            checksum = task.call(Interpreter.FREE);
            Interpreter.FREE.poll();
        } while (System.nanoTime() < until);
        return checksum;
    }

    private void measure(Work work, Task task, int n, long checksum) throws IOException, InterruptedException {
        List<Way> ways = plan.ways();
        List<List<Long>> times = new ArrayList<>();
        List<Runner> runners = new ArrayList<>();
        try {
            for (Way way : ways) {
                times.add(new ArrayList<>());
                runners.add(way.open(n));
            }
            // The first time of each way is not counted: a pool starts its threads then.
            for (int repeat = -1; repeat < plan.repeatsOf(work); repeat++) {
                for (int way = 0; way < runners.size(); way++) {
                    long begin = System.nanoTime();
                    long sum = runners.get(way).run(task, n);
                    long took = System.nanoTime() - begin;
                    if (sum != n * checksum) {
                        throw new IllegalStateException("%s by %s came to %d, not %d times %d"
                                .formatted(work, ways.get(way), sum, n, checksum));
                    }
                    if (repeat >= 0) {
                        times.get(way).add(took);
                    }
                }
                done += weight(work, n) / (plan.repeatsOf(work) + 1);
                progress.measuring(work, n, share());
                Interpreter.FREE.poll();
            }
        } finally {
            runners.forEach(Runner::close);
        }
        for (int way = 0; way < ways.size(); way++) {
            samples.add(new Sample(work, ways.get(way), n, times.get(way)));
        }
    }

    private double share() {
        double all = 0;
        for (Work work : plan.works()) {
            for (int n : plan.threads()) {
                all += weight(work, n);
            }
        }
        return Math.min(1, done / all);
    }

    /** About how long some calls take altogether, in ms. */
    private double weight(Work work, int n) {
        double call = switch (work) {
            case NOTHING -> 0.1;
            case FIBONACCI, FILE -> 1.5 * plan.sizes().rounds();
            case HTTP -> plan.sizes().fetches() * (1 + plan.sizes().delayNs() / 1e6);
        };
        return call * (n + plan.ways().size() - 1) * (plan.repeatsOf(work) + 1);
    }
}

package dev.threadline.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Plans that take milliseconds, and measurements that nobody had to wait for. */
public final class Figures {
    /** A little of everything: a real file, a real server. */
    public static final Sizes TINY = new Sizes(2, 200, 3, 16, 2, 8, 100_000);

    private Figures() {}

    /** A plan of tiny work. */
    public static Plan tiny(List<Work> works, int... threads) {
        return new Plan(works, Arrays.stream(threads).boxed().toList(), OptionalInt.of(3), true, TINY, 0);
    }

    /** Every work, way and number, with threads that are half of n times as fast, whatever the work. */
    public static Measurement made() {
        Plan plan = tiny(List.of(Work.values()), 1, 2, 4, 8);
        List<Sample> samples = new ArrayList<>();
        for (Work work : plan.works()) {
            for (int n : plan.threads()) {
                for (Way way : plan.ways()) {
                    long time = 1_000_000L * n * (work.ordinal() + 1);
                    long took = way == Way.SEQUENTIAL ? time : time * 2 / n;
                    samples.add(new Sample(work, way, n, List.of(took * 3, took, took * 2)));
                }
            }
        }
        return new Measurement(plan, samples);
    }
}

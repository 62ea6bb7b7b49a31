package dev.threadline.explore;

import dev.threadline.kernel.Contenders;
import dev.threadline.kernel.Pct;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/** The thread that probabilistic concurrency testing picks; where it has several steps, any of them. */
final class PctWalk implements Walk, Contenders {
    private final Pct pct;
    private final SplittableRandom random;
    private final IntUnaryOperator threadOf;
    private int[] threads = {};
    private int last = -1;
    private int threadCount;

    /** @param threadOf the thread of a kind of step */
    PctWalk(Pct pct, SplittableRandom random, IntUnaryOperator threadOf) {
        this.pct = pct;
        this.random = random;
        this.threadOf = threadOf;
    }

    @Override
    public Step next(List<Step> steps, int before) {
        last = before;
        threads = steps.stream()
                .mapToInt(step -> threadOf.applyAsInt(step.kind()))
                .distinct()
                .toArray();
        for (int thread : threads) {
            threadCount = Math.max(threadCount, thread + 1);
        }
        int picked = threads[pct.pick(this)];
        List<Step> own = steps.stream()
                .filter(step -> threadOf.applyAsInt(step.kind()) == picked)
                .toList();
        return own.get(random.nextInt(own.size()));
    }

    @Override
    public int due() {
        return threads.length;
    }

    @Override
    public int thread(int place) {
        return threads[place];
    }

    @Override
    public int last() {
        return last;
    }

    @Override
    public int threadCount() {
        return threadCount;
    }
}

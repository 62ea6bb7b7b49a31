package dev.threadline.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi and Nagarakatti, 2010): every thread has a random
 * priority, and the highest of those who are due runs; at a few random places the one that would run drops below all others.
 * A bug that takes d ordering constraints among n threads and k steps is found with a probability of at least 1/(n k^(d-1)),
 * where d - 1 places are given.
 *
 * <p>Other than in the paper a thread that goes round in a loop drops too, since the one that it waits for would never run.
 */
public final class Pct implements Strategy {
    private final SplittableRandom random;
    private final ChangePoints changes;
    private final Spinning spinning = new Spinning();
    private long[] priorities = new long[8];
    private int known;
    private long lowest;

    /**
     * Priorities and places from a seed.
     *
     * @param depth how many ordering constraints the bugs looked for take, 1 or more
     * @param length how many decisions between several threads are expected, 1 or more: as an earlier run says by {@link
     *     #contested}
     */
    public Pct(int depth, long seed, int length) {
        random = new SplittableRandom(seed);
        changes = new ChangePoints(depth - 1, length, random);
    }

    /** How many decisions between several threads there were. */
    public int contested() {
        return changes.contested();
    }

    @Override
    public String word() {
        return "pct";
    }

    @Override
    public int choose(Decision decision) {
        return pick(decision);
    }

    /** Picks who goes on. @return its place */
    public int pick(Contenders contenders) {
        meet(contenders.threadCount());
        if (spinning.isAt(contenders)) {
            drop(contenders.last());
        }
        if (changes.pass(contenders)) {
            drop(contenders.thread(highest(contenders)));
        }
        return highest(contenders);
    }

    private void meet(int threads) {
        if (threads > priorities.length) {
            priorities = Arrays.copyOf(priorities, Math.max(threads, priorities.length * 2));
        }
        for (; known < threads; known++) {
            priorities[known] = random.nextLong(Long.MAX_VALUE);
        }
    }

    private void drop(int thread) {
        priorities[thread] = --lowest;
    }

    private int highest(Contenders contenders) {
        int highest = 0;
        for (int place = 1; place < contenders.due(); place++) {
            if (priorities[contenders.thread(place)] > priorities[contenders.thread(highest)]) {
                highest = place;
            }
        }
        return highest;
    }
}

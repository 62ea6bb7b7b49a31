package dev.threadline.kernel;

import dev.threadline.model.Action;
import dev.threadline.model.Operation;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Partial order sampling (Yuan, Yang and Gu, 2018): every step that is about to be taken has a random priority, and the highest
 * of those that are due is taken; then it is drawn anew for that thread and for all whose step races with the one taken.
 */
public final class Pos implements Strategy {
    private final SplittableRandom random;
    private double[] priorities = new double[8];
    private int known;

    /** Priorities from a seed. */
    public Pos(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public String word() {
        return "pos";
    }

    @Override
    public int choose(Decision decision) {
        meet(decision.threadCount());
        int highest = 0;
        for (int place = 1; place < decision.due(); place++) {
            if (priorities[decision.thread(place)] > priorities[decision.thread(highest)]) {
                highest = place;
            }
        }
        Operation taken = decision.operation(highest);
        for (int place = 0; place < decision.due(); place++) {
            if (place == highest || race(taken, decision.operation(place))) {
                priorities[decision.thread(place)] = random.nextDouble();
            }
        }
        return highest;
    }

    private void meet(int threads) {
        if (threads > priorities.length) {
            priorities = Arrays.copyOf(priorities, Math.max(threads, priorities.length * 2));
        }
        for (; known < threads; known++) {
            priorities[known] = random.nextDouble();
        }
    }

    private static boolean race(Operation one, Operation other) {
        return one.object() == other.object() && !(one.action() == Action.READ && other.action() == Action.READ);
    }
}

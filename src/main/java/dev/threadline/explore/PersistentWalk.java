package dev.threadline.explore;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/**
 * Any step, but the thread that ran last goes on with a probability of that walk's own: most failures need few switches between
 * threads, and some need many.
 */
final class PersistentWalk implements Walk {
    private final SplittableRandom random;
    private final IntUnaryOperator threadOf;
    private final double persistence;

    /** @param threadOf the thread of a kind of step */
    PersistentWalk(SplittableRandom random, IntUnaryOperator threadOf) {
        this.random = random;
        this.threadOf = threadOf;
        persistence = random.nextDouble();
    }

    @Override
    public Step next(List<Step> steps, int last) {
        List<Step> same = steps.stream()
                .filter(step -> threadOf.applyAsInt(step.kind()) == last)
                .toList();
        List<Step> among = !same.isEmpty() && random.nextDouble() < persistence ? same : steps;
        return among.get(random.nextInt(among.size()));
    }
}

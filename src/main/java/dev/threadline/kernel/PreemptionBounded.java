package dev.threadline.kernel;

import java.util.SplittableRandom;

/**
 * A thread runs on until it can't, with a few exceptions at random places (context bounding: Musuvathi and Qadeer, 2007). Who
 * comes next is random. A thread that goes round in a loop gives way too, and that counts for nothing.
 */
public final class PreemptionBounded implements Strategy {
    private final SplittableRandom random;
    private final ChangePoints preemptions;
    private final Spinning spinning = new Spinning();

    /**
     * Places from a seed.
     *
     * @param bound how many exceptions, 0 or more
     * @param length how many decisions between several threads are expected, 1 or more: as an earlier run says by {@link
     *     #contested}
     */
    public PreemptionBounded(int bound, long seed, int length) {
        random = new SplittableRandom(seed);
        preemptions = new ChangePoints(bound, length, random);
    }

    /** How many decisions between several threads there were. */
    public int contested() {
        return preemptions.contested();
    }

    @Override
    public String word() {
        return "preemption-bounded";
    }

    @Override
    public int choose(Decision decision) {
        int stays = decision.dueOf(decision.last());
        boolean leaves = spinning.isAt(decision);
        leaves |= preemptions.pass(decision);
        if (stays >= 0 && (!leaves || decision.due() == 1)) {
            return stays;
        }
        if (stays < 0) {
            return random.nextInt(decision.due());
        }
        int other = random.nextInt(decision.due() - 1);
        return other < stays ? other : other + 1;
    }
}

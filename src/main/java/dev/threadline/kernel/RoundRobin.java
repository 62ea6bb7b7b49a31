package dev.threadline.kernel;

/** One step each, in turn: the next number after the thread that took the last step. */
public final class RoundRobin implements Strategy {
    @Override
    public String word() {
        return "round-robin";
    }

    @Override
    public int choose(Decision decision) {
        int next = 0;
        for (int place = 1; place < decision.due(); place++) {
            if (distance(decision, place) < distance(decision, next)) {
                next = place;
            }
        }
        return next;
    }

    /** How many turns a candidate comes after the thread that took the last step. */
    private static int distance(Decision decision, int place) {
        int threads = decision.threadCount();
        return (decision.thread(place) - decision.last() - 1 + threads) % threads;
    }
}

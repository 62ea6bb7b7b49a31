package dev.threadline.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Graphs at random, all of whose states can be reached from the first; a choice is the number of its thread. */
final class RandomGraphs {
    static final int THREADS = 3;
    static final int OUTCOMES = 3;

    private RandomGraphs() {}

    /** A graph of some states. @param loops whether steps may lead back */
    static StateGraph of(Random random, boolean loops) {
        int states = 2 + random.nextInt(9);
        List<List<int[]>> steps = new ArrayList<>();
        IntStream.range(0, states).forEach(state -> steps.add(new ArrayList<>()));
        for (int state = 1; state < states; state++) {
            add(steps, random, random.nextInt(state), state);
        }
        for (int extra = random.nextInt(2 * states); extra > 0; extra--) {
            int from = random.nextInt(states);
            int to = loops ? random.nextInt(states) : from + 1 + random.nextInt(states);
            if (to < states && !steps.get(from).isEmpty()) {
                add(steps, random, from, to);
            }
        }
        GraphBuilder builder = new GraphBuilder();
        for (int state = 0; state < states; state++) {
            if (steps.get(state).isEmpty()) {
                builder.end(random.nextInt(OUTCOMES));
            } else {
                builder.state();
                steps.get(state).forEach(step -> builder.step(step[0], step[1], random.nextInt(4) == 0));
            }
        }
        return builder.build();
    }

    /** Adds a step of a thread that has none there yet; more than there are threads get choices of their own. */
    private static void add(List<List<int[]>> steps, Random random, int from, int to) {
        int choice = random.nextInt(THREADS);
        while (has(steps.get(from), choice)) {
            choice = choice + THREADS;
        }
        steps.get(from).add(new int[] {to, choice});
    }

    private static boolean has(List<int[]> steps, int choice) {
        return steps.stream().anyMatch(step -> step[1] == choice);
    }

    /** The thread of a choice. */
    static int threadOf(int choice) {
        return choice % THREADS;
    }
}

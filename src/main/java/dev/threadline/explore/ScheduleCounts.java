package dev.threadline.explore;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many schedules lead to each outcome: the paths from the first state to its ends, added up along the graph, exactly and
 * without walking any of them. Where a loop lies on the way there are infinitely many.
 */
final class ScheduleCounts {
    private final BigInteger[] counts;
    private final BitSet infinite = new BitSet();
    private final boolean anyCycle;

    ScheduleCounts(StateGraph graph, Components components) {
        counts = new BigInteger[graph.outcomeCount()];
        anyCycle = components.anyCycle();
        BitSet looped = new BitSet(graph.stateCount());
        long[] paths = new long[graph.stateCount()];
        // The few states whose number of paths is beyond a long.
        Map<Integer, BigInteger> many = new HashMap<>();
        paths[0] = 1;
        for (int place = graph.stateCount() - 1; place >= 0; place--) {
            int state = components.stateAt(place);
            if (components.isCyclic(components.of(state))) {
                looped.set(state);
            }
            for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
                int target = graph.target(step);
                if (looped.get(state)) {
                    looped.set(target);
                } else {
                    add(paths, many, state, target);
                }
            }
        }
        for (int end : graph.ends()) {
            int outcome = graph.outcome(end);
            if (looped.get(end)) {
                infinite.set(outcome);
            }
            BigInteger before = counts[outcome] == null ? BigInteger.ZERO : counts[outcome];
            counts[outcome] = before.add(of(paths, many, end));
        }
    }

    private static void add(long[] paths, Map<Integer, BigInteger> many, int from, int to) {
        long sum = paths[from] + paths[to];
        if (sum < 0 || many.containsKey(from) || many.containsKey(to)) {
            many.put(to, of(paths, many, from).add(of(paths, many, to)));
        } else {
            paths[to] = sum;
        }
    }

    private static BigInteger of(long[] paths, Map<Integer, BigInteger> many, int state) {
        BigInteger large = many.get(state);
        return large == null ? BigInteger.valueOf(paths[state]) : large;
    }

    /** How many schedules lead to an outcome; empty if infinitely many. */
    Optional<BigInteger> of(int outcome) {
        return infinite.get(outcome)
                ? Optional.empty()
                : Optional.of(counts[outcome] == null ? BigInteger.ZERO : counts[outcome]);
    }

    /** How many schedules there are at all; empty if infinitely many. */
    Optional<BigInteger> total() {
        if (anyCycle) {
            return Optional.empty();
        }
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger count : counts) {
            sum = sum.add(count == null ? BigInteger.ZERO : count);
        }
        return Optional.of(sum);
    }
}

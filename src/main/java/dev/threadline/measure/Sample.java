package dev.threadline.measure;

import java.util.List;

/**
 * How long some calls took, done in one way, time after time.
 *
 * @param n how many calls: one after the other, or each by a thread
 * @param ns the times, in ns, the shortest first; at least one
 */
public record Sample(Work work, Way way, int n, List<Long> ns) {
    /** @throws IllegalArgumentException if there are no times */
    public Sample {
        ns = ns.stream().sorted().toList();
        if (ns.isEmpty()) {
            throw new IllegalArgumentException("A sample has at least one time");
        }
    }

    /** The shortest time, ns: what the book tells, because whatever disturbs only makes it longer. */
    public double minimum() {
        return ns.getFirst();
    }

    /** Half of the times are not longer, ns. */
    public double median() {
        return quantile(0.5);
    }

    /** A quarter of the times is not longer, ns. */
    public double lowerQuartile() {
        return quantile(0.25);
    }

    /** Three quarters of the times are not longer, ns. */
    public double upperQuartile() {
        return quantile(0.75);
    }

    /** Linear between the two nearest times, as most statistics programs have it (Hyndman and Fan's seventh, 1996). */
    private double quantile(double share) {
        double place = share * (ns.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ns.size() - 1);
        return ns.get(below) + (place - below) * (ns.get(above) - ns.get(below));
    }
}

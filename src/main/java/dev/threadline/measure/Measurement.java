package dev.threadline.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured, so far or all of it.
 *
 * @param plan what was asked for
 * @param samples in the order in which they were taken
 */
public record Measurement(Plan plan, List<Sample> samples) {
    public Measurement {
        samples = List.copyOf(samples);
    }

    /** The times of some calls of a work in one way, if they were measured. */
    public Optional<Sample> sample(Work work, Way way, int n) {
        return samples.stream()
                .filter(sample -> sample.work() == work && sample.way() == way && sample.n() == n)
                .findFirst();
    }

    /** How many times as fast as one after the other, by the shortest times, as the book compares. */
    public OptionalDouble speedUp(Work work, Way way, int n) {
        Optional<Sample> sequential = sample(work, Way.SEQUENTIAL, n);
        Optional<Sample> threaded = sample(work, way, n);
        return sequential.isEmpty() || threaded.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        sequential.get().minimum() / Math.max(1, threaded.get().minimum()));
    }
}

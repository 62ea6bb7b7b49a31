package dev.threadline.explore;

import java.util.OptionalInt;

/**
 * Which schedules of a scenario are looked at, and what tells their outcomes apart.
 *
 * @param bound how many preemptions a schedule may have; empty for any number
 * @param printed whether outcomes are told apart by the lines that were printed too
 */
public record Scope(OptionalInt bound, boolean printed) {
    /** Every schedule. */
    public static final Scope EVERYTHING = new Scope(OptionalInt.empty(), false);

    /** Those with so many preemptions at most. @param most 0 or more */
    public Scope withPreemptions(int most) {
        return new Scope(OptionalInt.of(most), printed);
    }

    /** The same, with outcomes told apart by printed lines too. */
    public Scope withPrinted() {
        return new Scope(bound, true);
    }
}

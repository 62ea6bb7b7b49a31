package dev.threadline.explore;

import java.util.OptionalInt;

/**
 * Which schedules of a scenario are looked at, and what tells their outcomes apart.
 *
 * @param bound how many preemptions a schedule may have; empty for any number
 * @param reduced whether most orders of steps that have nothing to do with each other are left out: every outcome is found, and
 *     nothing else told. Not with a bound, since what is left out may have fewer preemptions, and not with spurious wake-ups, of
 *     which each takes one from everybody
 * @param spurious how often in a schedule threads may come out of a condition's wait although nobody woke them
 * @param printed whether outcomes are told apart by the lines that were printed too
 */
public record Scope(OptionalInt bound, boolean reduced, int spurious, boolean printed) {
    /** Every schedule. */
    public static final Scope EVERYTHING = new Scope(OptionalInt.empty(), false, 0, false);

    /** @throws IllegalArgumentException if it is reduced, and has a bound or spurious wake-ups */
    public Scope {
        if (reduced && (bound.isPresent() || spurious > 0)) {
            throw new IllegalArgumentException("reduced, within a bound or with spurious wake-ups");
        }
    }

    /** Those with so many preemptions at most. @param most 0 or more */
    public Scope withPreemptions(int most) {
        return new Scope(OptionalInt.of(most), reduced, spurious, printed);
    }

    /** As many as every outcome takes. */
    public Scope withReduction() {
        return new Scope(bound, true, spurious, printed);
    }

    /** Those too in which threads come to by themselves, so often at most. @param most 0 or more */
    public Scope withSpuriousWakeUps(int most) {
        return new Scope(bound, reduced, most, printed);
    }

    /** The same, with outcomes told apart by printed lines too. */
    public Scope withPrinted() {
        return new Scope(bound, reduced, spurious, true);
    }
}

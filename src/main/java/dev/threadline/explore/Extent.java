package dev.threadline.explore;

import java.math.BigInteger;
import java.util.Optional;

/**
 * How much of a scenario was seen.
 *
 * @param scope what was to be looked at
 * @param cut why that is not everything; empty if it is
 * @param states how many states were found
 * @param runs how many runs were made behind the cut
 * @param schedules how many schedules there are; empty if infinitely many, or not known
 */
record Extent(Scope scope, Optional<Cut> cut, int states, long runs, Optional<BigInteger> schedules) {}

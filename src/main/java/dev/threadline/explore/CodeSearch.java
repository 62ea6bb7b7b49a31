package dev.threadline.explore;

/** How the schedules of Java code are looked for. */
sealed interface CodeSearch {
    /** All of them, one of each Mazurkiewicz trace. */
    record Everything() implements CodeSearch {}

    /** All with so many preemptions at most. */
    record Preemptions(int most) implements CodeSearch {}

    /** Any, as chance will have it. */
    record AtRandom(long seed) implements CodeSearch {}

    /** By probabilistic concurrency testing. @param depth how many ordering constraints the bugs looked for take */
    record Pct(int depth, long seed) implements CodeSearch {}
}

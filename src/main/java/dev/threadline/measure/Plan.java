package dev.threadline.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is to be measured.
 *
 * @param works in the order in which they are measured
 * @param threads how many threads, and as many calls one after the other; each from 1 to {@link #MOST_THREADS}
 * @param repeats how often each is measured; each work's own number if empty
 * @param gil whether threads under a lock like Python's are measured too
 * @param warmUpNs how long a work is done before it is measured, ns; at least once in any case
 */
public record Plan(
        List<Work> works, List<Integer> threads, OptionalInt repeats, boolean gil, Sizes sizes, long warmUpNs) {
    /** More threads than that say nothing new on any machine. */
    public static final int MOST_THREADS = 256;

    /** As often as anybody has patience for. */
    public static final int MOST_REPEATS = 10_000;

    /** What the book measured. */
    public static final Plan BOOK =
            new Plan(List.of(Work.values()), List.of(1, 2, 4, 8), OptionalInt.empty(), false, Sizes.BOOK, 200_000_000);

    /** @throws IllegalArgumentException if there is nothing to measure or a number is out of range */
    public Plan {
        works = works.stream().distinct().sorted().toList();
        threads = threads.stream().distinct().sorted().toList();
        if (works.isEmpty() || threads.isEmpty() || threads.getFirst() < 1 || threads.getLast() > MOST_THREADS) {
            throw new IllegalArgumentException("Nothing to measure, or with too many threads: " + works + threads);
        }
        if (repeats.isPresent() && (repeats.getAsInt() < 1 || repeats.getAsInt() > MOST_REPEATS)) {
            throw new IllegalArgumentException("No such number of repeats: " + repeats);
        }
    }

    /** The ways that are compared. */
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>(List.of(Way.values()));
        if (!gil) {
            ways.remove(Way.GIL);
        }
        return List.copyOf(ways);
    }

    int repeatsOf(Work work) {
        return repeats.orElse(work.repeats());
    }
}

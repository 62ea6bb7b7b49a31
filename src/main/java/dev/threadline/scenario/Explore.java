package dev.threadline.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is different while all schedules are explored.
 *
 * @param set the value of constants of {@code setup}, in the order of the file: a hundred thousand rounds show nothing that
 *     two do not show. Each stands at the left edge of a line of setup, as in {@code COUNT = 100000}
 * @param random whether every random draw is tried with every value, instead of one drawn from the seed
 */
public record Explore(Map<String, Constant> set, boolean random) {
    /** Explore the scenario as it stands. */
    public static final Explore AS_WRITTEN = new Explore(Map.of(), false);

    public Explore {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }
}

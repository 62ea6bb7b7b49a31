package dev.threadline.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

    /** The lines of setup with those constants in their places. */
    List<String> applied(List<String> setup) {
        return setup.stream().map(this::applied).toList();
    }

    private String applied(String line) {
        return set.entrySet().stream()
                .filter(constant ->
                        assignmentOf(constant.getKey()).matcher(line).matches())
                .findFirst()
                .map(constant -> constant.getKey() + " = " + constant.getValue().text())
                .orElse(line);
    }

    /** What a line of setup looks like that gives a constant its value. */
    static Pattern assignmentOf(String name) {
        return Pattern.compile(Pattern.quote(name) + "\\s*=(?!=).*");
    }
}

package dev.threadline.explore;

import dev.threadline.script.Ending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for what comes out, from 1. Any thread may ask. */
final class OutcomeNumbers {
    private final Map<Ending, Integer> numbers = new HashMap<>();
    private final List<Ending> endings = new ArrayList<>();

    synchronized int of(Ending ending) {
        return numbers.computeIfAbsent(ending, _ -> {
            endings.add(ending);
            return endings.size();
        });
    }

    /** What comes out, by number from 1. */
    synchronized List<Ending> endings() {
        return List.copyOf(endings);
    }
}

package dev.threadline.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a recording that is being written, each once, by number in the order of their first use. */
final class Strings {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> fresh = new ArrayList<>();

    /** The number of a text. */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(text, number);
        fresh.add(text);
        return number;
    }

    /** Those that came since this was asked last. */
    List<String> takeFresh() {
        List<String> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }
}

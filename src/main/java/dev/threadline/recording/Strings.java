package dev.threadline.recording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a recording that is being written, each once, by number in the order of their first use. */
final class Strings {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> fresh = new ArrayList<>();
    private final List<String> all = Collections.synchronizedList(new ArrayList<>());

    /** The number of a text. */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(text, number);
        fresh.add(text);
        all.add(text);
        return number;
    }

    /** All of them so far, by number. Any thread may look, while they become more. */
    List<String> all() {
        return all;
    }

    /** Those that came since this was asked last. */
    List<String> takeFresh() {
        List<String> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }
}

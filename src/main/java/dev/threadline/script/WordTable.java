package dev.threadline.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers, from 0 in the order of their coming, for what one part of a state can be. Any thread may ask. */
final class WordTable {
    /** Some words, compared by what they are. */
    private record Words(int[] words) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Words(var others) && Arrays.equals(words, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }

    private final Map<Words, Integer> numbers = new HashMap<>();
    private final List<int[]> known = new ArrayList<>();
    private long bytes;

    synchronized int of(int[] words) {
        Integer number = numbers.putIfAbsent(new Words(words), known.size());
        if (number != null) {
            return number;
        }
        known.add(words);
        bytes += 4L * words.length + 100;
        return known.size() - 1;
    }

    synchronized int[] at(int number) {
        return known.get(number);
    }

    /** About how many bytes it takes. */
    synchronized long bytes() {
        return bytes;
    }
}

package dev.threadline.timeline;

import dev.threadline.event.ThreadInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short sign for each thread, different from all others': {@code L} for Left, {@code Lo} for Logger beside it, {@code T1}
 * for Thread-1 and for Thread-1 (show). An owner is known by it where there is no colour.
 */
public final class ThreadInitials {
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}).*?(?<!\\d)(\\d{1,5})(?: \\(.*\\))?");
    private static final int LONGEST_PREFIX = 3;

    private final List<String> signs;

    private ThreadInitials(List<String> signs) {
        this.signs = signs;
    }

    /** Signs for threads, in their order: the earlier one gets the shorter sign. */
    public static ThreadInitials of(List<ThreadInfo> threads) {
        Set<String> taken = new HashSet<>();
        return new ThreadInitials(
                threads.stream().map(thread -> free(thread, taken)).toList());
    }

    /** How many threads have one. */
    public int count() {
        return signs.size();
    }

    /** The sign of a thread. */
    public String of(int thread) {
        return signs.get(thread);
    }

    private static String free(ThreadInfo thread, Set<String> taken) {
        String name = thread.name().strip();
        Matcher numbered = NUMBERED.matcher(name);
        if (numbered.matches()) {
            String sign = numbered.group(1).toUpperCase(Locale.ROOT) + numbered.group(2);
            if (taken.add(sign)) {
                return sign;
            }
        }
        for (int length = 1; length <= Math.min(LONGEST_PREFIX, name.length()); length++) {
            String sign = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1, length);
            if (taken.add(sign)) {
                return sign;
            }
        }
        // Names that begin alike fall back to the thread's number, which no other thread has.
        String sign = "#" + thread.id();
        taken.add(sign);
        return sign;
    }
}

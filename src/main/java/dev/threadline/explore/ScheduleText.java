package dev.threadline.explore;

import dev.threadline.event.Named;
import dev.threadline.event.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A schedule as people write it: {@code main*2, T1, >T2:timeout}. */
public final class ScheduleText {
    /** What stands before a choice that is pointed out; read over. */
    public static final String MARK = ">";

    private static final Pattern REPEATED = Pattern.compile("(.*)\\*([0-9]{1,6})");
    private static final int MOST = 1_000_000;

    /** How much of what is no choice is shown. */
    private static final int SHOWN = 40;

    private ScheduleText() {}

    /** That a part is no choice, and what would be one, in a sentence that lacks where it stands. */
    public static String refusal(String part) {
        String shown = part.length() <= SHOWN ? part : part.substring(0, SHOWN) + "...";
        return "found '%s', expected a thread's name, or that with :timeout, :spurious or :random=3.".formatted(shown);
    }

    /**
     * Writes choices, equal ones that follow each other as one part.
     *
     * @param choices each as {@link Named#parse} reads it
     * @param marked which of them, from 0, are pointed out
     */
    public static List<String> parts(List<String> choices, Set<Integer> marked) {
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < choices.size(); ) {
            int end = first + 1;
            while (end < choices.size() && choices.get(end).equals(choices.get(first)) && !marked.contains(end)) {
                end++;
            }
            String times = end == first + 1 ? "" : "*" + (end - first);
            parts.add((marked.contains(first) ? MARK : "") + choices.get(first) + times);
            first = end;
        }
        return parts;
    }

    /** The simplest schedule of an outcome, in which the changes of threads that matter are pointed out. */
    public static List<String> parts(ExploredOutcome outcome) {
        return parts(
                outcome.text(),
                outcome.switches().stream().map(outcome::choiceOf).collect(Collectors.toSet()));
    }

    /** Writes choices in a line. */
    static String write(List<String> choices) {
        return String.join(", ", parts(choices, Set.of()));
    }

    /**
     * Reads one, a million choices of it at most.
     *
     * @param complaint what to throw about a part that is no choice
     * @throws UserError if there is such a part
     */
    public static List<Named> read(String schedule, Function<String, UserError> complaint) {
        List<Named> plan = new ArrayList<>();
        for (String part : schedule.split(",")) {
            String written = part.strip();
            String pointed = written.startsWith(MARK) ? written.substring(MARK.length()) : written;
            Matcher repeated = REPEATED.matcher(pointed);
            boolean many = repeated.matches();
            Named named = Named.parse((many ? repeated.group(1) : pointed).strip())
                    .orElseThrow(() -> complaint.apply(written));
            for (int left = many ? Integer.parseInt(repeated.group(2)) : 1; left > 0 && plan.size() < MOST; left--) {
                plan.add(named);
            }
        }
        return plan;
    }
}

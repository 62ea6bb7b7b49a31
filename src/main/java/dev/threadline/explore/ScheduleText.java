package dev.threadline.explore;

import dev.threadline.event.Named;
import dev.threadline.event.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A schedule in a line: {@code main*2, T1, T2:timeout}. */
final class ScheduleText {
    private static final Pattern REPEATED = Pattern.compile("(.*)\\*([0-9]{1,6})");
    private static final int MOST = 1_000_000;

    private ScheduleText() {}

    /** Writes choices, each as a schedule file has it. */
    static String write(List<String> choices) {
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < choices.size(); ) {
            int end = first + 1;
            while (end < choices.size() && choices.get(end).equals(choices.get(first))) {
                end++;
            }
            parts.add(end == first + 1 ? choices.get(first) : choices.get(first) + "*" + (end - first));
            first = end;
        }
        return String.join(", ", parts);
    }

    /** Reads one. @throws UserError if it is none */
    static List<Named> read(String schedule) {
        List<Named> plan = new ArrayList<>();
        for (String part : schedule.split(",")) {
            Matcher repeated = REPEATED.matcher(part.strip());
            boolean many = repeated.matches();
            String choice = many ? repeated.group(1) : part.strip();
            int times = many ? Integer.parseInt(repeated.group(2)) : 1;
            Named named = Named.parse(choice.strip())
                    .orElseThrow(() -> new UserError(
                            "\"%s\" is no choice of a schedule: write the name of a thread, such as main, main*3 or main:timeout"
                                    .formatted(part.strip())));
            for (int left = times; left > 0 && plan.size() < MOST; left--) {
                plan.add(named);
            }
        }
        return plan;
    }
}

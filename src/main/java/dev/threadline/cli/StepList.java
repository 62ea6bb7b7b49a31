package dev.threadline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import picocli.CommandLine.TypeConversionException;

/**
 * Steps of a run, one picture each.
 *
 * @param ranges of steps, in order
 */
record StepList(List<Steps> ranges) {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    /** More pages than this nobody turns. */
    private static final int MOST = 1000;

    /** From one step to another, both included. */
    record Steps(long from, long to) {}

    /** Steps from their text, such as {@code 0,3,5-8}. */
    static StepList parse(String text) {
        List<Steps> ranges = new ArrayList<>();
        long count = 0;
        for (String part : text.split(",", -1)) {
            Matcher form = PART.matcher(part.strip());
            if (!form.matches()) {
                throw new TypeConversionException("expected steps such as 0,3,5-8");
            }
            long from = Long.parseLong(form.group(1));
            long to = form.group(2) == null ? from : Long.parseLong(form.group(2));
            count += Math.max(0, to - from + 1);
            ranges.add(new Steps(from, to));
            if (to < from || count > MOST) {
                throw new TypeConversionException(
                        "expected steps such as 0,3,5-8, each range rising, at most %,d of them".formatted(MOST));
            }
        }
        return new StepList(List.copyOf(ranges));
    }

    /** Each of them, in order. */
    List<Long> all() {
        return ranges.stream()
                .flatMap(range -> LongStream.rangeClosed(range.from, range.to).boxed())
                .toList();
    }
}

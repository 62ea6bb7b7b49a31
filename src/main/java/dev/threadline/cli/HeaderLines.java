package dev.threadline.cli;

import dev.threadline.event.Heading;
import dev.threadline.event.Provenance.Fact;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a recording tells of where it comes from, a fact on each line. */
final class HeaderLines {
    private HeaderLines() {}

    static String of(Heading heading) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Title", heading.title());
        lines.put("Scenario", heading.scenario());
        heading.provenance().facts().forEach((fact, words) -> lines.put(name(fact), words(fact, words)));
        return lines.entrySet().stream()
                .map(line ->
                        "%-11s%s%n".formatted(line.getKey(), line.getValue().replaceAll("\\p{Cntrl}", "?")))
                .collect(Collectors.joining());
    }

    private static String name(Fact fact) {
        return switch (fact) {
            case HASH -> "SHA-256";
            case GIL -> "GIL";
            case BEGAN -> "Began at";
            case SOURCE, MODE, STRATEGY, SEED, SPEED, EXPLORED, THREADS, CLOCK, JAVA, SYSTEM, PROCESSORS, THREADLINE ->
                fact.name().charAt(0) + fact.name().substring(1).toLowerCase(Locale.ROOT);
        };
    }

    /** @param words as the recording has them */
    private static String words(Fact fact, String words) {
        return switch (fact) {
            case SOURCE ->
                "%,d lines; `show --source` prints them".formatted(words.lines().count());
            case GIL ->
                words.matches("\\d{1,18}") ? "switches after %.1f ms".formatted(Long.parseLong(words) / 1e6) : words;
            case CLOCK -> "times are %s ns since the run began".formatted(words);
            case HASH, MODE, STRATEGY, SEED, SPEED, EXPLORED, THREADS, BEGAN, JAVA, SYSTEM, PROCESSORS, THREADLINE ->
                words;
        };
    }
}

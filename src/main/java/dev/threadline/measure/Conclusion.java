package dev.threadline.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the figures come to, in a sentence or two. */
public final class Conclusion {
    private static final double NO_GAIN = 1.15;

    private Conclusion() {}

    /** What the most threads gained for each work, and what the book's gained; empty if nothing can be compared yet. */
    public static String gains(Measurement measurement) {
        List<String> ours = new ArrayList<>();
        List<String> theirs = new ArrayList<>();
        Plan plan = measurement.plan();
        int most = plan.threads().getLast();
        for (Work work : plan.works().reversed()) {
            OptionalDouble gain = measurement.speedUp(work, Way.PLATFORM, most);
            if (gain.isEmpty() || work == Work.NOTHING) {
                continue;
            }
            ours.add(name(work) + " " + times(gain.getAsDouble()));
            Book.row(work, most).ifPresent(row -> theirs.add(name(work) + " " + times(row.speedUp())));
        }
        List<String> sentences = new ArrayList<>();
        if (!ours.isEmpty()) {
            sentences.add("%s: %s.".formatted(most == 1 ? "1 thread" : most + " threads", String.join(", ", ours)));
        }
        if (!theirs.isEmpty()) {
            sentences.add("In the book, under Python's lock: " + String.join(", ", theirs) + ".");
        }
        return String.join(" ", sentences);
    }

    /** What a thread costs beyond the call that it does, where that call does nothing. */
    public static Optional<String> cost(Measurement measurement) {
        int most = measurement.plan().threads().getLast();
        Optional<Sample> alone = measurement.sample(Work.NOTHING, Way.SEQUENTIAL, most);
        Optional<Sample> platform = measurement.sample(Work.NOTHING, Way.PLATFORM, most);
        Optional<Sample> virtual = measurement.sample(Work.NOTHING, Way.VIRTUAL, most);
        if (alone.isEmpty() || platform.isEmpty() || virtual.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("To start and join a thread costs %s, a virtual one %s."
                .formatted(each(platform.get(), alone.get(), most), each(virtual.get(), alone.get(), most)));
    }

    private static String each(Sample threaded, Sample alone, int n) {
        return Durations.time(Math.max(0, threaded.minimum() - alone.minimum()) / n);
    }

    private static String times(double gain) {
        return gain < NO_GAIN && gain > 1 / NO_GAIN
                ? "no faster"
                : gain < 1 ? Durations.ratio(1 / gain) + " times as slow" : Durations.ratio(gain) + " times as fast";
    }

    private static String name(Work work) {
        return switch (work) {
            case NOTHING -> "nothing";
            case FIBONACCI -> "computing";
            case FILE -> "files";
            case HTTP -> "network";
        };
    }
}

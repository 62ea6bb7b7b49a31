package dev.threadline.app.work;

import dev.threadline.analysis.FindingWords;
import dev.threadline.analysis.detect.Evidence;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.event.EventLog;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A finding as the window tells it.
 *
 * @param note whether it is no mistake, and only takes time
 * @param step the step by which it has come about
 * @param known the step by which a reader who has seen no more can be told of it
 * @param steps those of all events that prove it
 * @param lanes what it is about, objects before threads, as lanes are told apart
 */
public record Remark(boolean note, FindingWords words, long step, long known, List<Long> steps, List<Integer> lanes) {
    public Remark {
        steps = List.copyOf(steps);
        lanes = List.copyOf(lanes);
    }

    /** @param end the run's last step */
    static Remark of(Finding finding, FindingWords words, EventLog log, long end) {
        long step = finding.evidence().stream().mapToLong(Evidence::step).max().orElse(0);
        IntStream objects = finding.objects().stream()
                .mapToInt(object -> log.threadOf(object) < 0 ? object : ofThread(log.threadOf(object)));
        IntStream threads = finding.threads().stream().mapToInt(Remark::ofThread);
        return new Remark(
                finding.kind().isNote(),
                words,
                step,
                finding.kind().isKnownAtOnce() ? step : end,
                finding.steps(),
                Stream.of(objects, threads).flatMap(IntStream::boxed).distinct().toList());
    }

    private static int ofThread(int thread) {
        return -1 - thread;
    }

    /** Where a reader is brought to who asks for it. @param hidden whether he may not know more than he has seen */
    long place(boolean hidden) {
        return hidden ? known : step;
    }
}

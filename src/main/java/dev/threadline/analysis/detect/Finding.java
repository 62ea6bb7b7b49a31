package dev.threadline.analysis.detect;

import dev.threadline.event.EventLog;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Something that went wrong in a run, or could have gone wrong in it.
 *
 * @param kind what
 * @param threads who had part in it, in the order that the kind says, each once
 * @param objects what it is about, in the order that the kind says, each once
 * @param evidence the events that prove it, in the order that the kind says
 * @param times how often it happened, where that is counted; else 0
 */
public record Finding(
        FindingKind kind, List<Integer> threads, List<Integer> objects, List<Evidence> evidence, long times) {
    public Finding {
        threads = List.copyOf(threads);
        objects = List.copyOf(objects);
        evidence = List.copyOf(evidence);
    }

    /** What the events at some positions prove, by the threads that did them. */
    static Finding of(FindingKind kind, EventLog log, List<Integer> objects, long... positions) {
        return of(kind, log, objects, 0, LongStream.of(positions).boxed().toList());
    }

    /** The same of what happened more than once. */
    static Finding of(FindingKind kind, EventLog log, List<Integer> objects, long times, List<Long> positions) {
        List<Evidence> evidence =
                positions.stream().map(position -> Evidence.at(log, position)).toList();
        return new Finding(
                kind, evidence.stream().map(Evidence::thread).distinct().toList(), objects, evidence, times);
    }

    /** The lines of the evidence, each once; those that are not known left out. */
    public List<Integer> lines() {
        return evidence.stream()
                .map(Evidence::line)
                .filter(line -> line > 0)
                .distinct()
                .toList();
    }

    /** The steps of the evidence, each once. */
    public List<Long> steps() {
        return evidence.stream().map(Evidence::step).distinct().toList();
    }
}

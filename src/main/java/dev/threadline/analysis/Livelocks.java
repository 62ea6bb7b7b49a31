package dev.threadline.analysis;

import dev.threadline.analysis.detect.Evidence;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The livelock in which a run ended, as a finding: who is left, and what each of them did last. */
final class Livelocks {
    private static final long NONE = -1;

    private Livelocks() {}

    static List<Finding> of(Run run) {
        if (run.outcome().kind() != OutcomeKind.LIVELOCK) {
            return List.of();
        }
        EventLog log = run.log();
        long[] last = new long[log.threads().size()];
        Arrays.fill(last, NONE);
        for (long at = 0; at < log.size(); at++) {
            EventKind kind = log.kindAt(at);
            last[log.threadAt(at)] = kind == EventKind.END ? NONE : kind.isStep() ? at : last[log.threadAt(at)];
        }
        List<Integer> threads = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (int thread = 0; thread < last.length; thread++) {
            if (last[thread] != NONE && !run.outcome().stuck().contains(thread)) {
                threads.add(thread);
                evidence.add(Evidence.at(log, last[thread]));
            }
        }
        return threads.isEmpty()
                ? List.of()
                : List.of(new Finding(FindingKind.LIVELOCK, threads, List.of(), evidence, 0));
    }
}

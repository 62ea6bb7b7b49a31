package dev.threadline.analysis;

import dev.threadline.analysis.DeadlockStory.Part;
import dev.threadline.analysis.WaitForGraph.Wait;
import dev.threadline.analysis.detect.Evidence;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The deadlocks of a run's end, as findings. That nobody can go on is proof. Where a run was cut, a ring of locks is proof only if
 * none of them is a plain Lock, which any thread may release; and of those who wait for what no thread has (a notify, an item, a
 * permit) it is suspected that they wait in vain, if all who ever brought it have ended or wait with them.
 */
record Deadlocks(EventLog log, DeadlockStory story) {
    static List<Finding> of(Run run) {
        boolean asks = run.outcome().kind() == OutcomeKind.DEADLOCK
                || !run.outcome().stuck().isEmpty();
        return asks ? new Deadlocks(run.log(), DeadlockStory.of(run)).findings() : List.of();
    }

    private List<Finding> findings() {
        List<Part> causes = new ArrayList<>(story.parts().stream()
                .filter(part -> part instanceof DeadlockStory.Cycle
                        || part instanceof DeadlockStory.Abandoned && story.isFinal())
                .toList());
        List<Part> alone = story.parts().stream()
                .filter(DeadlockStory.Alone.class::isInstance)
                .toList();
        if (!story.isFinal()) {
            Bringers bringers = Bringers.of(log);
            alone.stream().filter(part -> bringers.areGone(part.wants())).forEach(causes::add);
        } else if (causes.isEmpty()) {
            causes.addAll(alone);
        }
        return causes.stream().map(this::finding).toList();
    }

    private Finding finding(Part part) {
        List<Evidence> evidence = new ArrayList<>(permits(part.wants()));
        for (Wait want : part.wants()) {
            part.holdings().stream()
                    .filter(holding -> holding.thread() == want.thread() && holding.step() > 0)
                    .forEach(holding -> evidence.add(Evidence.at(log, log.positionOfStep(holding.step()))));
            evidence.add(Evidence.at(log, want.since()));
        }
        return new Finding(
                kind(part),
                part.wants().stream().map(Wait::thread).toList(),
                part.wants().stream().map(Wait::object).distinct().toList(),
                evidence,
                0);
    }

    /** Where the permits of a semaphore that is waited for were taken by threads that have not given them back. */
    private List<Evidence> permits(List<Wait> wants) {
        int object = wants.getFirst().object();
        ObjectKind kind = log.object(object).kind();
        if (kind != ObjectKind.SEMAPHORE && kind != ObjectKind.BOUNDED_SEMAPHORE) {
            return List.of();
        }
        SortedMap<Integer, Long> takings = new TreeMap<>();
        for (long at = 0; at < log.size(); at++) {
            if (log.objectAt(at) == object && log.kindAt(at) == EventKind.ACQUIRE) {
                takings.put(log.threadAt(at), at);
            } else if (log.objectAt(at) == object && log.kindAt(at) == EventKind.RELEASE) {
                takings.remove(log.threadAt(at));
            }
        }
        return takings.values().stream()
                .sorted()
                .map(at -> Evidence.at(log, at))
                .toList();
    }

    private FindingKind kind(Part part) {
        if (part instanceof DeadlockStory.Alone) {
            return story.isFinal() ? FindingKind.UNANSWERED : FindingKind.UNANSWERED_SUSPICION;
        }
        boolean certain = story.isFinal()
                || part.wants().stream()
                        .noneMatch(want -> log.object(want.object()).kind() == ObjectKind.LOCK);
        return certain ? FindingKind.DEADLOCK : FindingKind.DEADLOCK_SUSPICION;
    }
}

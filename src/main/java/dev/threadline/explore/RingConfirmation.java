package dev.threadline.explore;

import dev.threadline.analysis.Confirmation;
import dev.threadline.analysis.Findings;
import dev.threadline.analysis.detect.Evidence;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tries whether locks that were taken in different orders do end in a deadlock, by runs that are led there. A deadlock that comes about
 * is proof; that none does is none.
 *
 * @param program what is run again
 * @param most how many runs are made for a ring at most
 * @param deadline until when, as {@link System#nanoTime}
 */
public record RingConfirmation(Rerun program, int most, long deadline) {
    /**
     * Tries the lock orders among some findings.
     *
     * @param seen the run that has them
     * @throws InterruptedException if the calling thread is interrupted
     */
    public List<Confirmation> of(Run seen, List<Finding> findings) throws InterruptedException {
        List<Confirmation> confirmations = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.kind() == FindingKind.LOCK_ORDER) {
                confirmations.add(confirmed(seen.log(), finding));
            }
        }
        return confirmations;
    }

    private Confirmation confirmed(EventLog log, Finding finding) throws InterruptedException {
        List<RingSeeker.Part> ring = ring(log, finding);
        Set<String> locks = names(log, finding.objects());
        int runs = 0;
        do {
            Run run = program.by(new RingSeeker(ring, runs++));
            if (isIn(run, locks)) {
                return new Confirmation(finding, runs, schedule(run));
            }
        } while (runs < most && System.nanoTime() - deadline < 0);
        return new Confirmation(finding, runs, List.of());
    }

    /** The evidence of a lock order tells of each thread where it took the one lock, and where the other. */
    private static List<RingSeeker.Part> ring(EventLog log, Finding finding) {
        List<RingSeeker.Part> ring = new ArrayList<>();
        List<Evidence> evidence = finding.evidence();
        for (int at = 0; at < evidence.size(); at += 2) {
            ring.add(new RingSeeker.Part(
                    log.thread(evidence.get(at).thread()).name(),
                    lock(log, evidence.get(at)),
                    lock(log, evidence.get(at + 1))));
        }
        return ring;
    }

    private static String lock(EventLog log, Evidence evidence) {
        return log.object(log.objectAt(evidence.position())).name();
    }

    private static Set<String> names(EventLog log, List<Integer> objects) {
        Set<String> names = new HashSet<>();
        objects.forEach(object -> names.add(log.object(object).name()));
        return names;
    }

    private static boolean isIn(Run run, Set<String> locks) {
        return Findings.of(run).all().stream()
                .filter(finding -> finding.kind() == FindingKind.DEADLOCK)
                .anyMatch(deadlock -> names(run.log(), deadlock.objects()).equals(locks));
    }

    private static List<String> schedule(Run run) {
        List<String> choices = run.choices().map(ChoiceLog::choices).orElse(List.of()).stream()
                .map(choice -> choice.text(run.log().thread(choice.thread()).name()))
                .toList();
        return ScheduleText.parts(choices, Set.of());
    }
}

package dev.threadline.analysis;

import dev.threadline.analysis.detect.Detection;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What went wrong in a run, or could have gone wrong in it. {@link FindingsText} tells it.
 *
 * @param all by the kinds' order, then by their first evidence
 * @param confirmations of those of them that were tried
 * @param pointOfNoReturn the visible step, from 1, with which a run that ended badly lost its last chance of a good end; empty if
 *     that is not known, or it never had one
 */
public record Findings(List<Finding> all, List<Confirmation> confirmations, OptionalLong pointOfNoReturn) {
    public Findings {
        all = List.copyOf(all);
        confirmations = List.copyOf(confirmations);
    }

    /** Those of which nothing more was tried. */
    public Findings(List<Finding> all) {
        this(all, List.of(), OptionalLong.empty());
    }

    /** What came out when a finding was tried; empty if it was not. */
    public Optional<Confirmation> confirmation(Finding finding) {
        return confirmations.stream()
                .filter(confirmation -> confirmation.finding().equals(finding))
                .findFirst();
    }

    /** Mistakes before what only takes time, each in their order. */
    public List<Finding> gravestFirst() {
        return all.stream()
                .sorted(Comparator.comparing(finding -> finding.kind().isNote()))
                .toList();
    }

    /** What the events of a run tell. Costs one pass over the run, and another one if somebody was stuck at its end. */
    public static Findings of(Run run) {
        List<Finding> detected = Detection.of(run.log(), run.outcome().stuck());
        List<Finding> livelocks = Livelocks.of(run);
        return new Findings(Stream.of(Deadlocks.of(run), livelocks, detected)
                .flatMap(List::stream)
                .filter(finding -> livelocks.isEmpty() || finding.kind() != FindingKind.POSSIBLE_LIVELOCK)
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(finding -> finding.evidence().getFirst().position()))
                .toList());
    }
}

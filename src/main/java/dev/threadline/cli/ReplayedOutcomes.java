package dev.threadline.cli;

import dev.threadline.analysis.Findings;
import dev.threadline.analysis.FindingsText;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.event.Run;
import dev.threadline.explore.Exploration;
import dev.threadline.explore.ExploredOutcome;
import dev.threadline.explore.FoundSchedule;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.ScenarioRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What went wrong, or could have, in the runs that a check has found: the simplest schedule of each outcome is replayed, the worse
 * ones first, and its run is read like any other. What several of them show is told of the first.
 */
record ReplayedOutcomes(List<Replayed> all) {
    /** So many outcomes are replayed: a check of many outcomes must not take longer for it than for the search. */
    static final int MOST = 8;

    /** @param fresh what none before it shows */
    record Replayed(int outcome, Run run, List<Finding> fresh) {}

    /** What makes two findings of two runs the same, whichever thread came first. */
    private record Gist(String kind, Set<Integer> threads, Set<Integer> objects, Set<Integer> lines) {
        static Gist of(Finding finding) {
            return new Gist(
                    finding.kind().word(),
                    Set.copyOf(finding.threads()),
                    Set.copyOf(finding.objects()),
                    Set.copyOf(finding.lines()));
        }
    }

    static ReplayedOutcomes of(ScenarioFile file, Exploration explored) throws InterruptedException {
        List<Replayed> all = new ArrayList<>();
        Set<Gist> told = new HashSet<>();
        int most = Math.min(MOST, explored.outcomes().size());
        for (int number = 0; number < most; number++) {
            Run run = replay(file, explored.outcomes().get(number));
            List<Finding> fresh = Findings.of(run).all().stream()
                    .filter(finding -> told.add(Gist.of(finding)))
                    .toList();
            all.add(new Replayed(number, run, fresh));
        }
        return new ReplayedOutcomes(all);
    }

    private static Run replay(ScenarioFile file, ExploredOutcome outcome) throws InterruptedException {
        FoundSchedule found = new FoundSchedule(outcome);
        return found.told(new ScenarioRun(file, found.limits(), _ -> {}).run());
    }

    /** For JSON: each finding with the number of the outcome, from 0, whose schedule shows it. */
    List<Map<String, Object>> json(Phrases phrases) {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Replayed replayed : all) {
            for (Map<String, Object> finding :
                    FindingsJson.of(replayed.run(), new Findings(replayed.fresh()), phrases)) {
                Map<String, Object> fields = new LinkedHashMap<>(finding);
                fields.put("outcome", replayed.outcome());
                findings.add(fields);
            }
        }
        return findings;
    }

    /** For people: below each outcome's sentence what its schedule shows. */
    List<String> lines(Exploration explored, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        for (Replayed replayed : all) {
            if (!replayed.fresh().isEmpty()) {
                lines.add("");
                lines.add(explored.outcomes().get(replayed.outcome()).sentence());
                lines.addAll(new FindingsText(replayed.run(), phrases).lines(new Findings(replayed.fresh())));
            }
        }
        if (lines.isEmpty() && !all.isEmpty()) {
            lines.add("");
            lines.addAll(new FindingsText(all.getFirst().run(), phrases).lines(new Findings(List.of())));
        }
        return lines;
    }
}

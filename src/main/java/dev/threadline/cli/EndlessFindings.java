package dev.threadline.cli;

import dev.threadline.analysis.EndlessText;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.explore.Exploration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a check has found that no single schedule shows: threads that could go round for ever, or be kept back for ever. */
final class EndlessFindings {
    private EndlessFindings() {}

    /** For JSON, with the fields of all findings; no steps or lines prove them. */
    static List<Map<String, Object>> json(Exploration explored, Phrases phrases) {
        EndlessText text = new EndlessText(phrases);
        Stream<Map<String, Object>> rounds = explored.possibleLivelock()
                ? Stream.of(finding(FindingKind.POSSIBLE_LIVELOCK, List.of(), text.possibleLivelock()))
                : Stream.empty();
        Stream<Map<String, Object>> starving = explored.starving().isEmpty()
                ? Stream.empty()
                : Stream.of(finding(FindingKind.STARVATION, explored.starving(), text.starvation(explored.starving())));
        return Stream.concat(rounds, starving).toList();
    }

    private static Map<String, Object> finding(FindingKind kind, List<String> threads, String sentence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind.word());
        fields.put("threads", threads);
        fields.put("objects", List.of());
        fields.put("lines", List.of());
        fields.put("steps", List.of());
        fields.put("sentence", sentence);
        return fields;
    }
}

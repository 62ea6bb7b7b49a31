package dev.threadline.cli;

import dev.threadline.analysis.Findings;
import dev.threadline.analysis.FindingsText;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as JSON: the names of threads and objects, the lines of the listing, the steps, and what it is in a sentence. */
final class FindingsJson {
    private FindingsJson() {}

    static List<Map<String, Object>> of(Run run, Findings findings, Phrases phrases) {
        FindingsText text = new FindingsText(run, phrases);
        return findings.all().stream()
                .map(finding -> {
                    Map<String, Object> fields = finding(run.log(), finding, text);
                    findings.confirmation(finding).ifPresent(confirmation -> {
                        fields.put("confirmed", confirmation.isConfirmed());
                        fields.put("schedule", confirmation.schedule());
                    });
                    return fields;
                })
                .toList();
    }

    private static Map<String, Object> finding(EventLog log, Finding finding, FindingsText text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", finding.kind().word());
        fields.put(
                "threads",
                finding.threads().stream()
                        .map(thread -> log.thread(thread).name())
                        .toList());
        fields.put(
                "objects",
                finding.objects().stream()
                        .map(object -> log.object(object).name())
                        .toList());
        fields.put("lines", finding.lines());
        fields.put("steps", finding.steps());
        fields.put("sentence", text.sentence(finding));
        return fields;
    }
}

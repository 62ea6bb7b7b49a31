package dev.threadline.cli;

import dev.threadline.analysis.Findings;
import dev.threadline.analysis.Phrases;
import dev.threadline.analysis.RunSummary;
import dev.threadline.analysis.Sentences;
import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import dev.threadline.event.VirtualTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/** A run as a JSON object on one line: how it ended, what it printed, what went wrong, and where its time went. */
final class RunJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private RunJson() {}

    /** @param findings what is known to have gone wrong in it */
    static String line(Run run, Findings findings, Phrases phrases) {
        EventLog log = run.log();
        Outcome outcome = run.outcome();
        RunSummary summary = RunSummary.of(run);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scenario", run.scenario());
        fields.put("title", run.title());
        fields.put("outcome", outcome.kind().name().toLowerCase(Locale.ROOT));
        fields.put("reason", outcome.reason());
        fields.put("sentence", new Sentences(log, phrases).outcome(outcome));
        fields.put(
                "stuck",
                outcome.stuck().stream()
                        .map(thread -> log.thread(thread).name())
                        .toList());
        fields.put("events", log.size());
        fields.put("steps", summary.steps());
        fields.put("clock", VirtualTime.isOf(run) ? "virtual" : "real");
        fields.put("ns", summary.durationNs());
        fields.put("printed", printed(log));
        fields.put("findings", FindingsJson.of(run, findings, phrases));
        fields.put(
                "pointOfNoReturn",
                findings.pointOfNoReturn().isPresent()
                        ? findings.pointOfNoReturn().getAsLong()
                        : null);
        fields.put("figures", FiguresJson.of(log, summary, CriticalPath.of(run)));
        return MAPPER.writeValueAsString(fields);
    }

    private static List<String> printed(EventLog log) {
        return LongStream.range(0, log.size())
                .filter(at -> log.kindAt(at) == EventKind.PRINT)
                .mapToObj(log::valueAt)
                .map(value -> value instanceof Value.Text(String text) ? text.stripTrailing() : value.toString())
                .toList();
    }
}

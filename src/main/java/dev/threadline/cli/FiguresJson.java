package dev.threadline.cli;

import dev.threadline.analysis.RunSummary;
import dev.threadline.analysis.figures.Awaited;
import dev.threadline.analysis.figures.Blocking;
import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.analysis.figures.ObjectFigures;
import dev.threadline.analysis.figures.ThreadFigures;
import dev.threadline.event.EventLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a run's time went, as JSON; all times in ns. */
final class FiguresJson {
    private final EventLog log;

    private FiguresJson(EventLog log) {
        this.log = log;
    }

    static Map<String, Object> of(EventLog log, RunSummary summary, CriticalPath path) {
        FiguresJson json = new FiguresJson(log);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("threads", summary.threads().stream().map(json::thread).toList());
        fields.put("locks", summary.locks().stream().map(json::object).toList());
        fields.put("others", summary.others().stream().map(json::object).toList());
        fields.put("criticalPath", json.path(path));
        return fields;
    }

    private Map<String, Object> thread(ThreadFigures thread) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("thread", name(thread.thread()));
        fields.put("steps", thread.steps());
        fields.put("running", thread.runningNs());
        fields.put("blocked", thread.blockedNs());
        fields.put("waiting", thread.waitingNs());
        fields.put("asleep", thread.asleepNs());
        fields.put("waitedFor", thread.awaited().stream().map(this::awaited).toList());
        return fields;
    }

    private Map<String, Object> awaited(Awaited awaited) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("object", log.object(awaited.object()).name());
        fields.put("times", awaited.times());
        fields.put("ns", awaited.ns());
        return fields;
    }

    private Map<String, Object> object(ObjectFigures object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("object", log.object(object.object()).name());
        fields.put("acquisitions", object.acquisitions());
        fields.put("attempts", object.attempts());
        fields.put("contended", object.contended());
        fields.put("longestQueue", object.longestQueue());
        fields.put("waits", object.waits());
        fields.put("holds", object.holds());
        fields.put("blockings", object.blockings().stream().map(this::blocking).toList());
        return fields;
    }

    private Map<String, Object> blocking(Blocking blocking) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("by", blocking.blocker() == Blocking.NOBODY ? null : name(blocking.blocker()));
        fields.put("thread", name(blocking.blocked()));
        fields.put("times", blocking.times());
        fields.put("ns", blocking.ns());
        return fields;
    }

    private Map<String, Object> path(CriticalPath path) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ns", path.lengthNs());
        fields.put("spans", path.spanCount());
        fields.put("longest", path.spans().stream().map(this::span).toList());
        fields.put("shares", path.shares().stream().map(this::share).toList());
        fields.put("savings", path.savings().stream().map(this::saving).toList());
        return fields;
    }

    private Map<String, Object> span(CriticalPath.Span span) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("thread", name(span.thread()));
        fields.put("steps", List.of(log.stepsBefore(span.from() + 1), log.stepsBefore(span.to() + 1)));
        fields.put("ns", span.ns());
        fields.put("by", span.by() == Blocking.NOBODY ? null : name(span.by()));
        fields.put(
                "object",
                span.object() == EventLog.NO_OBJECT
                        ? null
                        : log.object(span.object()).name());
        return fields;
    }

    private Map<String, Object> share(CriticalPath.Share share) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("thread", name(share.thread()));
        fields.put("ns", share.ns());
        fields.put("idle", share.idleNs());
        return fields;
    }

    private Map<String, Object> saving(CriticalPath.Saving saving) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("lock", log.object(saving.lock()).name());
        fields.put("ns", saving.ns());
        return fields;
    }

    private String name(int thread) {
        return log.thread(thread).name();
    }
}

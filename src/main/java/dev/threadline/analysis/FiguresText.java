package dev.threadline.analysis;

import dev.threadline.analysis.figures.Awaited;
import dev.threadline.analysis.figures.Blocking;
import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.analysis.figures.Distribution;
import dev.threadline.analysis.figures.ObjectFigures;
import dev.threadline.analysis.figures.ThreadFigures;
import dev.threadline.event.EventLog;
import dev.threadline.event.Run;
import dev.threadline.event.VirtualTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the time of a run went, for a terminal: what each thread waited for, what happened around each lock and everything else
 * that can be waited for, and the critical path.
 */
public final class FiguresText {
    /** So many rows a table has; those that matter most. */
    private static final int ROWS = 20;

    private static final int PERCENT = 100;

    private final Run run;
    private final EventLog log;
    private final Phrases phrases;
    private final Names names;
    private final List<String> lines = new ArrayList<>();

    /** The words for a run, in a language. */
    public FiguresText(Run run, Phrases phrases) {
        this.run = run;
        this.phrases = phrases;
        log = run.log();
        names = new Names(log, phrases);
    }

    /** The lines. */
    public List<String> lines(RunSummary summary, CriticalPath path) {
        lines.clear();
        String time = phrases.duration(VirtualTime.isOf(run) ? VirtualTime.STEP_NS : summary.durationNs());
        tell(VirtualTime.isOf(run) ? "figures.virtual" : "figures.real", Terms.NONE.value(time));
        threads(summary.threads());
        awaited(summary.threads());
        locks(summary.locks().stream().filter(lock -> lock.attempts() > 0).toList());
        others(summary.others());
        path(path);
        return List.copyOf(lines);
    }

    private void threads(List<ThreadFigures> threads) {
        TextTable table = head("thread", "steps", "running", "blocked", "waiting", "asleep");
        top(threads, Comparator.comparingLong(ThreadFigures::heldUpNs).thenComparingLong(ThreadFigures::runningNs))
                .forEach(thread -> table.row(
                        names.thread(thread.thread()),
                        phrases.number(thread.steps()),
                        phrases.time(thread.runningNs()),
                        phrases.time(thread.blockedNs()),
                        phrases.time(thread.waitingNs()),
                        phrases.time(thread.asleepNs())));
        add(table, threads.isEmpty());
    }

    private void awaited(List<ThreadFigures> threads) {
        record Wait(int thread, Awaited awaited) {}
        TextTable table = head("thread", "for", "times", "waited");
        List<Wait> waits = threads.stream()
                .flatMap(thread -> thread.awaited().stream().map(awaited -> new Wait(thread.thread(), awaited)))
                .toList();
        top(waits, Comparator.comparingLong((Wait wait) -> wait.awaited().ns()))
                .forEach(wait -> table.row(
                        names.thread(wait.thread()),
                        names.object(wait.awaited().object()),
                        phrases.number(wait.awaited().times()),
                        phrases.time(wait.awaited().ns())));
        add(table, waits.isEmpty());
    }

    private void locks(List<ObjectFigures> locks) {
        TextTable table = head(
                "lock",
                "taken",
                "contended",
                "share",
                "queue",
                "wait.median",
                "p95",
                "most",
                "hold.median",
                "p95",
                "most");
        top(locks, Comparator.comparingLong(lock -> lock.waits().totalNs())).forEach(lock -> {
            List<String> cells = new ArrayList<>(uses(lock));
            cells.addAll(spread(lock.holds()));
            table.row(names.object(lock.object()), cells.toArray(String[]::new));
        });
        add(table, locks.isEmpty());
        locks.forEach(lock -> blocking(lock, "figures.blocks"));
    }

    private void others(List<ObjectFigures> others) {
        TextTable table = head("object", "uses", "contended", "share", "queue", "wait.median", "p95", "most");
        top(others, Comparator.comparingLong(other -> other.waits().totalNs()))
                .forEach(other ->
                        table.row(names.object(other.object()), uses(other).toArray(String[]::new)));
        add(table, others.isEmpty());
        others.stream()
                .filter(other -> log.threadOf(other.object()) < 0)
                .forEach(other -> blocking(other, "figures.ends"));
    }

    private List<String> uses(ObjectFigures object) {
        List<String> cells = new ArrayList<>(List.of(
                phrases.number(object.acquisitions()),
                phrases.number(object.contended()),
                percent(object.contended(), object.attempts()),
                phrases.number(object.longestQueue())));
        cells.addAll(spread(object.waits()));
        return cells;
    }

    private List<String> spread(Distribution times) {
        return List.of(phrases.time(times.medianNs()), phrases.time(times.p95Ns()), phrases.time(times.maxNs()));
    }

    /** Who kept whom back most. */
    private void blocking(ObjectFigures object, String key) {
        object.blockings().stream()
                .filter(blocking -> blocking.blocker() != Blocking.NOBODY && blocking.blocker() != blocking.blocked())
                .findFirst()
                .ifPresent(most -> tell(
                        key,
                        Terms.of(names.thread(most.blocked()), names.object(object.object()))
                                .others(names.thread(most.blocker()))
                                .value(phrases.duration(most.ns()))
                                .number(most.times())));
    }

    private void path(CriticalPath path) {
        if (path.spanCount() == 0) {
            return;
        }
        tell("figures.path", Terms.NONE.value(phrases.duration(path.lengthNs())).number(path.spanCount()));
        TextTable shares = head("thread", "path.time", "share", "asleep");
        top(path.shares(), Comparator.comparingLong(CriticalPath.Share::ns))
                .forEach(share -> shares.row(
                        names.thread(share.thread()),
                        phrases.time(share.ns()),
                        percent(share.ns(), path.lengthNs()),
                        phrases.time(share.idleNs())));
        add(shares, path.shares().isEmpty());
        tell(path.spanCount() > path.spans().size() ? "figures.spans.longest" : "figures.spans", Terms.NONE);
        path.spans().forEach(this::span);
        path.savings()
                .forEach(saving -> tell(
                        saving.ns() == 0 ? "figures.saving.none" : "figures.saving",
                        Terms.of("", names.object(saving.lock()))
                                .value(phrases.duration(saving.ns()))
                                .others(percent(saving.ns(), path.lengthNs()))));
        if (!path.savings().isEmpty()) {
            tell("figures.saving.means", Terms.NONE);
        }
    }

    private void span(CriticalPath.Span span) {
        Terms terms = Terms.of(names.thread(span.thread()), names.object(span.object()))
                .value(phrases.duration(span.ns()))
                .number(log.stepsBefore(span.from() + 1))
                .step(log.stepsBefore(span.to() + 1));
        if (span.by() == Blocking.NOBODY) {
            tell("figures.span.first", terms);
            return;
        }
        Terms enabled = terms.others(names.thread(span.by()));
        int thread = log.threadOf(span.object());
        tell(
                thread < 0 ? "figures.span" : thread == span.thread() ? "figures.span.started" : "figures.span.joined",
                enabled);
    }

    private TextTable head(String first, String... others) {
        return new TextTable()
                .row(
                        phrases.say("figures." + first),
                        Stream.of(others)
                                .map(key -> phrases.say("figures." + key))
                                .toArray(String[]::new));
    }

    private void add(TextTable table, boolean empty) {
        if (!empty) {
            table.toString().lines().forEach(lines::add);
        }
    }

    private void tell(String key, Terms terms) {
        lines.add(phrases.say(key, terms));
    }

    /** Those that matter most, the most first. */
    private static <T> Stream<T> top(List<T> all, Comparator<T> weight) {
        return all.stream().sorted(weight.reversed()).limit(ROWS);
    }

    private String percent(long part, long whole) {
        return phrases.say(
                "figures.percent", Terms.NONE.number(whole == 0 ? 0 : Math.round((double) PERCENT * part / whole)));
    }
}

package dev.threadline.analysis;

import dev.threadline.analysis.figures.ObjectFigures;
import dev.threadline.analysis.figures.ThreadFigures;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.EventLog;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A run's figures as a few lines for a terminal: the outcome, then the threads and the locks that were held up most. */
public final class SummaryText {
    /** So many threads and so many locks have lines of their own. */
    private static final int SHOWN = 4;

    private final Names names;
    private final Phrases phrases;

    /** The words for a log, in a language. */
    public SummaryText(EventLog log, Phrases phrases) {
        names = new Names(log, phrases);
        this.phrases = phrases;
    }

    /** The lines, each with its line end; under 16, however large the run. */
    public String of(RunSummary summary) {
        StringBuilder text = new StringBuilder();
        text.append(new Sentences(names.log(), phrases).outcome(summary.outcome()))
                .append('\n');
        text.append(phrases.say(
                        "summary.head",
                        Terms.NONE
                                .number(summary.threads().size())
                                .step(summary.steps())
                                .value(phrases.duration(summary.durationNs()))))
                .append('\n');
        threads(text, summary.threads());
        locks(
                text,
                summary.locks().stream()
                        .filter(lock -> lock.acquisitions() + lock.contended() > 0)
                        .toList());
        return text.toString();
    }

    /** Who decided in a controlled run, as a line. */
    public String of(ChoiceLog choices) {
        return phrases.say(
                "summary.choices",
                Terms.NONE
                        .number(choices.decided().size())
                        .value(choices.strategy())
                        .others(Long.toString(choices.seed())));
    }

    private void threads(StringBuilder text, List<ThreadFigures> threads) {
        if (threads.isEmpty()) {
            return;
        }
        TextTable table = new TextTable();
        row(table, "thread", "steps", "running", "blocked", "waiting", "asleep");
        top(threads, Comparator.comparingLong(ThreadFigures::heldUpNs), Comparator.comparingInt(ThreadFigures::thread))
                .forEach(thread -> table.row(
                        names.thread(thread.thread()),
                        phrases.number(thread.steps()),
                        phrases.time(thread.runningNs()),
                        phrases.time(thread.blockedNs()),
                        phrases.time(thread.waitingNs()),
                        phrases.time(thread.asleepNs())));
        text.append(table);
        more(text, "summary.threads.more", threads.size());
    }

    private void locks(StringBuilder text, List<ObjectFigures> locks) {
        if (locks.isEmpty()) {
            return;
        }
        TextTable table = new TextTable();
        row(table, "lock", "taken", "contended", "waited", "longest", "held", "queue");
        Comparator<ObjectFigures> busy = Comparator.comparingLong(
                        (ObjectFigures lock) -> lock.waits().totalNs())
                .thenComparingLong(ObjectFigures::acquisitions);
        top(locks, busy, Comparator.comparingInt(ObjectFigures::object))
                .forEach(lock -> table.row(
                        names.object(lock.object()),
                        phrases.number(lock.acquisitions()),
                        phrases.number(lock.contended()),
                        phrases.time(lock.waits().totalNs()),
                        phrases.time(lock.waits().maxNs()),
                        phrases.time(lock.holds().totalNs()),
                        phrases.number(lock.longestQueue())));
        text.append(table);
        more(text, "summary.locks.more", locks.size());
    }

    /** Those that matter most, in the order of their numbers. */
    private static <T> Stream<T> top(List<T> all, Comparator<T> weight, Comparator<T> order) {
        return all.stream()
                .sorted(weight.reversed().thenComparing(order))
                .limit(SHOWN)
                .sorted(order);
    }

    private void more(StringBuilder text, String key, int count) {
        if (count > SHOWN) {
            text.append(phrases.say(key, Terms.NONE.number(count - SHOWN))).append('\n');
        }
    }

    private void row(TextTable table, String first, String... others) {
        table.row(
                phrases.say("summary." + first),
                Stream.of(others).map(key -> phrases.say("summary." + key)).toArray(String[]::new));
    }
}

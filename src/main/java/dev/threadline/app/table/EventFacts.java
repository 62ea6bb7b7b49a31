package dev.threadline.app.table;

import dev.threadline.analysis.Sentences;
import dev.threadline.app.look.Durations;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What there is to be told of one event of a run, read off its log when it is asked for. */
record EventFacts(EventLog log, Sentences sentences) {
    /** The first line of what is copied. */
    static final String HEAD = "step,time_ns,thread,operation,object,effect,wait_ns";

    /** The step that an event is, or is folded into; 0 before the first one. */
    long step(int position) {
        return log.stepsBefore(position + 1L);
    }

    /** Whether it is a step of its own. */
    boolean isStep(int position) {
        return log.kindAt(position).isStep();
    }

    String thread(int position) {
        return log.thread(log.threadAt(position)).name();
    }

    String operation(int position) {
        return word(log.kindAt(position));
    }

    /** What a kind of event is called: the word that recordings use for it. */
    static String word(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What it is about; empty if about nothing. */
    String object(int position) {
        int object = log.objectAt(position);
        return object == EventLog.NO_OBJECT ? "" : name(object);
    }

    String name(int object) {
        int thread = log.threadOf(object);
        return thread < 0 ? log.object(object).name() : log.thread(thread).name();
    }

    /** What it did, as a sentence. */
    String effect(int position) {
        return sentences.event(position);
    }

    /** How long its thread had waited when it happened, ns; 0 if it had not. */
    long waitNs(int position) {
        EventId id = log.idAt(position);
        if (id.index() == 0) {
            return 0;
        }
        long before = log.position(new EventId(id.thread(), id.index() - 1));
        return isWait(log.kindAt(before)) ? log.timeAt(position) - log.timeAt(before) : 0;
    }

    /** Whether a thread does nothing after an event of a kind until it goes on from there. */
    static boolean isWait(EventKind kind) {
        return kind == EventKind.REQUEST || kind == EventKind.WAIT || kind == EventKind.SUSPEND;
    }

    /** What stands in a column; the step of an event that is none of its own is told by whoever has words for it. */
    String text(EventColumn column, int position) {
        return switch (column) {
            case STEP -> String.valueOf(step(position));
            case TIME -> Durations.text(log.timeAt(position));
            case THREAD -> thread(position);
            case OPERATION -> operation(position);
            case OBJECT -> object(position);
            case EFFECT -> effect(position);
            case WAIT -> {
                long waited = waitNs(position);
                yield waited == 0 ? "" : Durations.text(waited);
            }
        };
    }

    /** As a line of comma-separated values (RFC 4180), times in ns. */
    String line(int position) {
        return List.of(
                        String.valueOf(step(position)),
                        String.valueOf(log.timeAt(position)),
                        thread(position),
                        operation(position),
                        object(position),
                        effect(position),
                        String.valueOf(waitNs(position)))
                .stream()
                .map(EventFacts::quoted)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        return field.chars().anyMatch(character -> ",\"\n\r".indexOf(character) >= 0)
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }
}

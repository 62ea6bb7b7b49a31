package dev.threadline.analysis;

import dev.threadline.event.EventLog;
import dev.threadline.event.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the program calls things, and how values are written in a sentence.
 *
 * @param whole whether everything is told, however long; in a sentence it is shortened
 */
record Names(EventLog log, Phrases phrases, boolean whole) {
    /** So many threads are named one by one; more are counted. */
    private static final int NAMED = 3;

    /** Values longer than this many characters are cut. */
    private static final int VALUE_LENGTH = 40;

    Names(EventLog log, Phrases phrases) {
        this(log, phrases, false);
    }

    /** The same with nothing left out. */
    Names inFull() {
        return new Names(log, phrases, true);
    }

    String thread(int id) {
        return log.thread(id).name();
    }

    /** The empty text where an event is about no object. */
    String object(int id) {
        if (id == EventLog.NO_OBJECT) {
            return "";
        }
        int thread = log.threadOf(id);
        return thread < 0 ? log.object(id).name() : thread(thread);
    }

    String objects(List<Integer> ids) {
        return phrases.list(ids.stream().map(this::object).toList());
    }

    String threads(List<Integer> ids) {
        return ids.size() > NAMED && !whole
                ? phrases.say("list.threads", Terms.NONE.number(ids.size()))
                : phrases.list(ids.stream().map(this::thread).toList());
    }

    String value(Value value) {
        return fit(whole(value));
    }

    String values(List<Value> values) {
        return fit(values.stream().map(this::whole).collect(Collectors.joining(", ", "[", "]")));
    }

    /** The entries of a dictionary. @param pairs tuples of a key and its value */
    String entries(List<Value> pairs) {
        return fit(pairs.stream().map(this::entry).collect(Collectors.joining(", ", "{", "}")));
    }

    private String entry(Value pair) {
        List<Value> both = ((Value.Tuple) pair).elements();
        return whole(both.getFirst()) + ": " + whole(both.getLast());
    }

    /** What was printed, as it was printed. */
    String printed(Value value) {
        return value instanceof Value.Text(String text) ? text.stripTrailing() : whole(value);
    }

    private String fit(String text) {
        return whole ? text : cut(text);
    }

    /** A text, shortened so that a sentence stays a sentence. */
    static String cut(String text) {
        return Cut.to(VALUE_LENGTH, text);
    }

    private String whole(Value value) {
        return switch (value) {
            case Value.None none -> none.toString();
            case Value.Bool truth -> truth.toString();
            case Value.Int number -> number.toString();
            case Value.Real number -> number.toString();
            case Value.Text text -> text.toString();
            case Value.Named named -> named.toString();
            case Value.Ref(int object) -> object(object);
            case Value.Tuple(var elements) ->
                elements.stream()
                        .map(this::whole)
                        .collect(Collectors.joining(", ", "(", elements.size() == 1 ? ",)" : ")"));
        };
    }
}

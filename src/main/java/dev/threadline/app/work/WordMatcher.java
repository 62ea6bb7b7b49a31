package dev.threadline.app.work;

import dev.threadline.analysis.Phrases;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Value;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Finds events by words that somebody has typed: each must stand in the name of the thread or the object, in what is said of that kind
 * of event, or in the value or the error. Large and small letters are the same. It looks at columns of numbers and remembers what it has
 * found of each name, so that no sentence is made for any event. For one thread at a time.
 */
public final class WordMatcher {
    /** Of one word: what is known of each name, by number. */
    private static final class Names {
        private static final byte YES = 1;
        private static final byte NO = 2;

        private final String word;
        private final boolean[] kinds;
        private byte[] threads = {};
        private byte[] objects = {};

        Names(String word) {
            this.word = word;
            kinds = new boolean[EventKind.values().length];
            for (EventKind kind : EventKind.values()) {
                kinds[kind.ordinal()] = stands(Said.OF.get(kind));
            }
        }

        private boolean stands(String text) {
            return text.toLowerCase(Locale.ROOT).contains(word);
        }

        boolean ofThread(EventLog log, int thread) {
            threads = grown(threads, thread);
            return known(threads, thread, number -> log.thread(number).name());
        }

        boolean ofObject(EventLog log, int object) {
            if (object < 0) {
                return false;
            }
            objects = grown(objects, object);
            return known(objects, object, number -> nameOf(log, number));
        }

        private boolean known(byte[] all, int number, IntFunction<String> name) {
            if (all[number] == 0) {
                all[number] = stands(name.apply(number)) ? YES : NO;
            }
            return all[number] == YES;
        }

        private static byte[] grown(byte[] all, int number) {
            return number < all.length ? all : Arrays.copyOf(all, Math.max(number + 1, 2 * all.length));
        }
    }

    private final List<Names> words;

    private WordMatcher(List<Names> words) {
        this.words = words;
    }

    /** Of what was typed, words apart by spaces; with none nothing is found. */
    static WordMatcher of(String typed) {
        return new WordMatcher(Arrays.stream(typed.toLowerCase(Locale.ROOT).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(Names::new)
                .toList());
    }

    /** What is said of each kind, worked out once, by whoever searches first. */
    private static final class Said {
        private static final Map<EventKind, String> OF = new EnumMap<>(EventKind.class);

        static {
            Phrases phrases = Phrases.english();
            for (EventKind kind : EventKind.values()) {
                OF.put(kind, said(kind, phrases));
            }
        }
    }

    /** What stands for a kind: its word in recordings, what sentences say, and what stands on the lanes. */
    private static String said(EventKind kind, Phrases phrases) {
        String drawn = switch (kind) {
            case RELEASE -> " frees";
            case EXCHANGE -> " swaps";
            case QUERY -> " asks";
            default -> "";
        };
        return kind.name().replace('_', ' ') + " " + phrases.vocabulary(kind) + drawn;
    }

    private static String nameOf(EventLog log, int object) {
        int thread = log.threadOf(object);
        return thread < 0 ? log.object(object).name() : log.thread(thread).name();
    }

    /** Whether every word stands somewhere in the event at a position. */
    boolean isAt(EventLog log, long position) {
        for (Names word : words) {
            boolean named = word.kinds[log.kindAt(position).ordinal()]
                    || word.ofThread(log, log.threadAt(position))
                    || word.ofObject(log, log.objectAt(position));
            if (!named && !told(log, position).anyMatch(word::stands)) {
                return false;
            }
        }
        return !words.isEmpty();
    }

    /** What only this event tells. */
    private static Stream<String> told(EventLog log, long position) {
        Value value = log.valueAt(position);
        Stream<String> values = value instanceof Value.None ? Stream.empty() : Stream.of(value.toString());
        return log.detailAt(position) instanceof Detail.Failure(var type, var message)
                ? Stream.concat(values, Stream.of(type, message))
                : values;
    }
}

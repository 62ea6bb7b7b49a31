package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.Value;
import java.util.HashMap;
import java.util.Map;

/**
 * What is remembered of the elements of a list or a dictionary: each is a variable of its own, which is read and assigned to.
 * Its methods are calls that are safe for threads, as Python promises; one that adds, removes or moves elements makes them others, and
 * what was known of them is forgotten.
 */
final class TrackedElements {
    private static final String ASSIGNMENT = "[]=";

    private final boolean byKey;
    private final Map<Value, TrackedVariable> elements = new HashMap<>();

    /** @param byKey whether the elements are the entries of a dictionary */
    TrackedElements(boolean byKey) {
        this.byKey = byKey;
    }

    /** Follows a read. @param key the element's place or key */
    long read(int thread, VectorClock clock, long position, Value key) {
        return element(key).read(thread, clock, position);
    }

    /** Follows a change. */
    long mutate(int thread, VectorClock clock, long position, Detail.Splice splice) {
        Value key = assigned(splice, byKey);
        if (key == null) {
            elements.clear();
            return LatestAccesses.NONE;
        }
        return element(key).write(thread, clock, position);
    }

    /**
     * Which one element is assigned to, or null if it is another change. An entry of a dictionary goes by its key, wherever it
     * stands, and may be new.
     */
    static Value assigned(Detail.Splice splice, boolean byKey) {
        if (!splice.method().equals(ASSIGNMENT) || splice.inserted().size() != 1 || splice.removed() > 1) {
            return null;
        }
        if (byKey) {
            return splice.inserted().getFirst() instanceof Value.Tuple(var pair) ? pair.getFirst() : null;
        }
        return splice.removed() == 1 ? Value.of(splice.at()) : null;
    }

    private TrackedVariable element(Value key) {
        return elements.computeIfAbsent(key, _ -> new TrackedVariable());
    }
}

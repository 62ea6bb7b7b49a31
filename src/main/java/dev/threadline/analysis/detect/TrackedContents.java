package dev.threadline.analysis.detect;

import dev.threadline.event.Detail;
import dev.threadline.event.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of a list or a dictionary. Two threads may replace different elements at the same time; what moves, adds
 * or removes elements comes into the way of every other access. So its shape is a variable, which all who access an element
 * read, and each element is one; after a change of the shape the elements are others.
 */
final class TrackedContents {
    private final boolean byKey;
    private final TrackedVariable shape = new TrackedVariable();
    private final Map<Value, TrackedVariable> elements = new HashMap<>();
    private final LatestAccesses readsOfAll = new LatestAccesses();
    private final LatestAccesses writesOfOne = new LatestAccesses();

    /** @param byKey whether its elements are the entries of a dictionary */
    TrackedContents(boolean byKey) {
        this.byKey = byKey;
    }

    /** Follows the reading of its size, or of which keys there are. */
    long readShape(int thread, VectorClock clock, long position) {
        return shape.read(thread, clock, position);
    }

    /** Follows a read of all elements. */
    long readAll(int thread, VectorClock clock, long position) {
        readsOfAll.add(thread, clock, position);
        return first(shape.read(thread, clock, position), writesOfOne.unordered(clock));
    }

    /** Follows a read of one element. @param key its place or key */
    long read(int thread, VectorClock clock, long position, Value key) {
        return first(shape.read(thread, clock, position), element(key).read(thread, clock, position));
    }

    /** Follows a change. */
    long mutate(int thread, VectorClock clock, long position, Detail.Splice splice) {
        List<Value> inserted = splice.inserted();
        if (splice.removed() == 1 && inserted.size() == 1) {
            return replace(thread, clock, position, key(splice));
        }
        elements.clear();
        readsOfAll.forget();
        writesOfOne.forget();
        return shape.write(thread, clock, position);
    }

    private long replace(int thread, VectorClock clock, long position, Value key) {
        writesOfOne.add(thread, clock, position);
        long race = first(shape.read(thread, clock, position), element(key).write(thread, clock, position));
        return first(race, readsOfAll.unordered(clock));
    }

    /** An entry of a dictionary goes by its key, wherever it stands. */
    private Value key(Detail.Splice splice) {
        return byKey && splice.inserted().getFirst() instanceof Value.Tuple(var pair)
                ? pair.getFirst()
                : Value.of(splice.at());
    }

    private TrackedVariable element(Value key) {
        return elements.computeIfAbsent(key, _ -> new TrackedVariable());
    }

    private static long first(long one, long other) {
        return one == LatestAccesses.NONE ? other : one;
    }
}

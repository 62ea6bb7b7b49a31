package dev.threadline.timeline;

import dev.threadline.event.Contents;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.Value;
import java.util.Arrays;
import java.util.List;

/**
 * What a list or queue held after any of its changes. A copy is kept now and then, at a distance that grows with the contents,
 * so that copies take no more room than the changes themselves; what lies between is told by following the changes again.
 */
final class Elements {
    private final EventLog log;
    private final ObjectInfo info;
    private final int[] changes;
    private final List<Checkpoint> checkpoints;

    /** A copy. @param changes how many came before it */
    record Checkpoint(int changes, Contents contents) {}

    Elements(EventLog log, ObjectInfo info, int[] changes, List<Checkpoint> checkpoints) {
        this.log = log;
        this.info = info;
        this.changes = changes;
        this.checkpoints = List.copyOf(checkpoints);
    }

    /** The elements after the event at a position; -1 for those at first. */
    List<Value> after(long event) {
        if (event < 0) {
            return new Contents(info).elements();
        }
        int found = Arrays.binarySearch(changes, Math.toIntExact(event));
        int count = found < 0 ? -found - 1 : found + 1;
        Checkpoint near = nearest(count);
        Contents contents = near.contents().copy();
        for (int change = near.changes(); change < count; change++) {
            contents.apply(log, changes[change]);
        }
        return contents.elements();
    }

    /** Whether it is a list of threads, told by what it held first. */
    boolean areThreads() {
        List<Value> first = after(-1);
        if (first.isEmpty() && changes.length > 0) {
            first = after(changes[0]);
        }
        return !first.isEmpty()
                && first.stream()
                        .allMatch(value -> value instanceof Value.Ref(int object) && log.threadOf(object) >= 0);
    }

    private Checkpoint nearest(int count) {
        int low = 0;
        int high = checkpoints.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (checkpoints.get(middle).changes() <= count) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return checkpoints.get(low);
    }
}

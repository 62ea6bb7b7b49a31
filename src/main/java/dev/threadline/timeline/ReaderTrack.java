package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Those who have a lock for reading, while the events are read. */
final class ReaderTrack {
    private final SpansBuilder spans;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();

    /** Once for each time that a thread has it. */
    private final List<Integer> readers;

    ReaderTrack(Axis axis, List<Integer> first) {
        spans = new SpansBuilder(axis.keepsInstants());
        readers = new ArrayList<>(first);
        put(0, -1);
    }

    void follow(EventKind kind, int thread, long onset, long after, int position) {
        switch (kind) {
            case ACQUIRE_SHARED -> {
                readers.add(thread);
                put(onset, position);
            }
            case RELEASE_SHARED -> {
                readers.remove((Integer) thread);
                put(after, position);
            }
            default -> {
                // The writer is somebody else's business.
            }
        }
    }

    private void put(long start, int position) {
        List<Integer> group = readers.stream().distinct().toList();
        int number = numbers.computeIfAbsent(group, fresh -> {
            groups.add(fresh);
            return groups.size() - 1;
        });
        spans.put(start, Math.min(group.size(), LockTrack.MOST_RANK), number, position);
    }

    Lane.Readers build(long extent) {
        return new Lane.Readers(spans.build(extent), List.copyOf(groups));
    }
}

package dev.threadline.timeline;

import dev.threadline.event.Contents;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows the contents of a list or queue, and keeps what {@link Elements} needs to tell them again. */
final class ElementsBuilder {
    /** Fewest changes between two copies; of large contents there are as many changes as elements. */
    private static final int SPACING = 64;

    private final EventLog log;
    private final ObjectInfo info;
    private final Contents contents;
    private final List<Elements.Checkpoint> checkpoints = new ArrayList<>();
    private int[] changes = new int[16];
    private int size;

    ElementsBuilder(EventLog log, ObjectInfo info) {
        this.log = log;
        this.info = info;
        contents = new Contents(info);
        checkpoints.add(new Elements.Checkpoint(0, contents.copy()));
    }

    /** A change. @return how many elements there are now */
    int follow(int position) {
        contents.apply(log, position);
        if (size == changes.length) {
            changes = Arrays.copyOf(changes, size * 2);
        }
        changes[size++] = position;
        if (size - checkpoints.getLast().changes() >= Math.max(SPACING, contents.size())) {
            checkpoints.add(new Elements.Checkpoint(size, contents.copy()));
        }
        return contents.size();
    }

    Elements build() {
        return new Elements(log, info, Arrays.copyOf(changes, size), checkpoints);
    }
}

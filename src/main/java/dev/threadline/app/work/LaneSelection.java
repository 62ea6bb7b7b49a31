package dev.threadline.app.work;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which lanes of the run are selected, by their {@link dev.threadline.timeline.Lane#subject}: the timeline shows them, the table of events
 * can be narrowed to the first, and findings select those that they are about. Lives on the window's thread.
 */
public final class LaneSelection {
    private final ReadOnlyObjectWrapper<List<Integer>> lanes = new ReadOnlyObjectWrapper<>(List.of());

    /** Those that are selected, the one that matters most first. */
    public ReadOnlyObjectProperty<List<Integer>> lanes() {
        return lanes.getReadOnlyProperty();
    }

    /** The one that matters most; empty if none is selected. */
    public OptionalInt first() {
        return lanes.get().stream().mapToInt(Integer::intValue).findFirst();
    }

    /** Selects some instead of those that are selected. */
    public void select(List<Integer> subjects) {
        lanes.set(List.copyOf(subjects));
    }

    /** Selects one, or none. Where it is the first of those that are selected, all of them stay so. */
    public void lead(OptionalInt subject) {
        if (!first().equals(subject)) {
            select(subject.stream().boxed().toList());
        }
    }
}

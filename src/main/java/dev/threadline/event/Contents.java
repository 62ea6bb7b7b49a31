package dev.threadline.event;

import java.util.ArrayList;
import java.util.List;

/** The elements of a list or a queue, or the entries of a dictionary, while events go by. Not thread-safe. */
public final class Contents {
    private final ObjectInfo info;
    private final List<Value> elements;

    /** What a list or queue begins with. */
    public Contents(ObjectInfo info) {
        this(info, initial(info));
    }

    private Contents(ObjectInfo info, List<Value> elements) {
        this.info = info;
        this.elements = new ArrayList<>(elements);
    }

    private static List<Value> initial(ObjectInfo info) {
        return switch (info.initial()) {
            case ObjectState.Items(var first) -> first;
            case ObjectState.Entries(var first) -> first;
            case ObjectState.Queue(int _, var first) -> first;
            default -> throw new IllegalArgumentException(info.kind() + " has no elements");
        };
    }

    /** Whether an object has elements. */
    public static boolean isIn(ObjectInfo info) {
        return switch (info.initial()) {
            case ObjectState.Items _, ObjectState.Entries _, ObjectState.Queue _ -> true;
            default -> false;
        };
    }

    /** The same elements, to go on from here another way. */
    public Contents copy() {
        return new Contents(info, elements);
    }

    /** How many there are. */
    public int size() {
        return elements.size();
    }

    /** The elements: of a list by index, of a queue as they came in. */
    public List<Value> elements() {
        return List.copyOf(elements);
    }

    ObjectState state() {
        return switch (info.initial()) {
            case ObjectState.Queue(int room, var _) -> new ObjectState.Queue(room, elements);
            case ObjectState.Entries _ -> new ObjectState.Entries(elements);
            default -> new ObjectState.Items(elements);
        };
    }

    /** Whether events of a kind change contents. */
    public static boolean isChangedBy(EventKind kind) {
        return kind == EventKind.PUT || kind == EventKind.GET || kind == EventKind.MUTATE;
    }

    /** Follows an event about this object. */
    public void apply(EventLog log, long position) {
        switch (log.kindAt(position)) {
            case PUT -> elements.add(log.valueAt(position));
            case GET -> {
                Value taken = log.valueAt(position);
                boolean lastIn = info.kind() == ObjectKind.LIFO_QUEUE;
                elements.remove(lastIn ? elements.lastIndexOf(taken) : elements.indexOf(taken));
            }
            case MUTATE -> {
                Detail.Splice splice = (Detail.Splice) log.detailAt(position);
                elements.subList(splice.at(), splice.at() + splice.removed()).clear();
                elements.addAll(splice.at(), splice.inserted());
            }
            default -> {
                // It was only looked at.
            }
        }
    }
}

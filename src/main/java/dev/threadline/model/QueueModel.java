package dev.threadline.model;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;

/**
 * Python's {@code queue.Queue}, {@code LifoQueue} and {@code PriorityQueue}: items, room for some number of them or for any, and a
 * count of those not reported done.
 */
public final class QueueModel implements Model {
    private static final Effect FULL = Effect.refused("Full", "");
    private static final Effect EMPTY = Effect.refused("Empty", "");
    private static final Effect JOINED = Effect.of(EventKind.JOIN, ValueCode.NONE, ValueCode.NONE);

    private final ObjectKind kind;
    private final PriorityHeap priorities;
    private final IntFunction<Value> valuation;
    private final List<Integer> items = new ArrayList<>();
    private int room;
    private int unfinished;

    /**
     * @param kind QUEUE, LIFO_QUEUE or PRIORITY_QUEUE
     * @param room how many items it may hold; 0 or less for any number
     * @param order which of two values comes out first, as a comparator's answer; asked of a priority queue only; may throw
     *     {@link NoOrder}
     * @param valuation what a code means
     */
    public QueueModel(ObjectKind kind, int room, IntBinaryOperator order, IntFunction<Value> valuation) {
        this.kind = kind;
        this.room = room;
        priorities = new PriorityHeap(order);
        this.valuation = valuation;
    }

    /** How many items it may hold; 0 or less for any number. */
    public int room() {
        return room;
    }

    /** Whether there is a limit to its items. */
    public boolean isBounded() {
        return room > 0;
    }

    @Override
    public ObjectKind kind() {
        return kind;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return switch (operation.action()) {
            case PUT -> room <= 0 || items.size() < room;
            case GET -> !items.isEmpty();
            case JOIN -> unfinished == 0;
            default -> true;
        };
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case PUT -> put(operation.argument());
            case GET -> kind == ObjectKind.PRIORITY_QUEUE ? takeLeast() : taken(takeNext());
            case TASK_DONE -> {
                if (unfinished == 0) {
                    yield Effect.refused("ValueError", "task_done() called too many times");
                }
                unfinished--;
                int wakes = unfinished == 0 ? Effect.ALL : 0;
                yield new Effect(EventKind.TASK_DONE, ValueCode.ofSmall(unfinished), ValueCode.NONE, wakes, null);
            }
            case JOIN -> JOINED;
            case LENGTH -> Effect.answer(ValueCode.ofSmall(items.size()));
            case IS_EMPTY -> Effect.answer(ValueCode.of(items.isEmpty()));
            case IS_FULL -> Effect.answer(ValueCode.of(room > 0 && items.size() >= room));
            default -> throw Model.unknown(this, operation);
        };
    }

    /** As under CPython, an item that turns out to have no order with another one is in the queue, but not in the count. */
    private Effect put(int item) {
        items.add(item);
        Detail failure = null;
        if (kind == ObjectKind.PRIORITY_QUEUE) {
            try {
                priorities.push(item);
            } catch (NoOrder none) {
                failure = none.failure();
            }
        }
        unfinished += failure == null ? 1 : 0;
        return new Effect(EventKind.PUT, item, ValueCode.NONE, 1, failure);
    }

    private int takeNext() {
        return kind == ObjectKind.LIFO_QUEUE ? items.removeLast() : items.removeFirst();
    }

    /** As under CPython, the least item is lost if two others turn out to have no order. */
    private Effect takeLeast() {
        Integer least = priorities.least();
        items.remove(least);
        try {
            return taken(priorities.pop());
        } catch (NoOrder none) {
            return new Effect(EventKind.GET, least, ValueCode.NONE, 1, none.failure());
        }
    }

    private static Effect taken(int item) {
        return new Effect(EventKind.GET, item, item, 1, null);
    }

    @Override
    public Effect expire(int thread, Operation operation) {
        return operation.action() == Action.PUT ? FULL : EMPTY;
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Queue(
                room, items.stream().map(code -> valuation.apply(code)).toList());
    }

    @Override
    public void encode(StateWriter out) {
        out.number(room);
        out.number(unfinished);
        // In which order a priority queue's items came is for those who look at it only.
        List<Integer> left = kind == ObjectKind.PRIORITY_QUEUE ? priorities.items() : items;
        out.number(left.size());
        left.forEach(out::value);
    }

    @Override
    public void decode(StateReader in) {
        room = in.number();
        unfinished = in.number();
        items.clear();
        for (int left = in.number(); left > 0; left--) {
            items.add(in.value());
        }
        priorities.replace(items);
    }
}

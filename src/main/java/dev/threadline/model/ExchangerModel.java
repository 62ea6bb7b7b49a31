package dev.threadline.model;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Java's {@code Exchanger}: two threads meet and swap items. The first one offers its item and waits; the second one takes it,
 * leaves its own and goes on at once; then the first one comes out with that.
 */
public final class ExchangerModel implements Model {
    private static final int NOBODY = -1;

    private final IntFunction<Value> valuation;

    /** Who offers an item, or {@link #NOBODY}, and its item. */
    private int first = NOBODY;

    private int offered = ValueCode.NONE;

    /** Who was met and has not come out yet, each with what it gets. */
    private final Map<Integer, Integer> leaving = new LinkedHashMap<>();

    /** @param valuation what a code means */
    public ExchangerModel(IntFunction<Value> valuation) {
        this.valuation = valuation;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.EXCHANGER;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return operation.action() != Action.RESUME || leaving.containsKey(thread);
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case EXCHANGE -> exchange(thread, operation.argument());
            case RESUME -> {
                int got = leaving.remove(thread);
                yield Effect.of(EventKind.RESUME, got, got);
            }
            default -> throw Model.unknown(this, operation);
        };
    }

    private Effect exchange(int thread, int item) {
        if (first == NOBODY) {
            first = thread;
            offered = item;
            return Effect.of(EventKind.WAIT, item, Effect.GOES_ON);
        }
        int partner = first;
        int got = offered;
        leaving.put(partner, item);
        withdraw();
        return new Effect(EventKind.EXCHANGE, got, got, Effect.ALL, new Detail.Woken(List.of(partner)));
    }

    private void withdraw() {
        first = NOBODY;
        offered = ValueCode.NONE;
    }

    @Override
    public Effect expire(int thread, Operation operation) {
        withdraw();
        return new Effect(
                EventKind.TIMEOUT, ValueCode.NONE, ValueCode.NONE, 0, new Detail.Failure("TimeoutException", ""));
    }

    @Override
    public ObjectState snapshot() {
        return first == NOBODY ? ObjectState.Offer.NONE : new ObjectState.Offer(first, valuation.apply(offered));
    }

    @Override
    public void encode(StateWriter out) {
        out.thread(first);
        out.value(offered);
        out.number(leaving.size());
        new TreeMap<>(leaving).forEach((thread, item) -> {
            out.thread(thread);
            out.value(item);
        });
    }

    @Override
    public void decode(StateReader in) {
        first = in.thread();
        offered = in.value();
        leaving.clear();
        for (int left = in.number(); left > 0; left--) {
            leaving.put(in.thread(), in.value());
        }
    }
}

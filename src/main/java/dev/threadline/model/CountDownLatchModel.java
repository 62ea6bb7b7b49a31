package dev.threadline.model;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Java's {@code CountDownLatch}: a count that goes down to 0 and stays there; then all pass who wait for that. */
public final class CountDownLatchModel implements Model {
    private static final Effect PASSED = Effect.of(EventKind.PASS, ValueCode.TRUE, ValueCode.TRUE);
    private static final Effect WENT_IN = Effect.of(EventKind.WAIT, ValueCode.NONE, Effect.GOES_ON);
    private static final Effect CAME_OUT = Effect.of(EventKind.RESUME, ValueCode.TRUE, ValueCode.TRUE);
    private static final Effect GAVE_UP = Effect.of(EventKind.TIMEOUT, ValueCode.FALSE, ValueCode.FALSE);

    private final Set<Integer> waiting = new LinkedHashSet<>();
    private int left;

    /** @param count from 0 to {@link ValueCode#MAX_SMALL} */
    public CountDownLatchModel(int count) {
        left = count;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.COUNT_DOWN_LATCH;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return operation.action() != Action.RESUME || left == 0;
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case WAIT -> {
                if (left == 0) {
                    yield PASSED;
                }
                waiting.add(thread);
                yield WENT_IN;
            }
            case RESUME -> {
                waiting.remove(thread);
                yield CAME_OUT;
            }
            case COUNT_DOWN -> countDown();
            case GET_COUNT -> Effect.answer(ValueCode.ofSmall(left));
            default -> throw Model.unknown(this, operation);
        };
    }

    private Effect countDown() {
        boolean opens = left == 1;
        left = Math.max(0, left - 1);
        List<Integer> woken = opens ? new ArrayList<>(waiting) : List.of();
        return new Effect(
                EventKind.COUNT_DOWN,
                ValueCode.ofSmall(left),
                ValueCode.NONE,
                opens ? Effect.ALL : 0,
                new Detail.Woken(woken));
    }

    @Override
    public Effect expire(int thread, Operation operation) {
        waiting.remove(thread);
        return GAVE_UP;
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Count(left);
    }

    @Override
    public void encode(StateWriter out) {
        out.number(left);
        out.threads(waiting);
    }

    @Override
    public void decode(StateReader in) {
        left = in.number();
        waiting.clear();
        for (int more = in.number(); more > 0; more--) {
            waiting.add(in.thread());
        }
    }
}

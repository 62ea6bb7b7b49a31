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

/**
 * Python's {@code threading.Event}: a flag, down at first. Setting it lets all go who wait at that moment, even if it is
 * cleared before they come out.
 */
public final class EventModel implements Model {
    private static final Effect PASSED = Effect.of(EventKind.PASS, ValueCode.TRUE, ValueCode.TRUE);
    private static final Effect WENT_IN = Effect.of(EventKind.WAIT, ValueCode.NONE, Effect.GOES_ON);
    private static final Effect CAME_OUT = Effect.of(EventKind.RESUME, ValueCode.TRUE, ValueCode.TRUE);
    private static final Effect GAVE_UP = Effect.of(EventKind.TIMEOUT, ValueCode.FALSE, ValueCode.FALSE);
    private static final Effect CLEARED = Effect.of(EventKind.CLEAR, ValueCode.NONE, ValueCode.NONE);

    private final Set<Integer> waiting = new LinkedHashSet<>();
    private final Set<Integer> leaving = new LinkedHashSet<>();
    private boolean set;

    @Override
    public ObjectKind kind() {
        return ObjectKind.EVENT;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return operation.action() != Action.RESUME || leaving.contains(thread);
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case WAIT -> {
                if (set) {
                    yield PASSED;
                }
                waiting.add(thread);
                yield WENT_IN;
            }
            case RESUME -> {
                leaving.remove(thread);
                yield CAME_OUT;
            }
            case SET -> {
                set = true;
                List<Integer> woken = new ArrayList<>(waiting);
                leaving.addAll(waiting);
                waiting.clear();
                yield new Effect(EventKind.SET, ValueCode.NONE, ValueCode.NONE, Effect.ALL, new Detail.Woken(woken));
            }
            case CLEAR_FLAG -> {
                set = false;
                yield CLEARED;
            }
            case IS_SET -> Effect.answer(ValueCode.of(set));
            default -> throw Model.unknown(this, operation);
        };
    }

    @Override
    public Effect expire(int thread, Operation operation) {
        waiting.remove(thread);
        return GAVE_UP;
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Flag(set);
    }

    @Override
    public void encode(StateWriter out) {
        out.number(set ? 1 : 0);
        out.threads(waiting);
        out.threads(leaving);
    }

    @Override
    public void decode(StateReader in) {
        set = in.number() == 1;
        waiting.clear();
        for (int left = in.number(); left > 0; left--) {
            waiting.add(in.thread());
        }
        leaving.clear();
        for (int left = in.number(); left > 0; left--) {
            leaving.add(in.thread());
        }
    }
}

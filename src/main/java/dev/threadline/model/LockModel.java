package dev.threadline.model;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;

/**
 * Python's {@code threading.Lock}: free or taken. Taking it again waits, by the same thread too; any thread may release
 * it. The thread that took it is remembered for the reader and decides nothing.
 */
public final class LockModel implements Suspendable {
    private static final Effect ACQUIRED = Effect.of(EventKind.ACQUIRE, ValueCode.ofSmall(1), ValueCode.TRUE);
    private static final Effect MISSED = Effect.of(EventKind.MISS, ValueCode.NONE, ValueCode.FALSE);
    private static final Effect RELEASED = new Effect(EventKind.RELEASE, ValueCode.ofSmall(0), ValueCode.NONE, 1, null);
    private static final Effect NOT_TAKEN = Effect.refused("RuntimeError", "release unlocked lock");

    private int owner = -1;

    @Override
    public ObjectKind kind() {
        return ObjectKind.LOCK;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return operation.action() != Action.ACQUIRE || owner < 0;
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case ACQUIRE -> {
                owner = thread;
                yield ACQUIRED;
            }
            case RELEASE -> {
                if (owner < 0) {
                    yield NOT_TAKEN;
                }
                owner = -1;
                yield RELEASED;
            }
            case LOCKED -> Effect.answer(ValueCode.of(owner >= 0));
            default -> throw Model.unknown(this, operation);
        };
    }

    @Override
    public Effect expire(int thread, Operation operation) {
        return MISSED;
    }

    @Override
    public boolean isHeldFor(int thread) {
        return owner >= 0;
    }

    @Override
    public boolean isFree() {
        return owner < 0;
    }

    @Override
    public int suspend() {
        owner = -1;
        return 1;
    }

    @Override
    public void restore(int thread, int depth) {
        owner = thread;
    }

    @Override
    public ObjectState snapshot() {
        return owner < 0 ? ObjectState.Lock.FREE : new ObjectState.Lock(owner, 1);
    }

    @Override
    public void encode(StateWriter out) {
        out.thread(owner);
    }

    @Override
    public void decode(StateReader in) {
        owner = in.thread();
    }
}

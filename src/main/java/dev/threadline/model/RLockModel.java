package dev.threadline.model;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;

/** Python's {@code threading.RLock}: an owner, and how often it has taken the lock. Only the owner may release it. */
public final class RLockModel implements Suspendable {
    private static final Effect MISSED = Effect.of(EventKind.MISS, ValueCode.NONE, ValueCode.FALSE);
    private static final Effect NOT_OWNED = Effect.refused("RuntimeError", "cannot release un-acquired lock");

    /** Taken and given back once, as nearly always. */
    private static final Effect FIRST = Effect.of(EventKind.ACQUIRE, ValueCode.ofSmall(1), ValueCode.TRUE);

    private static final Effect FREED = new Effect(EventKind.RELEASE, ValueCode.ofSmall(0), ValueCode.NONE, 1, null);

    private int owner = -1;
    private int depth;

    @Override
    public ObjectKind kind() {
        return ObjectKind.RLOCK;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return operation.action() != Action.ACQUIRE || owner < 0 || owner == thread;
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case ACQUIRE -> {
                owner = thread;
                depth++;
                yield depth == 1 ? FIRST : Effect.of(EventKind.ACQUIRE, ValueCode.ofSmall(depth), ValueCode.TRUE);
            }
            case RELEASE -> {
                if (owner != thread) {
                    yield NOT_OWNED;
                }
                depth--;
                if (depth > 0) {
                    yield Effect.of(EventKind.RELEASE, ValueCode.ofSmall(depth), ValueCode.NONE);
                }
                owner = -1;
                yield FREED;
            }
            default -> throw Model.unknown(this, operation);
        };
    }

    @Override
    public Effect expire(int thread, Operation operation) {
        return MISSED;
    }

    @Override
    public boolean isHeldFor(int thread) {
        return owner == thread;
    }

    @Override
    public boolean isFree() {
        return owner < 0;
    }

    @Override
    public int suspend() {
        int given = depth;
        owner = -1;
        depth = 0;
        return given;
    }

    @Override
    public void restore(int thread, int newDepth) {
        owner = thread;
        depth = newDepth;
    }

    @Override
    public ObjectState snapshot() {
        return owner < 0 ? ObjectState.Lock.FREE : new ObjectState.Lock(owner, depth);
    }

    @Override
    public void encode(StateWriter out) {
        out.thread(owner);
        out.number(depth);
    }

    @Override
    public void decode(StateReader in) {
        owner = in.thread();
        depth = in.number();
    }
}

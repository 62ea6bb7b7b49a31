package dev.threadline.model;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;

/**
 * The lock without which no thread of CPython may compute (Antoine Pitrou's, of Python 3.2). A thread that has had it long
 * enough releases it and can't have it back before another had it: else it would come in again before those whom it woke. A
 * thread that sleeps or is blocked only gives it up for that time, which is no turn for anybody.
 *
 * <p>Actions: {@link Action#ACQUIRE} takes it, {@link Action#RELEASE} lets another go first, {@link Action#WAIT} gives it up
 * for a wait.
 */
public final class InterpreterLockModel implements Model {
    private static final int NOBODY = -1;
    private static final Effect ACQUIRED = Effect.of(EventKind.ACQUIRE, ValueCode.ofSmall(1), ValueCode.NONE);
    private static final Effect RELEASED = new Effect(EventKind.RELEASE, ValueCode.ofSmall(0), ValueCode.NONE, 1, null);
    private static final Effect GIVEN_UP = new Effect(EventKind.SUSPEND, ValueCode.ofSmall(0), ValueCode.NONE, 1, null);

    private int owner = NOBODY;

    /** Who lets another go first. */
    private int last = NOBODY;

    @Override
    public ObjectKind kind() {
        return ObjectKind.INTERPRETER_LOCK;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return operation.action() != Action.ACQUIRE || owner == NOBODY && last != thread;
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case ACQUIRE -> {
                owner = thread;
                last = NOBODY;
                yield ACQUIRED;
            }
            case RELEASE -> {
                owner = NOBODY;
                last = thread;
                yield RELEASED;
            }
            case WAIT -> {
                owner = NOBODY;
                yield GIVEN_UP;
            }
            default -> throw Model.unknown(this, operation);
        };
    }

    @Override
    public ObjectState snapshot() {
        return owner == NOBODY ? ObjectState.Lock.FREE : new ObjectState.Lock(owner, 1);
    }

    @Override
    public void encode(StateWriter out) {
        out.thread(owner);
        out.thread(last);
    }

    @Override
    public void decode(StateReader in) {
        owner = in.thread();
        last = in.thread();
    }
}

package dev.threadline.model;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;

/**
 * Python's {@code threading.Semaphore} and {@code BoundedSemaphore}: a number of permits, never negative. A plain one grows
 * by every release; a bounded one refuses to have more than it began with. A newcomer may take a permit before a thread
 * that waits for one.
 */
public final class SemaphoreModel implements Model {
    /** The most permits that events can tell. */
    public static final int MOST = ValueCode.MAX_SMALL;

    private static final Effect MISSED = Effect.of(EventKind.MISS, ValueCode.NONE, ValueCode.FALSE);

    private final ObjectKind kind;
    private int first;
    private int permits;

    private SemaphoreModel(ObjectKind kind, int permits) {
        this.kind = kind;
        first = permits;
        this.permits = permits;
    }

    /** One that any release lets grow. @param permits from 0 to {@link #MOST} */
    public static SemaphoreModel unbounded(int permits) {
        return new SemaphoreModel(ObjectKind.SEMAPHORE, permits);
    }

    /** One that never has more than at first. @param permits from 0 to {@link #MOST} */
    public static SemaphoreModel bounded(int permits) {
        return new SemaphoreModel(ObjectKind.BOUNDED_SEMAPHORE, permits);
    }

    @Override
    public ObjectKind kind() {
        return kind;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return operation.action() != Action.ACQUIRE || permits > 0;
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case ACQUIRE -> {
                permits--;
                yield Effect.of(EventKind.ACQUIRE, ValueCode.ofSmall(permits), ValueCode.TRUE);
            }
            case RELEASE -> release(operation.argument() == ValueCode.NONE ? 1 : ValueCode.small(operation.argument()));
            default -> throw Model.unknown(this, operation);
        };
    }

    private Effect release(int count) {
        if (kind == ObjectKind.BOUNDED_SEMAPHORE && (long) permits + count > first) {
            return Effect.refused("ValueError", "Semaphore released too many times");
        }
        if ((long) permits + count > MOST) {
            return Effect.refused("OverflowError", "a semaphore has %,d permits at most here".formatted(MOST));
        }
        permits += count;
        // As many as there are permits now: some of those who were told before may not have come yet.
        return new Effect(EventKind.RELEASE, ValueCode.ofSmall(permits), ValueCode.NONE, permits, null);
    }

    @Override
    public Effect expire(int thread, Operation operation) {
        return MISSED;
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Permits(permits);
    }

    @Override
    public void encode(StateWriter out) {
        out.number(first);
        out.number(permits);
    }

    @Override
    public void decode(StateReader in) {
        first = in.number();
        permits = in.number();
    }
}

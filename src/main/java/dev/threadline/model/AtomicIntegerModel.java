package dev.threadline.model;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;

/**
 * Java's {@code AtomicInteger}: an integer of 32 bits that wraps around, read and replaced in one step. A {@code compareAndSet}
 * that finds another value than it expects is a read.
 */
public final class AtomicIntegerModel implements Model {
    private final IntegerCodes integers;
    private int value;

    /**
     * @param initial the first value
     * @param integers what codes its values have
     */
    public AtomicIntegerModel(int initial, IntegerCodes integers) {
        value = initial;
        this.integers = integers;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.ATOMIC_INTEGER;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return true;
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        int before = integers.code(value);
        return switch (operation.action()) {
            case READ -> Effect.of(EventKind.READ, before, before);
            case WRITE -> {
                value = integers.number(operation.argument());
                yield Effect.of(EventKind.WRITE, operation.argument(), ValueCode.NONE);
            }
            case GET_AND_SET -> {
                value = integers.number(operation.argument());
                yield Effect.of(EventKind.UPDATE, operation.argument(), before);
            }
            case GET_AND_ADD -> Effect.of(EventKind.UPDATE, added(operation), before);
            case ADD_AND_GET -> {
                int after = added(operation);
                yield Effect.of(EventKind.UPDATE, after, after);
            }
            case COMPARE_AND_SET -> {
                if (value != integers.number(operation.argument())) {
                    yield Effect.of(EventKind.READ, before, ValueCode.FALSE);
                }
                value = integers.number(operation.second());
                yield Effect.of(EventKind.UPDATE, operation.second(), ValueCode.TRUE);
            }
            default -> throw Model.unknown(this, operation);
        };
    }

    private int added(Operation operation) {
        value += integers.number(operation.argument());
        return integers.code(value);
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Variable(Value.of(value));
    }

    @Override
    public void encode(StateWriter out) {
        out.number(value);
    }

    @Override
    public void decode(StateReader in) {
        value = in.number();
    }
}

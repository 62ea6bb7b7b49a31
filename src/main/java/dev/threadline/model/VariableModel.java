package dev.threadline.model;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.function.IntFunction;

/** A shared variable: sequentially consistent, one step for a read and one for a write. */
public final class VariableModel implements Model {

    private final IntFunction<Value> valuation;
    private int code;

    /**
     * @param code the first value's code
     * @param valuation what a code means
     */
    public VariableModel(int code, IntFunction<Value> valuation) {
        this.code = code;
        this.valuation = valuation;
    }

    /** The value that it has now, as a code. */
    public int code() {
        return code;
    }

    /** Gives it a value without a step. */
    public void restore(int newCode) {
        code = newCode;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.VARIABLE;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return true;
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case READ -> Effect.of(EventKind.READ, code, code);
            case WRITE -> {
                code = operation.argument();
                yield Effect.of(EventKind.WRITE, code, ValueCode.NONE);
            }
            default -> throw Model.unknown(this, operation);
        };
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.Variable(valuation.apply(code));
    }

    @Override
    public void encode(StateWriter out) {
        out.value(code);
    }

    @Override
    public void decode(StateReader in) {
        code = in.value();
    }
}

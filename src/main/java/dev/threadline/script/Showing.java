package dev.threadline.script;

import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.List;

/** Values as events tell them: as data, and of large ones only the beginning. */
final class Showing {
    private static final int MOST_DEPTH = 4;
    private static final int MOST_ELEMENTS = 64;
    private static final int MOST_LETTERS = 10_000;
    private static final String MORE = "…";

    private final Values values;
    private int elements;

    Showing(Values values) {
        this.values = values;
    }

    /** @param depth in how many tuples it lies */
    Value of(int code, int depth) {
        if (ValueCode.isSmall(code)) {
            return Value.of(ValueCode.small(code));
        }
        return switch (values.heap().cell(code)) {
            case Cell.Singleton(var name) ->
                switch (code) {
                    case ValueCode.NONE -> Value.NONE;
                    case ValueCode.FALSE -> Value.FALSE;
                    case ValueCode.TRUE -> Value.TRUE;
                    default -> new Value.Named(name);
                };
            case Cell.Big(var value) -> new Value.Int(value);
            case Cell.Real(var value) -> new Value.Real(value);
            case Cell.Text(var text) ->
                Value.of(text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + MORE);
            case Cell.Tuple(var tuple) -> tuple(tuple, depth);
            case Cell.Primitive primitive -> new Value.Ref(primitive.object());
            case Cell.LockSide side -> of(side.lock(), depth);
            case LocalCell _ -> new Value.Named(values.repr(code));
            case ThreadCell thread -> new Value.Ref(thread.object());
            case ListCell list -> list.isShared() ? new Value.Ref(list.object()) : new Value.Named("[" + MORE + "]");
            case ObjectCell object -> new Value.Named(object.name());
            case Cell.Method(var object, var function)
            when values.heap().cell(object) instanceof ObjectCell cell
                    && values.heap().cell(function) instanceof Cell.Function(var called, var _, var _) ->
                new Value.Named(cell.name() + "." + called.name());
            case Cell.Function _,
                    Cell.Method _,
                    Cell.Super _,
                    Variable _,
                    Cell.Predefined _,
                    Cell.ErrorType _,
                    Cell.NamedThreads _,
                    Cell.Error _,
                    Cell.Range _ -> new Value.Named(values.repr(code));
        };
    }

    private Value tuple(int[] tuple, int depth) {
        if (depth == MOST_DEPTH) {
            return new Value.Named("(" + MORE + ")");
        }
        List<Value> shown = new ArrayList<>();
        for (int element : tuple) {
            if (++elements > MOST_ELEMENTS) {
                shown.add(new Value.Named(MORE));
                break;
            }
            shown.add(of(element, depth + 1));
        }
        return new Value.Tuple(shown);
    }
}

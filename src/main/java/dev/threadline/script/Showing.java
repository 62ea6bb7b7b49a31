package dev.threadline.script;

import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** @param depth in how many containers it lies */
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
            case Container container when container.isShared() -> new Value.Ref(container.object());
            case ListCell list -> new Value.Named("[" + listed(list.items(), depth) + "]");
            case DictCell dict -> new Value.Named("{" + entries(dict.copied(), depth) + "}");
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
            // Not by their contents: they change, and the same one is to be known again.
            case Cell.View(var _, var view) -> new Value.Named(view.typeName() + "(" + MORE + ")");
            case SeriesCell series -> new Value.Named(series.type() + "(" + MORE + ")");
            case Cell.Slice _, Cell.Walk _ -> new Value.Named(values.typeName(code));
        };
    }

    private Value tuple(int[] tuple, int depth) {
        return depth == MOST_DEPTH ? new Value.Named("(" + MORE + ")") : new Value.Tuple(some(tuple, depth));
    }

    private String listed(int[] items, int depth) {
        return depth == MOST_DEPTH
                ? MORE
                : some(items, depth).stream().map(Value::toString).collect(Collectors.joining(", "));
    }

    private String entries(DictCell dict, int depth) {
        if (depth == MOST_DEPTH) {
            return MORE;
        }
        List<Value> keys = some(dict.keys(), depth);
        List<Value> contents = some(dict.entryValues(), depth);
        return IntStream.range(0, Math.min(keys.size(), contents.size()))
                .mapToObj(at -> keys.get(at) + ": " + contents.get(at))
                .collect(Collectors.joining(", "));
    }

    private List<Value> some(int[] codes, int depth) {
        List<Value> shown = new ArrayList<>();
        for (int code : codes) {
            if (++elements > MOST_ELEMENTS) {
                shown.add(new Value.Named(MORE));
                break;
            }
            shown.add(of(code, depth + 1));
        }
        return shown;
    }
}

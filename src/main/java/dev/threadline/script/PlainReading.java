package dev.threadline.script;

import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.List;

/** Reads values as data. */
final class PlainReading {
    /** Deeper than any data; what holds itself is. */
    private static final int MOST_DEPTH = 50;

    private final Values values;

    PlainReading(Values values) {
        this.values = values;
    }

    /** The value, or null if it is more than data. */
    PlainValue of(int code, int depth) {
        if (depth > MOST_DEPTH || code == Heap.UNSET) {
            return null;
        }
        if (ValueCode.isSmall(code)) {
            return new PlainValue.Single(Value.of(ValueCode.small(code)));
        }
        return switch (values.heap().cell(code)) {
            case Cell.Singleton _, Cell.Big _, Cell.Real _, Cell.Text _ -> new PlainValue.Single(values.shown(code));
            case Cell.Tuple(var elements) -> sequence(true, elements, depth);
            case ListCell list -> sequence(false, list.items(), depth);
            case DictCell dict -> entries(dict, depth);
            case Cell.Function _,
                    Cell.Method _,
                    Cell.Super _,
                    Cell.Predefined _,
                    Cell.NamedThreads _,
                    Cell.ErrorType _,
                    Cell.Error _,
                    Cell.Range _,
                    Cell.Slice _,
                    Cell.View _,
                    Cell.Walk _,
                    Cell.Series _,
                    Cell.Primitive _,
                    Cell.LockSide _,
                    LocalCell _,
                    ThreadCell _,
                    ObjectCell _,
                    Variable _ -> null;
        };
    }

    private PlainValue sequence(boolean isTuple, int[] codes, int depth) {
        List<PlainValue> elements = all(codes, depth);
        return elements == null ? null : new PlainValue.Sequence(isTuple, elements);
    }

    private PlainValue entries(DictCell dict, int depth) {
        List<PlainValue> keys = all(dict.keys(), depth);
        List<PlainValue> contents = all(dict.entryValues(), depth);
        if (keys == null || contents == null) {
            return null;
        }
        List<PlainValue.Entry> entries = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            entries.add(new PlainValue.Entry(keys.get(at), contents.get(at)));
        }
        return new PlainValue.Entries(entries);
    }

    /** All of them, or null if one is more than data. */
    private List<PlainValue> all(int[] codes, int depth) {
        List<PlainValue> elements = new ArrayList<>();
        for (int code : codes) {
            PlainValue element = of(code, depth + 1);
            if (element == null) {
                return null;
            }
            elements.add(element);
        }
        return elements;
    }
}

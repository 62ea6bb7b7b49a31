package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Arrays;

/** The methods of values that never change: texts, tuples, ranges, views; and those of containers that give views. */
final class Methods {
    private final Values values;
    private final Heap heap;
    private final TextMethods texts;

    Methods(Values values) {
        this.values = values;
        heap = values.heap();
        texts = new TextMethods(values);
    }

    /** @throws Raised AttributeError if the value has no such method */
    int call(int receiver, Arguments arguments) {
        int result = switch (heap.at(receiver)) {
            case Cell.Text(var text) -> texts.call(text, arguments);
            case DictCell _ -> view(receiver, arguments);
            case Cell.Tuple(var elements) -> ofElements(elements, 3, "tuple.index(x): x not in tuple", arguments);
            case Cell.Range _
            when arguments.method().equals("index") || arguments.method().equals("count") ->
                ofElements(values.elements(receiver), 1, "value is not in range", arguments);
            case Cell.Real(var real)
            when arguments.method().equals("is_integer") -> {
                arguments.require(0, 0);
                yield ValueCode.of(real == Math.rint(real) && !Double.isInfinite(real));
            }
            default -> Heap.UNSET;
        };
        if (result == Heap.UNSET) {
            throw PrimitiveCalls.noAttribute(values.typeName(receiver), arguments.method());
        }
        return result;
    }

    private int view(int dict, Arguments arguments) {
        DictView view = DictView.of(arguments.method());
        if (view == null) {
            return Heap.UNSET;
        }
        arguments.refuseKeywords();
        arguments.require(0, 0);
        return heap.add(new Cell.View(dict, view));
    }

    /** @param most how many arguments its {@code index} takes at most */
    private int ofElements(int[] elements, int most, String missing, Arguments arguments) {
        return switch (arguments.method()) {
            case "count" -> {
                arguments.require(1, 1);
                yield heap.integer(Arrays.stream(elements)
                        .filter(element -> values.equal(element, arguments.get(0)))
                        .count());
            }
            case "index" -> {
                arguments.require(1, most);
                Cell.Slice range = (Cell.Slice) heap.cell(Slices.ofIndex(heap, arguments));
                Slices.Run run = new Slices(values).run(range, elements.length);
                for (int place = 0; place < run.count(); place++) {
                    if (values.equal(elements[run.at(place)], arguments.get(0))) {
                        yield heap.integer(run.at(place));
                    }
                }
                throw new Raised("ValueError", missing);
            }
            default -> Heap.UNSET;
        };
    }
}

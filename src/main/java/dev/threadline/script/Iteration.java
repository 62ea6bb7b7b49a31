package dev.threadline.script;

import dev.threadline.event.ValueCode;

/** Loops over values, as far as their rounds are no visible steps. */
final class Iteration {
    private final Heap heap;
    private final Values values;

    Iteration(Values values) {
        this.values = values;
        heap = values.heap();
    }

    /** What a loop over a value goes along: the value itself, or a way through a dictionary. @throws Raised TypeError */
    int begin(int value) {
        if (!values.isIterable(value)) {
            throw Raised.typeError("'%s' object is not iterable".formatted(values.typeName(value)));
        }
        if (heap.cell(value) instanceof Cell.Range range && range.length() > ValueCode.MAX_SMALL) {
            throw new Raised("OverflowError", "a loop of more than %,d rounds".formatted(ValueCode.MAX_SMALL));
        }
        return switch (heap.cell(value)) {
            case DictCell dict -> begin(value, dict.size());
            case Cell.View(var dict, var _) -> begin(value, ((DictCell) heap.cell(dict)).size());
            // Character by character at once: where the next one begins would have to be counted each time.
            case Cell.Text _ -> heap.add(new Cell.Tuple(values.elements(value)));
            default -> value;
        };
    }

    /** The way through a dictionary, or through a view of one, that has so many entries. */
    int begin(int value, int size) {
        return heap.add(
                heap.cell(value) instanceof Cell.View(var dict, var view)
                        ? new Cell.Walk(dict, view, size)
                        : new Cell.Walk(value, DictView.KEYS, size));
    }

    /** The element for a loop, or {@link Heap#UNSET} past the end. */
    int next(int sequence, int index) {
        int at = ValueCode.small(index);
        return switch (heap.cell(sequence)) {
            case Cell.Range range -> at < range.length() ? heap.integer(range.start() + at * range.step()) : Heap.UNSET;
            case ListCell list -> list.at(at);
            case Cell.Tuple(var elements) -> at < elements.length ? elements[at] : Heap.UNSET;
            case SeriesCell series -> series.next();
            case Cell.Walk walk -> {
                DictCell dict = (DictCell) heap.cell(walk.dict());
                yield Elements.result(dict.apply(0, Steps.next(walk, dict.object(), index)));
            }
            default -> throw new IllegalStateException("checked when the loop began");
        };
    }
}

package dev.threadline.script;

import java.util.List;

/** Makes dictionaries of what {@code dict(...)} and {@code update(...)} take: another one, pairs, keyword arguments. */
final class Dictionaries {
    private Dictionaries() {}

    /** @throws Raised TypeError or ValueError where Python would raise it */
    static DictCell made(Values values, Arguments arguments) {
        if (arguments.count() > 1) {
            throw Raised.typeError(
                    "%s expected at most 1 argument, got %d".formatted(arguments.method(), arguments.count()));
        }
        DictCell made = new DictCell(values);
        if (arguments.count() == 1) {
            fill(values, made, arguments.get(0));
        }
        List<String> keywords = arguments.keywords();
        for (int at = 0; at < keywords.size(); at++) {
            made.put(values.heap().text(keywords.get(at)), arguments.get(arguments.count() + at));
        }
        return made;
    }

    /** The code of a dictionary of what a value holds: another one, or pairs. @throws Raised as {@link #made} */
    static int of(Values values, int source) {
        DictCell made = new DictCell(values);
        fill(values, made, source);
        return values.heap().add(made);
    }

    /** The arguments by keyword of a call so far and further ones. @throws Raised TypeError if one would be passed twice */
    static DictCell merged(Values values, int before, int further) {
        if (!(values.heap().at(further) instanceof DictCell added)) {
            throw Raised.typeError("argument after ** must be a mapping, not " + values.typeName(further));
        }
        DictCell merged = ((DictCell) values.heap().cell(before)).copied();
        for (int key : added.keys()) {
            if (merged.get(key) != Heap.UNSET) {
                throw Raised.typeError("got multiple values for keyword argument " + values.repr(key));
            }
        }
        merged.putAll(added);
        return merged;
    }

    private static void fill(Values values, DictCell made, int source) {
        if (values.heap().at(source) instanceof DictCell other) {
            made.putAll(other);
            return;
        }
        int[] pairs = values.elements(source);
        for (int at = 0; at < pairs.length; at++) {
            if (!values.isIterable(pairs[at])) {
                throw Raised.typeError(
                        "cannot convert dictionary update sequence element #%d to a sequence".formatted(at));
            }
            int[] pair = values.elements(pairs[at]);
            if (pair.length != 2) {
                throw new Raised(
                        "ValueError",
                        "dictionary update sequence element #%d has length %d; 2 is required"
                                .formatted(at, pair.length));
            }
            made.put(pair[0], pair[1]);
        }
    }
}

package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of a list, a tuple or a dictionary, where its elements are objects of the program that make their own: what of it is no
 * code of the program. The elements' texts are made by {@link Prelude#LISTED}.
 */
final class Listing {
    private Listing() {}

    /** Whether a value is one of them, and does not lie in itself: that is written with dots. */
    static boolean isOne(Heap heap, int value) {
        return holds(heap, value) && !isInItself(heap, value, new HashSet<>());
    }

    private static boolean holds(Heap heap, int value) {
        return !ValueCode.isSmall(value)
                && (heap.cell(value) instanceof ListCell
                        || heap.cell(value) instanceof Cell.Tuple
                        || heap.cell(value) instanceof DictCell);
    }

    private static boolean isInItself(Heap heap, int value, Set<Integer> around) {
        if (!holds(heap, value)) {
            return false;
        }
        if (!around.add(value)) {
            return true;
        }
        boolean found = Arrays.stream(parts(heap, value)).anyMatch(part -> isInItself(heap, part, around));
        around.remove(value);
        return found;
    }

    /** What has a text of its own in it: the elements, or each key and its value. */
    static int[] parts(Heap heap, int container) {
        return switch (heap.cell(container)) {
            case ListCell list -> list.items();
            case Cell.Tuple(var elements) -> elements;
            case DictCell dict -> {
                int[] keys = dict.keys();
                int[] entries = new int[2 * keys.length];
                for (int at = 0; at < keys.length; at++) {
                    entries[2 * at] = keys[at];
                    entries[2 * at + 1] = dict.get(keys[at]);
                }
                yield entries;
            }
            default -> throw new IllegalArgumentException("holds nothing: " + heap.cell(container));
        };
    }

    /** The texts of the parts in the brackets of their container. */
    static String bracketed(Heap heap, int container, int texts) {
        List<String> all = Arrays.stream(((ListCell) heap.cell(texts)).items())
                .mapToObj(text -> text(heap, text))
                .toList();
        Sequences.room(1, all.stream().mapToInt(String::length).sum());
        return switch (heap.cell(container)) {
            case Cell.Tuple _ -> all.size() == 1 ? "(" + all.getFirst() + ",)" : joined(all, "(", ")");
            case DictCell _ -> {
                StringBuilder entries = new StringBuilder("{");
                for (int at = 0; at < all.size(); at += 2) {
                    entries.append(at == 0 ? "" : ", ")
                            .append(all.get(at))
                            .append(": ")
                            .append(all.get(at + 1));
                }
                yield entries.append('}').toString();
            }
            default -> joined(all, "[", "]");
        };
    }

    private static String text(Heap heap, int text) {
        if (heap.at(text) instanceof Cell.Text(var value)) {
            return value;
        }
        throw Raised.typeError("__repr__ returned non-string");
    }

    private static String joined(List<String> texts, String before, String after) {
        return texts.stream().collect(Collectors.joining(", ", before, after));
    }
}

package dev.threadline.script;

import java.util.Arrays;

/** Putting texts, lists and tuples together, and repeating them. */
final class Sequences {
    private final Values values;
    private final Heap heap;

    Sequences(Values values) {
        this.values = values;
        heap = values.heap();
    }

    /** {@code left + right}. @return {@link Heap#UNSET} if they are no two sequences of one kind */
    int joined(int left, int right) {
        return switch (heap.at(left)) {
            case Cell.Text(var x)
            when heap.at(right) instanceof Cell.Text(var y) -> {
                room(1, (long) x.length() + y.length());
                yield heap.text(x + y);
            }
            case ListCell x
            when heap.at(right) instanceof ListCell y -> heap.add(new ListCell(values, joined(x.items(), y.items())));
            case Cell.Tuple(var x)
            when heap.at(right) instanceof Cell.Tuple(var y) -> heap.add(new Cell.Tuple(joined(x, y)));
            default -> Heap.UNSET;
        };
    }

    /** {@code sequence * times}. @return {@link Heap#UNSET} if they are no sequence and integer */
    int repeated(int sequence, int times) {
        if (values.number(times) == null) {
            return Heap.UNSET;
        }
        return switch (heap.at(sequence)) {
            case Cell.Text(var text) -> heap.text(text.repeat(room(count(times), text.length())));
            case ListCell list -> heap.add(new ListCell(values, repeated(list.items(), count(times))));
            case Cell.Tuple(var elements) -> heap.add(new Cell.Tuple(repeated(elements, count(times))));
            default -> Heap.UNSET;
        };
    }

    private int count(int times) {
        return Math.max(0, values.toIndex(times));
    }

    /** The elements so many times. @throws Raised MemoryError if that is too many */
    static int[] repeated(int[] items, int count) {
        int[] all = new int[room(count, items.length) * items.length];
        System.arraycopy(items, 0, all, 0, Math.min(items.length, all.length));
        // What is there is doubled until all is.
        for (int done = items.length; done < all.length; done *= 2) {
            System.arraycopy(all, 0, all, done, Math.min(done, all.length - done));
        }
        return all;
    }

    /** @return count, or 0 where nothing is to be repeated. @throws Raised MemoryError if there would be too many elements */
    static int room(int count, long length) {
        if (count * length > Limits.ELEMENTS) {
            throw new Raised("MemoryError", "a sequence of more than %,d elements".formatted(Limits.ELEMENTS));
        }
        return length == 0 ? 0 : count;
    }

    private static int[] joined(int[] left, int[] right) {
        room(1, (long) left.length + right.length);
        int[] all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        return all;
    }
}

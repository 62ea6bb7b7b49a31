package dev.threadline.script;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the numbers in rows stand for. A row is a state of a program: a number for what can't change, then one for each shared
 * global, each thread with what it alone reaches, each shared object. Few things differ between two states, and each thing can
 * be few things, so a row is short, and a step changes few of its numbers.
 */
final class Columns {
    /** From here on references are to values that have no identity, by their number here. */
    static final int VALUES = 1 << 28;

    /** From here on references are to cells that are a thread's own, in the order in which it reaches them. */
    static final int OWN = 1 << 29;

    private final WordTable statics = new WordTable();
    private final List<Layout> layouts = new CopyOnWriteArrayList<>();
    private final List<WordTable> tables = new CopyOnWriteArrayList<>();
    private final Numbering<Cell> values = new Numbering<>();

    /** The number of a first column. */
    int layout(int[] words, Layout layout) {
        synchronized (layouts) {
            int number = statics.of(words);
            if (number == layouts.size()) {
                layouts.add(layout);
            }
            return number;
        }
    }

    Layout layout(int number) {
        return layouts.get(number);
    }

    /** The number of what a column holds. */
    int of(int column, int[] words) {
        return table(column).of(words);
    }

    int[] at(int column, int number) {
        return table(column).at(number);
    }

    private WordTable table(int column) {
        if (column >= tables.size()) {
            synchronized (tables) {
                while (column >= tables.size()) {
                    tables.add(new WordTable());
                }
            }
        }
        return tables.get(column);
    }

    int value(Cell cell) {
        return values.of(cell);
    }

    Cell value(int number) {
        return values.at(number);
    }

    /** About how many bytes all of it takes. */
    long bytes() {
        return statics.bytes() + tables.stream().mapToLong(WordTable::bytes).sum();
    }
}

package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/**
 * The cells of a running program, by number. Real threads allocate at the same time; a number reaches another thread only
 * through an object's guard, and with it the cell.
 */
final class Heap {
    /** The code of a name that has no value. */
    static final int UNSET = ValueCode.ofReference(3);

    /** The code of {@code threads}. */
    static final int THREADS = ValueCode.ofReference(4);

    /** How many cells a program may make. */
    static final int MAX_CELLS = 1 << 23;

    /** How many bytes its cells may take; the cells that nothing reaches any more count too, since none is ever let go. */
    private static final long MAX_BYTES =
            Math.min(1L << 29, Runtime.getRuntime().maxMemory() / 4);

    private static final Cell SMALL = new Cell.Singleton("a small integer");

    /** About how many bytes a cell takes with its place, and what it holds at least. */
    private static final int CELL_BYTES = 48;

    /** About how many bytes a run needs besides for an object that events are about: its guard, its entry in the tables. */
    static final int OBJECT_BYTES = 400;

    /** About how many bytes a thread takes besides, before it does anything. */
    static final int THREAD_BYTES = 4096;

    /** About how many bytes an element takes that is recorded, a number as much as any. */
    static final int RECORDED_BYTES = 88;

    /** How many errors there is room for beyond that. */
    private static final int ERROR_CELLS = 1 << 16;

    /** About how many bytes an attribute or a variable that functions share takes. */
    static final int VARIABLE_BYTES = 64;

    private static final int BITS = 10;
    private static final int SIZE = 1 << BITS;
    private static final int MASK = SIZE - 1;
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Cell[].class);

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong taken = new AtomicLong();
    private volatile Cell[][] blocks = new Cell[4][];
    private IntConsumer loader = number -> {
        throw new IllegalStateException("no cell " + number);
    };

    Heap() {
        add(new Cell.Singleton("None"));
        add(new Cell.Singleton("False"));
        add(new Cell.Singleton("True"));
        add(new Cell.Singleton("unset"));
        add(new Cell.NamedThreads());
        add(new Cell.Singleton("goes on"));
        add(new Cell.Singleton("acts"));
    }

    /** A heap that begins with the cells of another, to which none is added any more and which never change. */
    Heap(Heap constants) {
        blocks = constants.blocks.clone();
        for (int index = 0; index < blocks.length && blocks[index] != null; index++) {
            blocks[index] = blocks[index].clone();
        }
        next.set(constants.next.get());
        taken.set(constants.taken.get());
    }

    int size() {
        return next.get();
    }

    /**
     * Adds a cell.
     *
     * @return its code
     * @throws Raised MemoryError if there are too many
     */
    int add(Cell cell) {
        if (next.get() >= MAX_CELLS) {
            throw new Raised("MemoryError", "the program has made more than %,d objects".formatted(MAX_CELLS));
        }
        charge(weight(cell));
        return place(cell);
    }

    /** Counts bytes that the program makes necessary. @throws Raised MemoryError if they are too many */
    void charge(long bytes) {
        if (taken.addAndGet(bytes) > MAX_BYTES) {
            throw new Raised("MemoryError", "the program's objects take more than %,d MB".formatted(MAX_BYTES >> 20));
        }
    }

    /** Adds an error, for which there is room kept: it may be the one that tells that there is none left. */
    int addError(Cell.Error error) {
        taken.addAndGet(CELL_BYTES + 2L * error.message().length());
        return place(error);
    }

    /** Whether even the room that is kept for errors is used up. */
    boolean isExhausted() {
        return next.get() > MAX_CELLS + ERROR_CELLS || taken.get() > MAX_BYTES + CELL_BYTES * (long) ERROR_CELLS;
    }

    /** About how many bytes a cell takes when it is made. */
    private static long weight(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> CELL_BYTES + RECORDED_BYTES + 2L * text.length();
            case Cell.Tuple(var elements) -> CELL_BYTES + 4L * elements.length;
            case Cell.Big(var number) -> CELL_BYTES + RECORDED_BYTES + number.bitLength() / 8;
            case Cell.Function(var _, var defaults, var captured) ->
                CELL_BYTES + 4L * (defaults.length + captured.length);
            case Variable _, ObjectCell _ -> VARIABLE_BYTES;
            case ListCell list -> CELL_BYTES + 4L * list.size();
            case DictCell dict -> CELL_BYTES + DictCell.BYTES + DictCell.ENTRY_BYTES * dict.size();
            case SeriesCell series -> CELL_BYTES + 4L * series.length();
            case Cell.Singleton _,
                    Cell.Real _,
                    Cell.Method _,
                    Cell.Super _,
                    Cell.Predefined _,
                    Cell.ErrorType _,
                    Cell.NamedThreads _,
                    Cell.Error _,
                    Cell.Range _,
                    Cell.Slice _,
                    Cell.View _,
                    Cell.Walk _,
                    Cell.Primitive _,
                    LocalCell _,
                    Cell.LockSide _,
                    ThreadCell _ -> CELL_BYTES;
        };
    }

    private int place(Cell cell) {
        int number = next.getAndIncrement();
        ELEMENT.setRelease(block(number >>> BITS), number & MASK, cell);
        return ValueCode.ofReference(number);
    }

    private Cell[] block(int index) {
        Cell[][] now = blocks;
        if (index < now.length && now[index] != null) {
            return now[index];
        }
        synchronized (next) {
            Cell[][] grown = index < blocks.length ? blocks.clone() : Arrays.copyOf(blocks, index * 2);
            if (grown[index] == null) {
                grown[index] = new Cell[SIZE];
                blocks = grown;
            }
            return blocks[index];
        }
    }

    /** The cell of a code that is no small integer. */
    Cell cell(int code) {
        int number = ValueCode.reference(code);
        Cell cell = (Cell) ELEMENT.getAcquire(blocks[number >>> BITS], number & MASK);
        return cell == null ? absent(number) : cell;
    }

    /** Keeps numbers for cells that are put in later. @return the first of them */
    int reserve(int count) {
        int first = next.getAndAdd(count);
        for (int index = first >>> BITS; index <= (first + count) >>> BITS; index++) {
            block(index);
        }
        return first;
    }

    /** Puts a cell in where its number was kept for it. */
    void put(int number, Cell cell) {
        ELEMENT.setRelease(block(number >>> BITS), number & MASK, cell);
    }

    /** Says who knows the cells whose numbers were kept, and puts them in when one is asked for. */
    void loadBy(IntConsumer newLoader) {
        loader = newLoader;
    }

    private Cell absent(int number) {
        loader.accept(number);
        return (Cell) ELEMENT.getAcquire(blocks[number >>> BITS], number & MASK);
    }

    /** The cell of a code; of a small integer, which has none, one that is nothing else. */
    Cell at(int code) {
        return ValueCode.isSmall(code) ? SMALL : cell(code);
    }

    /** The code of a float. */
    int real(double value) {
        return add(new Cell.Real(value));
    }

    /** The code of an integer. */
    int integer(long value) {
        return ValueCode.fits(value) ? ValueCode.ofSmall((int) value) : add(new Cell.Big(BigInteger.valueOf(value)));
    }

    /** The code of an integer of any size. */
    int integer(BigInteger value) {
        return value.bitLength() < 31 && ValueCode.fits(value.intValue())
                ? ValueCode.ofSmall(value.intValue())
                : add(new Cell.Big(value));
    }

    /** The code of a text. */
    int text(String value) {
        return add(new Cell.Text(value));
    }
}

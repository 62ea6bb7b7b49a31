package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Writes the state of a {@link Stepper} as a row of {@link Columns}; {@link RowDecoder} reads it back. */
final class RowEncoder extends ThreadEncoder {
    /** Thrown where a column can't be written by itself: something became shared. */
    private static final class NotAlone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotAlone() {
            super(null, null, false, false);
        }
    }

    private final Columns columns;
    private final Stepper stepper;
    private final Heap heap;
    private final int constants;
    private final int[] namesOfMain;

    /** The canonical number of a cell, or -1 if it is a thread's own. */
    private final IntUnaryOperator numberOf;

    /** The other way: the cell of a number. */
    private final IntUnaryOperator codeOf;

    /** Which thread's column is written; -1 for none. */
    private int thread = -1;

    /** What the thread reaches of its own, by number. */
    private final List<Integer> own = new ArrayList<>();

    private final Map<Integer, Integer> ownNumbers = new HashMap<>();

    /** The threads that own what was written. */
    private final Map<Integer, Integer> owners = new HashMap<>();

    private RowEncoder(Columns columns, Stepper stepper, IntUnaryOperator numberOf, IntUnaryOperator codeOf) {
        super(stepper);
        this.columns = columns;
        this.stepper = stepper;
        this.numberOf = numberOf;
        this.codeOf = codeOf;
        heap = stepper.world().heap();
        constants = stepper.world().program().constants().size();
        namesOfMain = stepper.world().program().namesOfMain();
    }

    /** The whole state; the columns of the header are left 0. */
    static int[] whole(Columns columns, Stepper stepper) {
        Reach reach = new Reach(stepper);
        RowEncoder encoder = new RowEncoder(columns, stepper, reach::numberOf, reach.cells()::get);
        Layout layout = encoder.layout(reach);
        int[] row = new int
                [layout.firstCell()
                        + (int) Arrays.stream(layout.columnOf())
                                .filter(column -> column >= layout.firstCell())
                                .count()];
        row[0] = columns.layout(encoder.firstColumn(layout), layout);
        for (int column = Layout.GLOBALS; column < row.length; column++) {
            row[column] = columns.of(column, encoder.column(layout, column));
        }
        return row;
    }

    /**
     * The state after a step, where nothing changed but some columns of the row that was decoded.
     *
     * @param touched the columns that may have changed
     * @return null if more has changed than that: then the whole has to be written
     */
    static int[] changed(Columns columns, Stepper stepper, Layout layout, int[] before, BitSet touched) {
        int constants = stepper.world().program().constants().size();
        IntUnaryOperator numberOf = code -> {
            int number = ValueCode.reference(code) - constants;
            return number < layout.cells() ? number : -1;
        };
        RowEncoder encoder =
                new RowEncoder(columns, stepper, numberOf, number -> ValueCode.ofReference(constants + number));
        if (stepper.threadCount() != layout.threads()) {
            return null;
        }
        try {
            if (!Arrays.equals(encoder.head(), layout.head())) {
                return null;
            }
            int[] row = before.clone();
            for (int column = touched.nextSetBit(0); column >= 0; column = touched.nextSetBit(column + 1)) {
                int[] now = encoder.column(layout, column);
                if (!encoder.reachesTheSame(layout, column, columns.at(column, before[column]), now)) {
                    return null;
                }
                row[column] = columns.of(column, now);
            }
            return row;
        } catch (NotAlone shared) {
            return null;
        }
    }

    private Layout layout(Reach reach) {
        List<Integer> cells = reach.cells();
        int globals = (int) stepper.world().program().globals().stream()
                .filter(Program.Global::shared)
                .count();
        int threads = stepper.threadCount();
        int[] columnOf = new int[cells.size()];
        int[][] unchanging = new int[cells.size()][];
        int next = Layout.GLOBALS + globals + threads;
        for (int number = 0; number < columnOf.length; number++) {
            switch (heap.cell(cells.get(number))) {
                case ThreadCell cell -> columnOf[number] = Layout.GLOBALS + globals + cell.thread();
                case Cell.Primitive _, Container _, Variable _, ObjectCell _, LocalCell _, SeriesCell _ ->
                    columnOf[number] = next++;
                case Cell.Constant _,
                        Cell.Error _,
                        Cell.Function _,
                        Cell.Method _,
                        Cell.Super _,
                        Cell.Tuple _,
                        Cell.Range _,
                        Cell.Slice _,
                        Cell.View _,
                        Cell.Walk _,
                        Cell.LockSide _ -> {
                    columnOf[number] = -1;
                    cell(heap.cell(cells.get(number)));
                    unchanging[number] = take();
                }
            }
        }
        return new Layout(
                head(), globals, threads, columnOf, unchanging, reach.reachedByMain(), reach.reachedByThreads());
    }

    /** What is neither a column nor a numbered cell. */
    private int[] head() {
        World world = stepper.world();
        thread = -1;
        for (int global = 0; global < world.globalCount(); global++) {
            if (world.variable(global) == null
                    && !world.program().globals().get(global).ofMain()) {
                value(world.global(global));
            }
        }
        number(world.unnamed().size());
        world.unnamed().forEach((kind, count) -> {
            text(kind);
            number(count.get());
        });
        number(world.namedThreads().size());
        world.namedThreads().forEach((name, code) -> {
            text(name);
            value(code);
        });
        return take();
    }

    private int[] firstColumn(Layout layout) {
        for (int word : layout.head()) {
            number(word);
        }
        number(layout.threads());
        number(layout.reachedByMain());
        number(layout.reachedByThreads());
        for (int number = 0; number < layout.cells(); number++) {
            number(layout.columnOf()[number]);
            int[] words = layout.unchanging()[number];
            if (words != null) {
                number(words.length);
                for (int word : words) {
                    number(word);
                }
            }
        }
        return take();
    }

    private int[] column(Layout layout, int column) {
        thread = -1;
        if (column < Layout.GLOBALS + layout.globals()) {
            value(stepper.world().variable(globalOf(column)).code());
        } else if (layout.isThread(column)) {
            return ofThread(column - layout.thread(0), cellOf(layout, column));
        } else {
            cell(heap.cell(cellOf(layout, column)));
        }
        return take();
    }

    /** The code of the cell that a column is of; None's if there is none. */
    private int cellOf(Layout layout, int column) {
        for (int number = 0; number < layout.cells(); number++) {
            if (layout.columnOf()[number] == column) {
                return codeOf.applyAsInt(number);
            }
        }
        return ValueCode.NONE;
    }

    private int globalOf(int column) {
        int left = column - Layout.GLOBALS;
        int global = 0;
        while (stepper.world().variable(global) == null || left-- > 0) {
            global++;
        }
        return global;
    }

    /** A thread: of main the names, its object, how many cells are its own, its calls, and those cells. */
    private int[] ofThread(int id, int code) {
        if (id == Layout.MAIN) {
            for (int name : namesOfMain) {
                value(stepper.world().global(name));
            }
        }
        thread = id;
        own.clear();
        ownNumbers.clear();
        if (code == ValueCode.NONE) {
            number(0);
        } else {
            number(1);
            cell(heap.cell(code));
        }
        int[] object = take();
        thread(stepper.host(), id);
        for (int at = 0; at < own.size(); at++) {
            cell(heap.cell(own.get(at)));
        }
        int[] calls = take();
        int[] words = Arrays.copyOf(object, object.length + 1 + calls.length);
        words[object.length] = own.size();
        System.arraycopy(calls, 0, words, object.length + 1, calls.length);
        return words;
    }

    /** Whether a column refers to the same numbered cells as before, as far as their numbers depend on it. */
    private boolean reachesTheSame(Layout layout, int column, int[] before, int[] now) {
        if (layout.isThread(column)) {
            return layout.reachedByThreads() == layout.cells()
                    && (column != layout.thread(Layout.MAIN) || namesReachTheSame(layout, before, now));
        }
        return Arrays.equals(references(before), references(now));
    }

    /** Whether the names of main's own refer to the same of those cells that nothing but them may reach. */
    private boolean namesReachTheSame(Layout layout, int[] before, int[] now) {
        return layout.reachedByMain() == layout.reachedByThreads()
                || Arrays.equals(ofMainAlone(layout, before), ofMainAlone(layout, now));
    }

    private int[] ofMainAlone(Layout layout, int[] main) {
        return Arrays.stream(references(Arrays.copyOf(main, namesOfMain.length)))
                .filter(word -> ValueCode.reference(word) - constants >= layout.reachedByMain())
                .toArray();
    }

    /** The words that may refer to numbered cells. */
    private int[] references(int[] words) {
        return Arrays.stream(words)
                .filter(word -> isReference(word) && ValueCode.reference(word) < Columns.VALUES)
                .toArray();
    }

    @Override
    public void value(int code) {
        if (!isReference(code)) {
            number(code);
            return;
        }
        int known = numberOf.applyAsInt(code);
        if (known >= 0) {
            number(ValueCode.ofReference(constants + known));
            return;
        }
        Cell cell = heap.cell(code);
        if (hasNoIdentity(cell)) {
            number(ValueCode.ofReference(Columns.VALUES + columns.value(cell)));
            return;
        }
        if (thread < 0 || owners.computeIfAbsent(code, any -> thread) != thread) {
            throw new NotAlone();
        }
        Integer number = ownNumbers.get(code);
        if (number == null) {
            number = own.size();
            ownNumbers.put(code, number);
            own.add(code);
        }
        number(ValueCode.ofReference(Columns.OWN + number));
    }
}

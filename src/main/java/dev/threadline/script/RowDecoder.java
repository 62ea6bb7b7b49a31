package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes a {@link Stepper} from a row of {@link Columns}, and knows which columns it has looked into since. Shared objects are
 * made when they are looked for; numbered cells keep their numbers.
 */
final class RowDecoder extends StateDecoder {
    /** How many words the object of a thread has. */
    private static final int THREAD_WORDS = 5;

    private final Columns columns;
    private final Layout layout;
    private final int[] row;
    private final Stepper stepper;
    private final World world;
    private final Heap heap;
    private final int constants;
    private final int[] namesOfMain;
    private final BitSet touched = new BitSet();
    private final Map<Integer, Integer> values = new HashMap<>();

    /** The heap's number of the first cell of the thread's own that is being read. */
    private int own;

    /** The columns of objects, by their numbers. */
    private final Map<Integer, Integer> columnOf = new HashMap<>();

    RowDecoder(Columns columns, int[] row, Program program, long seed, Consumer<String> printed) {
        super(program, new EncodedState(new int[0]), seed, printed);
        this.columns = columns;
        this.row = row;
        layout = columns.layout(row[0]);
        stepper = stepper();
        world = stepper.world();
        heap = world.heap();
        constants = program.constants().size();
        namesOfMain = program.namesOfMain();
        read();
    }

    /** The columns that were looked into since it was made. */
    BitSet touched() {
        return touched;
    }

    Layout layout() {
        return layout;
    }

    private void read() {
        heap.loadBy(this::load);
        heap.reserve(layout.cells());
        within(layout.head(), 0, this::readHead);
        int column = Layout.GLOBALS;
        for (int global = 0; global < world.globalCount(); global++) {
            if (world.variable(global) != null) {
                int number = global;
                columnOf.put(world.objectOfVariable(global), column);
                within(columns.at(column, row[column]), 0, () -> world.restoreGlobal(number, value()));
                column++;
            }
        }
        for (int thread = 0; thread < layout.threads(); thread++) {
            within(columns.at(column, row[column]), 0, this::readOwn);
            columnOf.put(stepper.host().objectOf(thread), column);
            column++;
        }
        touched.clear();
        stepper.host().watchedBy(this::touch);
    }

    private void touch(int object) {
        Integer column = columnOf.get(object);
        if (column != null) {
            touched.set(column);
        }
        int companion = stepper.host().objects().get(object).model().companion();
        if (companion >= 0) {
            touch(companion);
        }
    }

    private void readHead() {
        for (int global = 0; global < world.globalCount(); global++) {
            if (world.variable(global) == null
                    && !world.program().globals().get(global).ofMain()) {
                world.restoreGlobal(global, value());
            }
        }
        for (int left = number(); left > 0; left--) {
            world.restoreUnnamed(text(), number());
        }
        for (int left = number(); left > 0; left--) {
            world.nameThread(text(), value());
        }
    }

    private void readOwn() {
        if (stepper.threadCount() == Layout.MAIN) {
            for (int name : namesOfMain) {
                world.restoreGlobal(name, value());
            }
        }
        skipObject();
        int count = number();
        own = heap.reserve(count);
        readThread();
        for (int at = 0; at < count; at++) {
            int number = own + at;
            heap.put(number, cell());
        }
        index(0);
    }

    /** The object of a thread is read when it is looked for. */
    private void skipObject() {
        if (number() == 1) {
            for (int word = 0; word < THREAD_WORDS; word++) {
                number();
            }
        }
    }

    /** Makes a numbered cell. */
    private void load(int place) {
        int unready = unready();
        int number = place - constants;
        int column = layout.columnOf()[number];
        if (column < 0) {
            within(layout.unchanging()[number], 0, () -> heap.put(place, cell()));
        } else {
            int names = column == layout.thread(Layout.MAIN) ? namesOfMain.length : 0;
            int from = layout.isThread(column) ? names + 1 : 0;
            within(columns.at(column, row[column]), from, () -> heap.put(place, cell()));
            // What changes of a primitive is its model, and nobody comes by that but through its number.
            if (heap.cell(ValueCode.ofReference(place)) instanceof Cell.Primitive primitive) {
                columnOf.put(primitive.object(), column);
            } else {
                touched.set(column);
            }
        }
        index(unready);
    }

    @Override
    public int value() {
        int code = number();
        if (ValueCode.isSmall(code)) {
            return code;
        }
        int reference = ValueCode.reference(code);
        if (reference >= Columns.OWN) {
            return ValueCode.ofReference(own + reference - Columns.OWN);
        }
        if (reference >= Columns.VALUES) {
            return values.computeIfAbsent(reference, any -> heap.add(columns.value(reference - Columns.VALUES)));
        }
        return code;
    }
}

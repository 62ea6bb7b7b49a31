package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.AtomicIntegerModel;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.ConditionModel;
import dev.threadline.model.CountDownLatchModel;
import dev.threadline.model.EventModel;
import dev.threadline.model.ExchangerModel;
import dev.threadline.model.LockModel;
import dev.threadline.model.Model;
import dev.threadline.model.QueueModel;
import dev.threadline.model.RLockModel;
import dev.threadline.model.ReadWriteLockModel;
import dev.threadline.model.SemaphoreModel;
import dev.threadline.model.StateReader;
import dev.threadline.model.Suspendable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a {@link Stepper} from what {@link StateEncoder} wrote. Cells get the numbers that they have in the encoding, so the
 * values in it mean the same without translation.
 */
class StateDecoder implements StateReader {
    private static final ObjectKind[] KINDS = ObjectKind.values();
    private static final DictView[] VIEWS = DictView.values();
    private static final Builtin[] BUILTINS = Builtin.values();

    private int[] words;
    private final Program program;
    private final Stepper stepper;
    private final LocalHost host;
    private final World world;
    private final List<DictCell> dicts = new ArrayList<>();
    private int at;

    StateDecoder(Program program, EncodedState state, long seed, Consumer<String> printed) {
        words = state.words();
        this.program = program;
        stepper = new Stepper(program, seed, printed);
        host = stepper.host();
        world = stepper.world();
    }

    /** A program in a state, ready to go on. */
    static Stepper decode(Program program, EncodedState state, long seed, Consumer<String> printed) {
        return new StateDecoder(program, state, seed, printed).whole();
    }

    final Stepper stepper() {
        return stepper;
    }

    /** Reads other words for a while. @param from the first of them */
    final void within(int[] others, int from, Runnable reading) {
        int[] before = words;
        int place = at;
        words = others;
        at = from;
        reading.run();
        words = before;
        at = place;
    }

    /** Whether there are more words. */
    final boolean hasMore() {
        return at < words.length;
    }

    /** How many dictionaries were read that are not ready to be asked. */
    final int unready() {
        return dicts.size();
    }

    /** Makes the dictionaries ready to be asked that were read since there were so many. */
    final void index(int before) {
        while (dicts.size() > before) {
            dicts.removeLast().index();
        }
    }

    private Stepper whole() {
        for (int global = 0; global < world.globalCount(); global++) {
            world.restoreGlobal(global, value());
        }
        for (int left = number(); left > 0; left--) {
            world.restoreUnnamed(text(), number());
        }
        for (int left = number(); left > 0; left--) {
            readThread();
        }
        for (int left = number(); left > 0; left--) {
            world.nameThread(text(), value());
        }
        while (hasMore()) {
            world.heap().add(cell());
        }
        index(0);
        return stepper;
    }

    private LocalCell local() {
        LocalCell local = new LocalCell();
        for (int threads = number(); threads > 0; threads--) {
            int thread = thread();
            for (int left = number(); left > 0; left--) {
                local.set(thread, text(), value());
            }
        }
        return local;
    }

    final void readThread() {
        int cell = value();
        String name = text();
        boolean daemon = number() == 1;
        int life = number();
        int draws = number();
        boolean failed = number() == 1;
        int phase = number();
        String unfinished = text();
        int function = value();
        int[] arguments = values();
        int id = host.newThread(0, name, daemon, number -> new ScriptThread(number, function, arguments))
                .id();
        world.addThread(id, cell);
        host.thread(id).model().decode(new OneNumber(life));
        host.setDraws(id, draws);
        ScriptThread thread = host.thread(id).thread();
        thread.setFailed(failed);
        thread.setPhase(phase);
        thread.keepUnfinished(unfinished);
        for (int left = number(); left > 0; left--) {
            Code code = program.code(number());
            int pc = number();
            int top = number();
            // A call with a star has more operands than its code says.
            Frame frame =
                    new Frame(code, Math.max(code.stack(), top - code.locals().size()));
            frame.pc = pc;
            frame.top = top;
            frame.into = number();
            frame.made = value();
            for (int slot = 0; slot < frame.top; slot++) {
                frame.slots[slot] = value();
            }
            thread.enter(frame);
        }
    }

    final Cell cell() {
        int kind = number();
        return switch (kind) {
            case CellEncoder.BIG -> new Cell.Big(new BigInteger(text()));
            case CellEncoder.REAL -> new Cell.Real(Double.longBitsToDouble(wide()));
            case CellEncoder.TEXT -> new Cell.Text(text());
            case CellEncoder.FUNCTION -> new Cell.Function(program.code(number()), values(), values());
            case CellEncoder.VARIABLE -> variable();
            case CellEncoder.ERROR_TYPE -> new Cell.ErrorType(text());
            case CellEncoder.METHOD -> new Cell.Method(value(), value());
            case CellEncoder.SUPER -> new Cell.Super(value(), value());
            case CellEncoder.CLASS -> attributes(new ClassCell(text(), value()));
            case CellEncoder.INSTANCE -> {
                InstanceCell instance = new InstanceCell(text(), value());
                instance.setInner(value());
                yield attributes(instance);
            }
            case CellEncoder.ERROR -> new Cell.Error(text(), text(), value());
            case CellEncoder.TUPLE -> new Cell.Tuple(values());
            case CellEncoder.RANGE -> new Cell.Range(wide(), wide(), wide());
            case CellEncoder.PRIMITIVE -> primitive();
            case CellEncoder.LIST -> container(new ListCell(world.values(), new int[0]));
            case CellEncoder.DICT -> {
                DictCell dict = new DictCell(world.values());
                dicts.add(dict);
                yield container(dict);
            }
            case CellEncoder.SLICE -> {
                int[] parts = values();
                yield new Cell.Slice(parts[0], parts[1], parts[2]);
            }
            case CellEncoder.VIEW -> new Cell.View(value(), VIEWS[number()]);
            case CellEncoder.WALK -> new Cell.Walk(value(), VIEWS[number()], number());
            case CellEncoder.SERIES -> new SeriesCell(text(), values());
            case CellEncoder.PREDEFINED -> new Cell.Predefined(BUILTINS[number()]);
            case CellEncoder.LOCK_SIDE -> {
                boolean reads = number() == 1;
                yield new Cell.LockSide(value(), reads);
            }
            case CellEncoder.LOCAL -> local();
            case CellEncoder.THREAD -> {
                int thread = number();
                int finished = value();
                int call = value();
                LocalHost.Made made = host.thread(thread);
                ThreadCell cell =
                        new ThreadCell(thread, host.objectOf(thread), made.name(), made.daemon(), finished, call);
                cell.setSpent(number() == 1);
                yield cell;
            }
            default -> throw new IllegalArgumentException("no kind of cell: " + kind);
        };
    }

    private Cell primitive() {
        int lock = value();
        ObjectKind kind = KINDS[number()];
        String name = text();
        Model model = switch (kind) {
            case LOCK -> new LockModel();
            case RLOCK -> new RLockModel();
            case SEMAPHORE -> SemaphoreModel.unbounded(0);
            case BOUNDED_SEMAPHORE -> SemaphoreModel.bounded(0);
            case READ_WRITE_LOCK -> new ReadWriteLockModel();
            case COUNT_DOWN_LATCH -> new CountDownLatchModel(0);
            case ATOMIC_INTEGER -> new AtomicIntegerModel(0, world.integers());
            case EXCHANGER -> new ExchangerModel(world.values()::shown);
            case EVENT -> new EventModel();
            case BARRIER -> new BarrierModel(1, false);
            case CONDITION -> {
                Cell.Primitive owner = (Cell.Primitive) world.heap().cell(lock);
                yield new ConditionModel((Suspendable) owner.model(), owner.object());
            }
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE ->
                new QueueModel(kind, 0, world.values()::comparedInQueue, world.values()::shown);
            default -> throw new IllegalArgumentException("no primitive: " + kind);
        };
        model.decode(this);
        return new Cell.Primitive(host.create(0, kind, name, model), model, lock);
    }

    private ObjectCell attributes(ObjectCell object) {
        if (number() == 1) {
            object.share();
        }
        for (int left = number(); left > 0; left--) {
            object.attributes().put(text(), variable());
        }
        return object;
    }

    private Variable variable() {
        boolean hasSteps = number() == 1;
        String name = hasSteps ? text() : "";
        Variable variable = new Variable(world.values(), value());
        if (hasSteps) {
            variable.becomes(host.create(0, ObjectKind.VARIABLE, name, variable.model()));
        }
        return variable;
    }

    private Container container(Container container) {
        boolean shared = number() == 1;
        String name = shared ? text() : "";
        container.decode(this);
        if (shared) {
            container.share(host.create(0, container.kind(), name, container));
        }
        return container;
    }

    @Override
    public int number() {
        return words[at++];
    }

    @Override
    public int thread() {
        return number();
    }

    @Override
    public int value() {
        return number();
    }

    private int[] values() {
        int[] codes = new int[number()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = value();
        }
        return codes;
    }

    private long wide() {
        return ((long) number() << 32) | Integer.toUnsignedLong(number());
    }

    final String text() {
        char[] letters = new char[number()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) number();
        }
        return new String(letters);
    }

    /** Gives one number that was read before. */
    private record OneNumber(int number) implements StateReader {
        @Override
        public int thread() {
            return number;
        }

        @Override
        public int value() {
            return number;
        }
    }
}

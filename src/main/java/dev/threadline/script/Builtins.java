package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The functions and classes that a program has from the start, with Python's arguments and complaints. */
final class Builtins {
    private final World world;
    private final Heap heap;
    private final Values values;
    private final PrimitiveCalls primitives;
    private final Threads threads;
    private final NumberFunctions numbers;
    private final SequenceFunctions sequences;
    private final Types types;
    private final TimeFunctions times;
    private final Chance chance;

    Builtins(World world) {
        this.world = world;
        heap = world.heap();
        values = world.values();
        primitives = new PrimitiveCalls(values);
        threads = new Threads(world);
        numbers = new NumberFunctions(values);
        sequences = new SequenceFunctions(values);
        types = new Types(values);
        times = new TimeFunctions(values);
        chance = new Chance(values);
    }

    /** Calls one with the arguments that lie on the stack. @return the result's code */
    int call(ScriptThread thread, Builtin builtin, Frame frame, int count, CallShape shape) {
        Arguments arguments = new Arguments(frame, count, new CallShape(builtin.pythonName(), shape.keywords(), ""));
        Host host = thread.host();
        int line = frame.line();
        return switch (builtin) {
            case SLEEP, TIME, CTIME, PERF_COUNTER, MONOTONIC, STRFTIME -> times.call(builtin, arguments, host, line);
            case RANDOM, RANDINT, RANDRANGE, CHOICE, UNIFORM, SHUFFLE, SAMPLE, SEED ->
                chance.call(builtin, arguments, host, line);
            case PRINT -> print(thread, arguments, line);
            case THREAD -> threads.make(arguments, Heap.UNSET, host, line);
            case TIMER -> threads.makeTimer(arguments, host, line);
            case CURRENT_THREAD, CURRENT_THREAD_OF_OLD -> threads.current(none(arguments, thread));
            case MAIN_THREAD -> {
                none(arguments, thread);
                yield threads.main();
            }
            case GET_IDENT, GET_NATIVE_ID ->
                Threads.ident(none(arguments, thread).id());
            case NOW -> heap.integer(host.waitingTime());
            case PATIENCE -> primitives.patience(arguments.get(0));
            case NTH_THREAD -> world.thread(ValueCode.small(arguments.get(0)));
            case LOCAL -> {
                none(arguments, thread);
                yield heap.add(new LocalCell());
            }
            case OBJECT -> {
                none(arguments, thread);
                yield heap.add(new InstanceCell("object", frame.peek(count + 1)));
            }
            case LEN -> {
                arguments.refuseKeywords();
                arguments.require(1, 1);
                yield sequences.length(arguments.get(0));
            }
            case RANGE -> sequences.range(arguments);
            case LIST -> sequences.sequence(arguments, true);
            case TUPLE -> sequences.sequence(arguments, false);
            case DICT -> heap.add(Dictionaries.made(values, arguments));
            case PARTS -> heap.add(new ListCell(values, Listing.parts(heap, arguments.get(0))));
            case BRACKETED -> heap.text(Listing.bracketed(heap, arguments.get(0), arguments.get(1)));
            case MERGED -> heap.add(Dictionaries.merged(values, arguments.get(0), arguments.get(1)));
            case CAUSE -> new Errors(values).requireCause(arguments.get(0));
            case MIN -> sequences.extreme(arguments, true);
            case MAX -> sequences.extreme(arguments, false);
            case SUM -> sequences.sum(arguments);
            case SORTED -> sequences.sorted(arguments);
            case ENUMERATE -> sequences.enumerated(arguments);
            case ZIP -> sequences.zipped(arguments);
            case REVERSED -> sequences.reversed(arguments);
            case ANY -> sequences.any(arguments, values::truth);
            case ALL -> ValueCode.of(sequences.any(arguments, each -> !values.truth(each)) == ValueCode.FALSE);
            case MAP -> sequences.mapped(arguments);
            case FILTER -> sequences.filtered(arguments);
            case STR -> {
                arguments.require(0, 1);
                yield heap.text(arguments.count() == 0 ? "" : values.text(arguments.get(0)));
            }
            case REPR -> {
                arguments.require(1, 1);
                yield heap.text(values.repr(arguments.get(0)));
            }
            case FORMAT -> {
                arguments.require(1, 2);
                String specification = arguments.count() == 2 ? values.text(arguments.get(1)) : "";
                yield heap.text(new Format(values).of(arguments.get(0), -1, specification));
            }
            case BOOL -> {
                arguments.require(0, 1);
                yield ValueCode.of(arguments.count() == 1 && values.truth(arguments.get(0)));
            }
            case INT -> numbers.integer(arguments);
            case FLOAT -> numbers.real(arguments);
            case ABS -> numbers.size(arguments);
            case ROUND -> numbers.rounded(arguments);
            case DIVMOD -> numbers.divided(arguments);
            case POW -> numbers.power(arguments);
            case CHR -> numbers.character(arguments);
            case ORD -> numbers.point(arguments);
            case HEX -> numbers.digits(arguments, "x");
            case OCT -> numbers.digits(arguments, "o");
            case BIN -> numbers.digits(arguments, "b");
            case TYPE -> {
                arguments.require(1, 1);
                yield types.of(arguments.get(0));
            }
            case ISINSTANCE -> {
                arguments.refuseKeywords();
                arguments.require(2, 2);
                yield ValueCode.of(new Classes(heap).isInstance(values, arguments.get(0), arguments.get(1)));
            }
            case THREADS_ALIVE, ACTIVE_COUNT, ACTIVE_COUNT_OF_OLD, CALL_WITH, RANKS ->
                throw new IllegalStateException("code of the prelude: " + builtin);
            case LOCK,
                    RLOCK,
                    SEMAPHORE,
                    BOUNDED_SEMAPHORE,
                    CONDITION,
                    EVENT,
                    BARRIER,
                    QUEUE,
                    LIFO_QUEUE,
                    PRIORITY_QUEUE,
                    READ_WRITE_LOCK,
                    COUNT_DOWN_LATCH,
                    ATOMIC_INTEGER,
                    EXCHANGER ->
                new Primitives(world).make(builtin, arguments, new Naming(world).of(shape.hint(), frame), host, line);
        };
    }

    /** The thread, once it is clear that nothing is passed. */
    private static ScriptThread none(Arguments arguments, ScriptThread thread) {
        arguments.refuseKeywords();
        arguments.require(0, 0);
        return thread;
    }

    private int print(ScriptThread thread, Arguments arguments, int line) {
        arguments.allowKeywords("print", "sep", "end", "flush");
        String separator = orElse(arguments, "sep", " ");
        String text = IntStream.range(0, arguments.count())
                        .mapToObj(place -> values.text(arguments.get(place)))
                        .collect(Collectors.joining(separator))
                + orElse(arguments, "end", "\n");
        thread.host().write(thread, line, text);
        return ValueCode.NONE;
    }

    private String orElse(Arguments arguments, String keyword, String usual) {
        int given = arguments.named(keyword, -1);
        if (given == Heap.UNSET || given == ValueCode.NONE) {
            return usual;
        }
        if (heap.at(given) instanceof Cell.Text(var text)) {
            return text;
        }
        throw Raised.typeError("%s must be None or a string, not %s".formatted(keyword, values.typeName(given)));
    }
}

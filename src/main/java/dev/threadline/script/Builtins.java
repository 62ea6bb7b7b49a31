package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The functions and classes that a program has from the start, with Python's arguments and complaints. */
final class Builtins {
    private final World world;
    private final Heap heap;
    private final Values values;
    private final NumberFunctions numbers;
    private final SequenceFunctions sequences;
    private final Types types;
    private final TimeFunctions times;
    private final Chance chance;

    Builtins(World world) {
        this.world = world;
        heap = world.heap();
        values = world.values();
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
            case LEN -> {
                arguments.refuseKeywords();
                arguments.require(1, 1);
                yield sequences.length(arguments.get(0));
            }
            case RANGE -> sequences.range(arguments);
            case LIST -> sequences.sequence(arguments, true);
            case TUPLE -> sequences.sequence(arguments, false);
            case DICT -> heap.add(Dictionaries.made(values, arguments));
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
                arguments.require(2, 2);
                yield ValueCode.of(types.isInstance(arguments.get(0), arguments.get(1)));
            }
            case PRINT -> print(thread, arguments, line);
            case THREAD -> thread(arguments, host, line);
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
                    EXCHANGER -> new Primitives(world).make(builtin, arguments, shape, host, line);
        };
    }

    /** What does not end its line stays with the thread until something does. */
    private int print(ScriptThread thread, Arguments arguments, int line) {
        arguments.allowKeywords("print", "sep", "end", "flush");
        String separator = orElse(arguments, "sep", " ");
        String text = thread.takeUnfinished()
                + IntStream.range(0, arguments.count())
                        .mapToObj(place -> values.text(arguments.get(place)))
                        .collect(Collectors.joining(separator))
                + orElse(arguments, "end", "\n");
        int end = text.lastIndexOf('\n');
        if (end >= 0) {
            thread.host().print(line, text.substring(0, end));
        }
        thread.keepUnfinished(text.substring(end + 1));
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

    private int thread(Arguments arguments, Host host, int line) {
        arguments.allow("Thread", "group", "target", "name", "args", "kwargs", "daemon");
        int target = arguments.named("target", 1);
        int name = arguments.named("name", 2);
        int passed = arguments.named("args", 3);
        int daemon = arguments.named("daemon", 5);
        if (arguments.named("kwargs", 4) != Heap.UNSET) {
            throw Raised.typeError("pass a thread's arguments by args; kwargs is not in this subset");
        }
        int[] passedOn = passed == Heap.UNSET ? new int[0] : values.elements(passed);
        String called = name == Heap.UNSET || name == ValueCode.NONE ? defaultName(target) : values.text(name);
        for (int argument : passedOn) {
            world.share(argument, "argument of " + called, line, host);
        }
        boolean inherits = daemon == Heap.UNSET || daemon == ValueCode.NONE;
        boolean isDaemon = inherits ? host.isDaemon() : values.truth(daemon);
        int function = target == Heap.UNSET ? ValueCode.NONE : target;
        world.share(function, "target of " + called, line, host);
        if (host.threadCount() >= Program.MAX_THREADS) {
            throw new Raised("RuntimeError", "can't start new thread");
        }
        Host.NewThread made = host.newThread(line, called, isDaemon, id -> new ScriptThread(id, function, passedOn));
        return heap.add(new ThreadCell(made.id(), made.object(), called, isDaemon));
    }

    private String defaultName(int target) {
        String number = "Thread-" + world.nextUnnamed(ObjectKind.THREAD);
        if (target == Heap.UNSET || ValueCode.isSmall(target)) {
            return number;
        }
        return switch (heap.cell(target)) {
            case Cell.Function function -> number + " (" + function.code().name() + ")";
            case Cell.Predefined(var builtin) -> number + " (" + builtin.pythonName() + ")";
            default -> number;
        };
    }
}

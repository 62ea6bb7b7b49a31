package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The functions and classes that a program has from the start, with Python's arguments and complaints. */
final class Builtins {
    /** Python reads no longer integers. */
    private static final int MOST_DIGITS = 4300;

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+(_\\d+)*");

    private final World world;
    private final Heap heap;
    private final Values values;
    private final PrimitiveCalls primitives;
    private final Threads threads;

    Builtins(World world) {
        this.world = world;
        heap = world.heap();
        values = world.values();
        primitives = new PrimitiveCalls(values);
        threads = new Threads(world);
    }

    /** Calls one with the arguments that lie on the stack. @return the result's code */
    int call(ScriptThread thread, Builtin builtin, Frame frame, int count, CallShape shape) {
        Arguments arguments = new Arguments(frame, count, new CallShape(builtin.pythonName(), shape.keywords(), ""));
        Host host = thread.host();
        int line = frame.line();
        switch (builtin) {
            case THREAD -> {
                return threads.make(arguments, Heap.UNSET, host, line);
            }
            case TIMER -> {
                return threads.makeTimer(arguments, host, line);
            }
            case SEMAPHORE,
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
                    EXCHANGER,
                    LOCK,
                    RLOCK -> {
                return new Primitives(world)
                        .make(builtin, arguments, new Naming(world).of(shape.hint(), frame), host, line);
            }
            case PRINT -> {
                host.print(line, printed(arguments));
                return ValueCode.NONE;
            }
            default -> arguments.refuseKeywords();
        }
        return switch (builtin) {
            case LOCAL -> {
                arguments.require(0, 0);
                yield heap.add(new LocalCell());
            }
            case CURRENT_THREAD, CURRENT_THREAD_OF_OLD -> {
                arguments.require(0, 0);
                yield threads.current(thread);
            }
            case MAIN_THREAD -> {
                arguments.require(0, 0);
                yield threads.main();
            }
            case GET_IDENT, GET_NATIVE_ID -> {
                arguments.require(0, 0);
                yield Threads.ident(thread.id());
            }
            case NOW -> heap.integer(host.now());
            case PATIENCE -> primitives.patience(arguments.get(0));
            case NTH_THREAD -> world.thread(ValueCode.small(arguments.get(0)));
            case SLEEP -> {
                arguments.require(1, 1);
                host.sleep(line, primitives.sleepTime(arguments.get(0)));
                yield ValueCode.NONE;
            }
            case RANDINT -> {
                arguments.require(2, 2);
                yield draw(arguments, host, line);
            }
            case ISINSTANCE -> {
                arguments.require(2, 2);
                yield ValueCode.of(new Classes(heap).isInstance(values, arguments.get(0), arguments.get(1)));
            }
            case OBJECT -> {
                arguments.require(0, 0);
                yield heap.add(new InstanceCell("object", frame.peek(count + 1)));
            }
            case LEN -> {
                arguments.require(1, 1);
                yield length(arguments.get(0));
            }
            case RANGE -> {
                arguments.require(1, 3);
                yield range(arguments);
            }
            case STR -> {
                arguments.require(0, 1);
                yield heap.text(arguments.count() == 0 ? "" : values.text(arguments.get(0)));
            }
            case INT -> {
                arguments.require(0, 1);
                yield arguments.count() == 0 ? ValueCode.ofSmall(0) : integer(arguments.get(0));
            }
            case BOOL -> {
                arguments.require(0, 1);
                yield ValueCode.of(arguments.count() == 1 && values.truth(arguments.get(0)));
            }
            case ABS -> {
                arguments.require(1, 1);
                BigInteger number = values.number(arguments.get(0));
                if (number == null) {
                    throw Raised.typeError(
                            "bad operand type for abs(): '%s'".formatted(values.typeName(arguments.get(0))));
                }
                yield heap.integer(number.abs());
            }
            case MIN, MAX -> extreme(builtin, arguments);
            case LIST -> {
                arguments.require(0, 1);
                int[] elements = arguments.count() == 0 ? new int[0] : values.elements(arguments.get(0));
                yield heap.add(new ListCell(values, elements));
            }
            case THREAD,
                    TIMER,
                    THREADS_ALIVE,
                    ACTIVE_COUNT,
                    ACTIVE_COUNT_OF_OLD,
                    CALL_WITH,
                    PRINT,
                    LOCK,
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
                    EXCHANGER -> throw new IllegalStateException("answered above");
        };
    }

    private String printed(Arguments arguments) {
        arguments.allowKeywords("print", "sep", "end");
        int separator = arguments.named("sep", -1);
        int end = arguments.named("end", -1);
        if (end != Heap.UNSET && end != ValueCode.NONE && !values.text(end).equals("\n")) {
            throw new Raised("ValueError", "print writes whole lines here; leave end out");
        }
        boolean spaced = separator == Heap.UNSET || separator == ValueCode.NONE;
        if (!spaced && (ValueCode.isSmall(separator) || !(heap.cell(separator) instanceof Cell.Text))) {
            throw Raised.typeError("sep must be None or a string, not " + values.typeName(separator));
        }
        return IntStream.range(0, arguments.count())
                .mapToObj(place -> values.text(arguments.get(place)))
                .collect(Collectors.joining(spaced ? " " : values.text(separator)));
    }

    private int draw(Arguments arguments, Host host, int line) {
        BigInteger low = values.number(arguments.get(0));
        BigInteger high = values.number(arguments.get(1));
        if (low == null || high == null) {
            throw Raised.typeError("randint() takes two integers");
        }
        if (low.bitLength() > 62 || high.bitLength() > 62) {
            throw new Raised("OverflowError", "randint() takes integers of at most 62 bits here");
        }
        if (low.compareTo(high) > 0) {
            throw new Raised(
                    "ValueError",
                    "empty range for randrange() (%d, %d, %d)"
                            .formatted(
                                    low,
                                    high.add(BigInteger.ONE),
                                    high.add(BigInteger.ONE).subtract(low)));
        }
        return heap.integer(host.draw(line, low.longValue(), high.longValue()));
    }

    private int length(int value) {
        if (!ValueCode.isSmall(value)) {
            switch (heap.cell(value)) {
                case Cell.Text(var text) -> {
                    return heap.integer(text.codePointCount(0, text.length()));
                }
                case Cell.Range range -> {
                    return heap.integer(range.length());
                }
                case ListCell list -> {
                    return heap.integer(list.size());
                }
                case Cell.Tuple(var elements) -> {
                    return heap.integer(elements.length);
                }
                default -> {
                    // Nothing that has a length: told below.
                }
            }
        }
        throw Raised.typeError("object of type '%s' has no len()".formatted(values.typeName(value)));
    }

    private int range(Arguments arguments) {
        long[] bounds = new long[arguments.count()];
        for (int place = 0; place < bounds.length; place++) {
            BigInteger number = values.number(arguments.get(place));
            if (number == null) {
                throw Raised.typeError("'%s' object cannot be interpreted as an integer"
                        .formatted(values.typeName(arguments.get(place))));
            }
            if (number.bitLength() > 61) {
                throw new Raised("OverflowError", "range() takes integers of at most 61 bits here");
            }
            bounds[place] = number.longValue();
        }
        if (bounds.length == 3 && bounds[2] == 0) {
            throw new Raised("ValueError", "range() arg 3 must not be zero");
        }
        return heap.add(
                bounds.length == 1
                        ? new Cell.Range(0, bounds[0], 1)
                        : new Cell.Range(bounds[0], bounds[1], bounds.length == 3 ? bounds[2] : 1));
    }

    private int integer(int value) {
        BigInteger number = values.number(value);
        if (number != null) {
            return heap.integer(number);
        }
        if (heap.cell(value) instanceof Cell.Text(var text)) {
            String digits = text.strip();
            if (digits.length() > MOST_DIGITS) {
                throw new Raised(
                        "ValueError",
                        "Exceeds the limit (%d digits) for integer string conversion: value has %d digits"
                                .formatted(MOST_DIGITS, digits.length()));
            }
            if (INTEGER.matcher(digits).matches()) {
                return heap.integer(new BigInteger(digits.replace("_", "")));
            } else {
                throw new Raised("ValueError", "invalid literal for int() with base 10: " + Literals.quoted(text));
            }
        }
        throw Raised.typeError("int() argument must be a string, a bytes-like object or a real number, not '%s'"
                .formatted(values.typeName(value)));
    }

    private int extreme(Builtin builtin, Arguments arguments) {
        if (arguments.count() == 0) {
            throw Raised.typeError(builtin.pythonName() + " expected at least 1 argument, got 0");
        }
        int[] candidates = arguments.count() == 1
                ? values.elements(arguments.get(0))
                : IntStream.range(0, arguments.count()).map(arguments::get).toArray();
        if (candidates.length == 0) {
            throw new Raised("ValueError", builtin.pythonName() + "() arg is an empty sequence");
        }
        int best = candidates[0];
        for (int candidate : candidates) {
            boolean better = builtin == Builtin.MIN
                    ? values.compare(candidate, best, "<") < 0
                    : values.compare(candidate, best, ">") > 0;
            best = better ? candidate : best;
        }
        return best;
    }
}

package dev.threadline.script;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The functions and classes that a program has without making them, by Python's names. */
enum Builtin {
    PRINT("print"),
    LEN("len"),
    RANGE("range"),
    STR("str"),
    INT("int"),
    BOOL("bool"),
    ABS("abs"),
    MIN("min"),
    MAX("max"),
    LIST("list"),
    OBJECT("object"),
    TUPLE("tuple"),
    DICT("dict"),
    FLOAT("float"),
    SUM("sum"),
    SORTED("sorted"),
    ENUMERATE("enumerate"),
    ZIP("zip"),
    REVERSED("reversed"),
    ANY("any"),
    ALL("all"),
    MAP("map"),
    FILTER("filter"),
    ROUND("round"),
    DIVMOD("divmod"),
    POW("pow"),
    CHR("chr"),
    ORD("ord"),
    HEX("hex"),
    OCT("oct"),
    BIN("bin"),
    REPR("repr"),
    FORMAT("format"),
    ISINSTANCE("isinstance"),
    TYPE("type"),
    SLEEP("sleep"),
    TIME("time"),
    CTIME("ctime"),
    PERF_COUNTER("perf_counter"),
    MONOTONIC("monotonic"),
    STRFTIME("strftime"),
    RANDOM("random"),
    RANDINT("randint"),
    RANDRANGE("randrange"),
    CHOICE("choice"),
    UNIFORM("uniform"),
    SHUFFLE("shuffle"),
    SAMPLE("sample"),
    SEED("seed"),
    THREAD("Thread"),
    LOCK("Lock"),
    RLOCK("RLock"),
    SEMAPHORE("Semaphore"),
    BOUNDED_SEMAPHORE("BoundedSemaphore"),
    CONDITION("Condition"),
    EVENT("Event"),
    BARRIER("Barrier"),
    QUEUE("Queue"),
    LIFO_QUEUE("LifoQueue"),
    PRIORITY_QUEUE("PriorityQueue"),
    READ_WRITE_LOCK("ReadWriteLock"),
    COUNT_DOWN_LATCH("CountDownLatch"),
    ATOMIC_INTEGER("AtomicInteger"),
    EXCHANGER("Exchanger"),
    TIMER("Timer"),
    LOCAL("local"),
    CURRENT_THREAD("current_thread"),
    CURRENT_THREAD_OF_OLD("currentThread"),
    MAIN_THREAD("main_thread"),
    GET_IDENT("get_ident"),
    GET_NATIVE_ID("get_native_id"),
    ACTIVE_COUNT("active_count"),
    ACTIVE_COUNT_OF_OLD("activeCount"),
    /** Has its module's name, because the name alone is another function's. */
    THREADS_ALIVE("threading.enumerate"),
    /** No program can name those that begin with a dot. */
    NOW(".now"),
    PATIENCE(".patience"),
    NTH_THREAD(".nth_thread"),
    CALL_WITH(".call_with"),
    MERGED(".merged"),
    RANKS(".ranks"),
    PARTS(".parts"),
    BRACKETED(".bracketed"),
    CAUSE(".cause");

    private static final Map<String, Builtin> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Builtin::pythonName, Function.identity()));

    /** What has Java's name, and so belongs to none of Python's modules. */
    private static final Set<Builtin> OF_JAVA = Set.of(READ_WRITE_LOCK, COUNT_DOWN_LATCH, ATOMIC_INTEGER, EXCHANGER);

    /** What of {@code threading} makes an object. */
    private static final Set<Builtin> MAKERS =
            Set.of(THREAD, LOCK, RLOCK, SEMAPHORE, BOUNDED_SEMAPHORE, CONDITION, EVENT, BARRIER, TIMER, LOCAL);

    private static final Map<String, Set<Builtin>> MODULES = Map.of(
            "threading",
            Set.of(
                    THREAD,
                    LOCK,
                    RLOCK,
                    SEMAPHORE,
                    BOUNDED_SEMAPHORE,
                    CONDITION,
                    EVENT,
                    BARRIER,
                    TIMER,
                    LOCAL,
                    CURRENT_THREAD,
                    CURRENT_THREAD_OF_OLD,
                    MAIN_THREAD,
                    GET_IDENT,
                    GET_NATIVE_ID,
                    ACTIVE_COUNT,
                    ACTIVE_COUNT_OF_OLD,
                    THREADS_ALIVE),
            "time",
            Set.of(SLEEP, TIME, CTIME, PERF_COUNTER, MONOTONIC, STRFTIME),
            "random",
            Set.of(RANDOM, RANDINT, RANDRANGE, CHOICE, UNIFORM, SHUFFLE, SAMPLE, SEED),
            "queue",
            Set.of(QUEUE, LIFO_QUEUE, PRIORITY_QUEUE));

    private final String pythonName;

    Builtin(String pythonName) {
        this.pythonName = pythonName;
    }

    String pythonName() {
        return pythonName;
    }

    /** Whether values can be instances of it. */
    boolean isType() {
        return switch (this) {
            case STR,
                    INT,
                    FLOAT,
                    BOOL,
                    LIST,
                    TUPLE,
                    DICT,
                    RANGE,
                    TYPE,
                    OBJECT,
                    THREAD,
                    SEMAPHORE,
                    BOUNDED_SEMAPHORE,
                    CONDITION,
                    EVENT,
                    BARRIER,
                    QUEUE,
                    LIFO_QUEUE,
                    PRIORITY_QUEUE -> true;
            default -> false;
        };
    }

    /** Whether calling it makes an object that threads meet at. */
    boolean makesPrimitive() {
        return MAKERS.contains(this) || MODULES.get("queue").contains(this) || OF_JAVA.contains(this);
    }

    /** Whether it looks at all elements of its arguments. */
    boolean readsWhole() {
        return switch (this) {
            case PRINT,
                    STR,
                    REPR,
                    FORMAT,
                    LIST,
                    TUPLE,
                    DICT,
                    MIN,
                    MAX,
                    SUM,
                    SORTED,
                    ENUMERATE,
                    ZIP,
                    REVERSED,
                    ANY,
                    ALL,
                    MAP,
                    FILTER,
                    CHOICE,
                    SAMPLE,
                    SHUFFLE,
                    THREAD,
                    TIMER,
                    MERGED,
                    PARTS -> true;
            default -> false;
        };
    }

    static Optional<Builtin> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether a name can stand before a builtin, as in {@code threading.Lock}. */
    static boolean isModule(String name) {
        return MODULES.containsKey(name);
    }

    /** The modules, in alphabetical order. */
    static List<String> modules() {
        return MODULES.keySet().stream().sorted().toList();
    }

    static Optional<Builtin> of(String module, String name) {
        return named(module + "." + name)
                .or(() -> named(name))
                .filter(builtin -> MODULES.get(module).contains(builtin));
    }
}

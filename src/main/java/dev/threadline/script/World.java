package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.IntegerCodes;
import dev.threadline.model.VariableModel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The state of a running program: its heap and its globals. The threads' own states are with their host. */
final class World {
    private static final VarHandle GLOBAL = MethodHandles.arrayElementVarHandle(int[].class);

    private static final int[] NOTHING = {};

    private final Program program;
    private final Heap heap;
    private final Values values;
    private final int[] globals;
    private final VariableModel[] variables;
    private final int[] variableObjects;
    private final Map<String, Integer> namedThreads = new LinkedHashMap<>();
    private final Map<ObjectKind, AtomicInteger> unnamed = new ConcurrentHashMap<>();

    /** A world in which nothing has happened; its shared variables are the host's first objects. */
    World(Program program, Host host) {
        this.program = program;
        heap = new Heap(program.constants(), program.constants().size());
        values = new Values(heap);
        List<Program.Global> names = program.globals();
        globals = new int[names.size()];
        Arrays.fill(globals, Heap.UNSET);
        variables = new VariableModel[globals.length];
        variableObjects = new int[globals.length];
        for (int global = 0; global < globals.length; global++) {
            if (names.get(global).shared()) {
                variables[global] = new VariableModel(Heap.UNSET, values::shown);
                variableObjects[global] =
                        host.create(0, ObjectKind.VARIABLE, names.get(global).name(), variables[global]);
            }
        }
    }

    Program program() {
        return program;
    }

    Heap heap() {
        return heap;
    }

    Values values() {
        return values;
    }

    /** How integers that Java's primitives hold are told as values. */
    IntegerCodes integers() {
        return new IntegerCodes() {
            @Override
            public int code(int number) {
                return heap.integer(number);
            }

            @Override
            public int number(int code) {
                return values.javaInteger(code);
            }
        };
    }

    int globalCount() {
        return globals.length;
    }

    /** A global that is not shared. */
    int global(int number) {
        return (int) GLOBAL.getAcquire(globals, number);
    }

    void setGlobal(int number, int value) {
        GLOBAL.setRelease(globals, number, value);
    }

    /** A shared global, or null where it is not. */
    VariableModel variable(int number) {
        return variables[number];
    }

    int objectOfVariable(int number) {
        return variableObjects[number];
    }

    /** The value of a global now, whatever it is. */
    int valueOfGlobal(int number) {
        return variables[number] == null ? global(number) : variables[number].code();
    }

    /** Makes a thread of the scenario reachable as {@code threads[name]}. */
    void nameThread(String name, int code) {
        namedThreads.put(name, code);
    }

    /** {@code threads[name]}. @throws Raised KeyError if there is none */
    int namedThread(int name) {
        if (!ValueCode.isSmall(name) && heap.cell(name) instanceof Cell.Text(var text)) {
            Integer code = namedThreads.get(text);
            if (code != null) {
                return code;
            }
        }
        throw new Raised("KeyError", values.repr(name));
    }

    /** The threads of the scenario that can be reached by name, in the scenario's order. */
    Map<String, Integer> namedThreads() {
        return namedThreads;
    }

    /** The next number for an object of a kind that the program gives no name. */
    int nextUnnamed(ObjectKind kind) {
        return unnamed.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
    }

    /** How many objects of a kind the program has given no name. */
    int unnamed(ObjectKind kind) {
        return unnamed.computeIfAbsent(kind, any -> new AtomicInteger()).get();
    }

    void restoreUnnamed(ObjectKind kind, int count) {
        unnamed.computeIfAbsent(kind, any -> new AtomicInteger()).set(count);
    }

    /** Gives a global, shared or not, a value without a step. */
    void restoreGlobal(int number, int value) {
        if (variables[number] == null) {
            setGlobal(number, value);
        } else {
            variables[number].restore(value);
        }
    }

    /**
     * Makes a value shared, for good and with all it reaches: from now on a container's methods are visible steps.
     *
     * @param name what it is called if it has to become an object of the run
     */
    void share(int value, String name, int line, Host host) {
        if (ValueCode.isSmall(value) || heap.cell(value) instanceof Cell.Constant) {
            return;
        }
        // By a list of what is left to do: what the value reaches may be deep, and may lead back to itself.
        Map<Integer, String> seen = new HashMap<>(Map.of(value, name));
        Deque<Integer> left = new ArrayDeque<>(List.of(value));
        while (!left.isEmpty()) {
            int next = left.pop();
            String called = seen.get(next);
            int[] elements = switch (heap.cell(next)) {
                case Container container
                when !container.isShared() -> {
                    // Its beginning is recorded, element by element.
                    int[] contents = container.contents();
                    heap.charge(8L * contents.length);
                    container.share(host.create(line, container.kind(), called, container));
                    yield contents;
                }
                case Cell.Tuple(var tuple) -> tuple;
                case Cell.Series(var _, var series) -> series;
                case Cell.View(var dict, var _) -> new int[] {dict};
                case Cell.Walk(var dict, var _, var _) -> new int[] {dict};
                case Cell.Function function -> function.defaults();
                case Container _,
                        Variable _,
                        Cell.Constant _,
                        Cell.Range _,
                        Cell.Slice _,
                        Cell.Primitive _,
                        Cell.LockSide _,
                        ThreadCell _ -> NOTHING;
            };
            for (int at = 0; at < elements.length; at++) {
                boolean holds = !ValueCode.isSmall(elements[at]) && !(heap.cell(elements[at]) instanceof Cell.Constant);
                if (holds && seen.putIfAbsent(elements[at], called + "[" + at + "]") == null) {
                    left.add(elements[at]);
                }
            }
        }
    }

    /** Makes the elements of a sequence shared. */
    void shareElements(int sequence, int line, Host host) {
        boolean holds = values.isIterable(sequence)
                && !(heap.cell(sequence) instanceof Cell.Constant)
                && !(heap.cell(sequence) instanceof Cell.Range);
        if (holds) {
            for (int element : values.elements(sequence)) {
                share(element, "element", line, host);
            }
        }
    }
}

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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The state of a running program: its heap and its globals. The threads' own states are with their host. */
final class World {
    private static final VarHandle GLOBAL = MethodHandles.arrayElementVarHandle(int[].class);

    private final Program program;
    private final Heap heap;
    private final Values values;
    private final int[] globals;
    private final VariableModel[] variables;
    private final int[] variableObjects;
    private final Map<String, Integer> namedThreads = new LinkedHashMap<>();

    /** The codes of the threads' values, by the threads' numbers. */
    private final Map<Integer, Integer> threads = new ConcurrentHashMap<>();

    private final Map<String, AtomicInteger> unnamed = new ConcurrentSkipListMap<>();

    /** A world in which nothing has happened; its shared variables are the host's first objects. */
    World(Program program, Host host) {
        this.program = program;
        heap = new Heap(program.constants());
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

    /** Remembers the value of a thread, by its number. */
    void addThread(int thread, int code) {
        threads.put(thread, code);
    }

    /** The code of the value of a thread, or None's if there is no such thread. */
    int thread(int thread) {
        return threads.getOrDefault(thread, ValueCode.NONE);
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

    /** The next number for an object that the program gives no name. @param kind what the name begins with */
    int nextUnnamed(String kind) {
        return unnamed.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
    }

    /** How many objects the program has given no name, by what their names begin with, in order. */
    Map<String, AtomicInteger> unnamed() {
        return unnamed;
    }

    void restoreUnnamed(String kind, int count) {
        unnamed.put(kind, new AtomicInteger(count));
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
            shareOne(next, seen.get(next), line, host).forEach((reached, called) -> {
                boolean holds = !ValueCode.isSmall(reached) && !(heap.cell(reached) instanceof Cell.Constant);
                if (holds && seen.putIfAbsent(reached, called) == null) {
                    left.add(reached);
                }
            });
        }
    }

    /** Makes one value shared. @return what it reaches, and what that is called */
    private Map<Integer, String> shareOne(int value, String called, int line, Host host) {
        return switch (heap.cell(value)) {
            case Container container
            when !container.isShared() -> {
                // Its beginning is recorded, element by element.
                int[] contents = container.contents();
                heap.charge((long) Heap.RECORDED_BYTES * contents.length);
                container.share(host.create(line, container.kind(), called, container));
                yield elements(contents, called);
            }
            case SeriesCell series -> elements(series.left(), called);
            case Cell.View(var dict, var _) -> Map.of(dict, called);
            case Cell.Walk(var dict, var _, var _) -> Map.of(dict, called);
            case Cell.Tuple(var tuple) -> elements(tuple, called);
            case Cell.Error error -> Map.of(error.arguments(), called);
            case Cell.Function function -> elements(function.defaults(), called);
            case Cell.Method(var object, var function) -> elements(new int[] {object, function}, called);
            case Cell.Super(var type, var object) -> elements(new int[] {type, object}, called);
            case ObjectCell object when !object.isShared() -> shareAttributes(object, line, host);
            case Variable _,
                    ObjectCell _,
                    Container _,
                    LocalCell _,
                    Cell.Constant _,
                    Cell.Range _,
                    Cell.Slice _,
                    Cell.Primitive _,
                    Cell.LockSide _,
                    ThreadCell _ -> Map.of();
        };
    }

    private static Map<Integer, String> elements(int[] elements, String called) {
        Map<Integer, String> reached = new LinkedHashMap<>();
        for (int at = 0; at < elements.length; at++) {
            reached.putIfAbsent(elements[at], called + "[" + at + "]");
        }
        return reached;
    }

    private Map<Integer, String> shareAttributes(ObjectCell object, int line, Host host) {
        object.share();
        Map<Integer, String> reached = new LinkedHashMap<>();
        new TreeMap<>(object.attributes()).forEach((name, variable) -> {
            boolean method = !ValueCode.isSmall(variable.value())
                    && heap.cell(variable.value()) instanceof Cell.Function
                    && object instanceof ClassCell;
            if (program.attributeNames().isRebound(object, name) && !method) {
                giveSteps(object, name, variable, line, host);
            }
            reached.putIfAbsent(variable.value(), object.name() + "." + name);
        });
        switch (object) {
            case InstanceCell instance -> {
                reached.putIfAbsent(instance.type(), "class");
                reached.putIfAbsent(instance.inner(), object.name() + ".args");
            }
            case ClassCell type -> reached.putIfAbsent(type.base(), "class");
        }
        return reached;
    }

    /** Makes reading and writing an attribute visible steps. */
    void giveSteps(ObjectCell object, String name, Variable variable, int line, Host host) {
        synchronized (variable) {
            if (!variable.hasSteps()) {
                variable.becomes(host.create(line, ObjectKind.VARIABLE, object.name() + "." + name, variable.model()));
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

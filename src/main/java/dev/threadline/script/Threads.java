package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.model.EventModel;
import java.util.Arrays;
import java.util.List;

/** Makes threads and timers, finds them, and knows their attributes and those methods that take no visible step. */
final class Threads {
    private final World world;
    private final Heap heap;
    private final Values values;

    Threads(World world) {
        this.world = world;
        heap = world.heap();
        values = world.values();
    }

    /**
     * {@code Thread(...)}.
     *
     * @param run what it runs instead of its target, or {@link Heap#UNSET}
     * @return the thread's code
     */
    int make(Arguments arguments, int run, Host host, int line) {
        arguments.allow("Thread", "group", "target", "name", "args", "kwargs", "daemon");
        int group = arguments.named("group", 0);
        int target = arguments.named("target", 1);
        int name = arguments.named("name", 2);
        int daemon = arguments.named("daemon", 5);
        if (isGiven(group)) {
            throw new Raised("AssertionError", "group argument must be None for now");
        }
        int[] passed = elements(arguments.named("args", 3));
        DictCell named = entries(arguments.named("kwargs", 4));
        String called = isGiven(name) ? values.text(name) : defaultName(target);
        boolean isDaemon = isGiven(daemon) ? values.truth(daemon) : host.isDaemon();
        int function = isGiven(target) ? target : ValueCode.NONE;
        world.share(function, "target of " + called, line, host);
        share(passed, called, host, line);
        share(named.entryValues(), called, host, line);
        int[] call = {function, heap.add(new Cell.Tuple(passed)), heap.add(named)};
        if (run != Heap.UNSET) {
            return make(called, isDaemon, run, new int[0], ValueCode.NONE, call, host, line);
        }
        return named.size() == 0
                ? make(called, isDaemon, function, passed, ValueCode.NONE, call, host, line)
                : make(called, isDaemon, prelude(Prelude.RUN), call, ValueCode.NONE, call, host, line);
    }

    /** {@code Timer(...)}. @return the timer's code */
    int makeTimer(Arguments arguments, Host host, int line) {
        arguments.allow("Timer", "interval", "function", "args", "kwargs");
        int interval = arguments.named("interval", 0);
        int function = arguments.named("function", 1);
        if (interval == Heap.UNSET || function == Heap.UNSET) {
            throw Raised.typeError("Timer.__init__() missing required positional arguments: 'interval' and 'function'");
        }
        String called = "Thread-" + world.nextUnnamed("Thread");
        int[] passed = elements(arguments.named("args", 2));
        DictCell named = entries(arguments.named("kwargs", 3));
        world.share(function, "target of " + called, line, host);
        share(passed, called, host, line);
        share(named.entryValues(), called, host, line);
        EventModel model = new EventModel();
        int event = heap.add(new Cell.Primitive(
                host.create(line, ObjectKind.EVENT, called + ".finished", model), model, ValueCode.NONE));
        int[] own = {event, interval, function, heap.add(new Cell.Tuple(passed)), heap.add(named)};
        return make(called, host.isDaemon(), prelude(Prelude.TIMER), own, event, own, host, line);
    }

    private int prelude(int number) {
        return heap.add(new Cell.Function(world.program().code(number)));
    }

    private int make(
            String name, boolean daemon, int function, int[] passed, int finished, int[] call, Host host, int line) {
        if (host.threadCount() >= Program.MAX_THREADS) {
            throw new Raised("RuntimeError", "can't start new thread");
        }
        Host.NewThread made = host.newThread(line, name, daemon, id -> new ScriptThread(id, function, passed));
        int code = heap.add(
                new ThreadCell(made.id(), made.object(), name, daemon, finished, heap.add(new Cell.Tuple(call))));
        world.addThread(made.id(), code);
        return code;
    }

    private void share(int[] passed, String name, Host host, int line) {
        Arrays.stream(passed).forEach(argument -> world.share(argument, "argument of " + name, line, host));
    }

    private int[] elements(int sequence) {
        return isGiven(sequence) ? values.elements(sequence) : new int[0];
    }

    /** A dictionary of its own for the arguments by keyword. @throws Raised TypeError if they are none */
    private DictCell entries(int dictionary) {
        if (!isGiven(dictionary)) {
            return new DictCell(values);
        }
        if (!(heap.at(dictionary) instanceof DictCell given)) {
            throw Raised.typeError("kwargs must be a dictionary, not " + values.typeName(dictionary));
        }
        return given.copied();
    }

    private static boolean isGiven(int argument) {
        return argument != Heap.UNSET && argument != ValueCode.NONE;
    }

    private String defaultName(int target) {
        String number = "Thread-" + world.nextUnnamed("Thread");
        String name = name(target);
        return name.isEmpty() ? number : number + " (" + name + ")";
    }

    /** What a function or a class is called, or empty. */
    private String name(int target) {
        return switch (heap.at(target)) {
            case Cell.Function function -> function.code().name();
            case Cell.Method(var _, var function) -> name(function);
            case Cell.Predefined(var builtin) -> builtin.pythonName();
            case ClassCell type -> type.name();
            case Cell.Text(var method) -> method;
            default -> "";
        };
    }

    /** {@code current_thread()}. */
    int current(ScriptThread thread) {
        return known(thread.id(), "this is no thread of the program: it runs before all of them");
    }

    /** {@code main_thread()}. */
    int main() {
        if (world.program().main().isEmpty()) {
            throw new Raised("RuntimeError", "there is no main thread in a scenario without main");
        }
        return known(0, "the main thread has not begun");
    }

    private int known(int thread, String otherwise) {
        int code = world.thread(thread);
        if (code == ValueCode.NONE) {
            throw new Raised("RuntimeError", otherwise);
        }
        return code;
    }

    /** An attribute, or {@link Heap#UNSET} if threads have none of that name. */
    int attribute(ThreadCell thread, String name, Host host) {
        return switch (name) {
            case "name" -> heap.text(thread.name());
            case "daemon" -> ValueCode.of(thread.isDaemon());
            case "ident", "native_id" -> host.hasStarted(thread.thread()) ? ident(thread.thread()) : ValueCode.NONE;
            case "finished", "interval", "function" -> ofTimer(thread, name);
            default -> Heap.UNSET;
        };
    }

    private int ofTimer(ThreadCell thread, String name) {
        if (thread.finished() == ValueCode.NONE) {
            return Heap.UNSET;
        }
        int[] call = ((Cell.Tuple) heap.cell(thread.call())).elements();
        return call[List.of("finished", "interval", "function").indexOf(name)];
    }

    /** What tells a thread from all others. */
    static int ident(int thread) {
        return ValueCode.ofSmall(thread + 1);
    }

    /** @return whether threads have such an attribute. @throws Raised RuntimeError if it can't be changed any more */
    boolean setAttribute(ThreadCell thread, String name, int value, Host host) {
        switch (name) {
            case "name" -> {
                thread.setName(values.text(value));
                host.rename(thread.thread(), thread.name());
            }
            case "daemon" -> {
                if (host.hasStarted(thread.thread())) {
                    throw new Raised("RuntimeError", "cannot set daemon status of active thread");
                }
                thread.setDaemon(values.truth(value));
                host.setDaemon(thread.thread(), thread.isDaemon());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether a method takes no visible step. */
    static boolean isQuiet(String method) {
        return switch (method) {
            case "getName", "setName", "isDaemon", "setDaemon" -> true;
            default -> false;
        };
    }

    /** Calls a method that {@link #isQuiet}. */
    int method(ThreadCell thread, Arguments arguments, Host host) {
        boolean sets = arguments.method().startsWith("set");
        arguments.refuseKeywords();
        arguments.require(sets ? 1 : 0, sets ? 1 : 0);
        String attribute = arguments.method().endsWith("Name") ? "name" : "daemon";
        if (!sets) {
            return attribute(thread, attribute, host);
        }
        setAttribute(thread, attribute, arguments.get(0), host);
        return ValueCode.NONE;
    }
}

package dev.threadline.script;

import dev.threadline.event.ValueCode;

/** Makes threads, with Python's arguments and default names. */
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
     * Makes a thread, unstarted.
     *
     * @param run what it runs instead of its target, or {@link Heap#UNSET}
     * @return its code
     */
    int make(Arguments arguments, int run, Host host, int line) {
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
        world.share(target, "target of " + called, line, host);
        int function = run != Heap.UNSET ? run : target == Heap.UNSET ? ValueCode.NONE : target;
        int[] given = run != Heap.UNSET ? new int[0] : passedOn;
        if (host.threadCount() >= Program.MAX_THREADS) {
            throw new Raised("RuntimeError", "can't start new thread");
        }
        Host.NewThread made = host.newThread(line, called, isDaemon, id -> new ScriptThread(id, function, given));
        return heap.add(new ThreadCell(made.id(), made.object(), called, isDaemon));
    }

    private String defaultName(int target) {
        String number = "Thread-" + world.nextUnnamed("Thread");
        String of = target == Heap.UNSET ? "" : targetName(target);
        return of.isEmpty() ? number : number + " (" + of + ")";
    }

    private String targetName(int target) {
        if (ValueCode.isSmall(target)) {
            return "";
        }
        return switch (heap.cell(target)) {
            case Cell.Function function -> function.code().name();
            case Cell.Method(var _, var function) -> targetName(function);
            case Cell.Predefined(var builtin) -> builtin.pythonName();
            case ClassCell type -> type.name();
            default -> "";
        };
    }
}

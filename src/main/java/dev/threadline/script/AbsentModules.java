package dev.threadline.script;

import java.util.Map;
import java.util.Optional;

/** Python's own modules that this subset does not have, and what it does not have of those it has, with what to write instead. */
final class AbsentModules {
    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("asyncio", "coroutines are not in this subset; write threads, from threading."),
            Map.entry(
                    "concurrent",
                    "pools are not in this subset; start threads that take their work from a queue.Queue."),
            Map.entry("multiprocessing", "processes are not in this subset; write threads, from threading."),
            Map.entry("os", "a run has no operating system around it; keep what is read or written in a list."),
            Map.entry(
                    "sys", "a run has no interpreter around it; use print, and return or an error to come to an end."),
            Map.entry("io", "files are not in this subset; keep what is read or written in a list."),
            Map.entry("socket", "a run has no network; let a queue.Queue stand for it."),
            Map.entry("urllib", "a run has no network; let a time.sleep stand for it."),
            Map.entry("logging", "logs are not in this subset; use print."),
            Map.entry(
                    "math", "this subset has abs, round, pow, divmod, ** and //; write what else is needed with them."),
            Map.entry("collections", "use a list or a dictionary; for items that threads hand on, queue.Queue."),
            Map.entry("itertools", "iterators are not in this subset; use a for loop or a comprehension."),
            Map.entry(
                    "functools",
                    "functions that make functions are not in this subset; use a lambda or a def in a def."),
            Map.entry("contextlib", "use a class with __enter__ and __exit__."),
            Map.entry("datetime", "use time.time, time.ctime or time.strftime."),
            Map.entry("dataclasses", "write a class with an __init__."),
            Map.entry("enum", "give plain names their values."),
            Map.entry("typing", "annotations mean nothing here; leave the import and its names out."),
            Map.entry("__future__", "leave the import out."),
            Map.entry("json", "use str and repr."),
            Map.entry("re", "patterns are not in this subset; use the methods of strings."));

    private static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("queue.SimpleQueue", "use queue.Queue()."),
            Map.entry("threading.excepthook", "a thread's error is told anyway; catch it in the thread with try."),
            Map.entry("threading.settrace", "every step of a run is recorded anyway."),
            Map.entry("threading.setprofile", "every step of a run is recorded anyway."),
            Map.entry("threading.stack_size", "a thread here needs no stack of its own."),
            Map.entry("threading.TIMEOUT_MAX", "leave the timeout out to wait for ever."),
            Map.entry("threading.ThreadError", "catch RuntimeError."),
            Map.entry("time.clock", "use time.perf_counter()."),
            Map.entry("time.process_time", "use time.perf_counter()."),
            Map.entry("time.time_ns", "use time.time()."));

    private AbsentModules() {}

    /** What to write instead of a module; empty if Python has none of that name that is known here. */
    static Optional<String> instead(String module) {
        return Optional.ofNullable(MODULES.get(module));
    }

    /** What to write instead of what a module of this subset holds in Python; empty if that is not known here. */
    static Optional<String> instead(String module, String name) {
        return Optional.ofNullable(MEMBERS.get(module + "." + name));
    }
}

package dev.threadline.script;

import java.util.Map;
import java.util.Optional;

/** Python's own functions and types that this subset does not have, with what to write instead. */
final class AbsentBuiltins {
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("input", "a run can't be asked for anything; give a name its value in the program."),
            Map.entry("open", "files are not in this subset; keep what is read or written in a list."),
            Map.entry("set", "sets are not in this subset; use a list, or a dictionary for its keys."),
            Map.entry("frozenset", "sets are not in this subset; use a list, or a dictionary for its keys."),
            Map.entry("bytes", "bytes are not in this subset; use a string."),
            Map.entry("bytearray", "bytes are not in this subset; use a string."),
            Map.entry("complex", "complex numbers are not in this subset; use two floats."),
            Map.entry("iter", "iterators are not in this subset; use a for loop or an index."),
            Map.entry("next", "iterators are not in this subset; use a for loop or an index."),
            Map.entry("eval", "code as text is not in this subset; write the expression itself."),
            Map.entry("exec", "code as text is not in this subset; write the expression itself."),
            Map.entry(
                    "getattr",
                    "attributes by text are not in this subset; write a dot and the name, or use a dictionary."),
            Map.entry(
                    "setattr",
                    "attributes by text are not in this subset; write a dot and the name, or use a dictionary."),
            Map.entry(
                    "hasattr",
                    "attributes by text are not in this subset; write a dot and the name, or use a dictionary."),
            Map.entry("id", "objects have no addresses here; compare with 'is'."),
            Map.entry("hash", "hashes are not in this subset; use the value as a dictionary's key."),
            Map.entry("delattr", "attributes can't be deleted in this subset; store None."),
            Map.entry("vars", "names as data are not in this subset; use a dictionary."),
            Map.entry("dir", "names as data are not in this subset; use a dictionary."),
            Map.entry("__file__", "a program has no file here; leave it out."),
            Map.entry("slice", "slices have no name in this subset; write them in square brackets, with colons."),
            Map.entry("callable", "types as data are not in this subset; call it, or use isinstance."),
            Map.entry("issubclass", "types as data are not in this subset; use isinstance."),
            Map.entry("property", "properties are not in this subset; write a method and call it."),
            Map.entry("staticmethod", "static methods are not in this subset; write a function outside the class."),
            Map.entry("classmethod", "class methods are not in this subset; write a function outside the class."),
            Map.entry("memoryview", "bytes are not in this subset; use a string."),
            Map.entry("help", "a run can't be asked for anything; leave it out."),
            Map.entry("breakpoint", "every step of a run can be looked at; leave it out."),
            Map.entry("super", "an object to look behind is no value in this subset; write super().method()."),
            Map.entry("StopIteration", "iterators are not in this subset; use a for loop or an index."),
            Map.entry("KeyboardInterrupt", "a run can't be interrupted from outside; raise a RuntimeError."),
            Map.entry("SystemExit", "a program ends when its threads do; use return, or raise a RuntimeError."),
            Map.entry(
                    "ThreadPoolExecutor",
                    "pools are not in this subset; start threads that take their work from a queue.Queue."),
            Map.entry("SimpleQueue", "simple queues are not in this subset; use Queue()."),
            Map.entry("globals", "names as data are not in this subset; use a dictionary."),
            Map.entry("locals", "names as data are not in this subset; use a dictionary."),
            Map.entry("exit", "a program ends when its threads do; use return, or raise an error."),
            Map.entry("quit", "a program ends when its threads do; use return, or raise an error."));

    private AbsentBuiltins() {}

    /** What to write instead of one; empty if Python has no such name, or the subset has it. */
    static Optional<String> instead(String name) {
        return Optional.ofNullable(INSTEAD.get(name));
    }
}

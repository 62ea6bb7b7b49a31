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

package dev.threadline.script;

import java.util.Set;

/** The methods of what is not of the program. They can be called, but not passed: there is no value that stands for one. */
final class BuiltinMethods {
    private static final Set<String> OF_THREADS =
            Set.of("start", "run", "join", "is_alive", "cancel", "getName", "setName", "isDaemon", "setDaemon");

    private static final Set<String> OF_PRIMITIVES = Set.of(
            "acquire",
            "release",
            "locked",
            "set",
            "clear",
            "is_set",
            "wait",
            "wait_for",
            "notify",
            "notify_all",
            "put",
            "get",
            "put_nowait",
            "get_nowait",
            "task_done",
            "join",
            "qsize",
            "empty",
            "full",
            "reset",
            "abort");

    private static final Set<String> OF_CONTAINERS = Set.of(
            "append",
            "pop",
            "insert",
            "remove",
            "clear",
            "index",
            "count",
            "copy",
            "reverse",
            "sort",
            "extend",
            "get",
            "setdefault",
            "popitem",
            "update",
            "keys",
            "values",
            "items");

    private static final Set<String> OF_TEXTS = Set.of(
            "upper",
            "lower",
            "strip",
            "split",
            "join",
            "format",
            "replace",
            "startswith",
            "endswith",
            "find",
            "count",
            "index",
            "title",
            "capitalize");

    private BuiltinMethods() {}

    /** Whether a value has such a method. */
    static boolean isOne(Cell value, String name) {
        return switch (value) {
            case ThreadCell _ -> OF_THREADS.contains(name);
            case Cell.Primitive _ -> OF_PRIMITIVES.contains(name);
            case ListCell _ -> OF_CONTAINERS.contains(name) && DictView.of(name) == null && !name.equals("get");
            case DictCell _ -> OF_CONTAINERS.contains(name);
            case Cell.Text _ -> OF_TEXTS.contains(name);
            default -> false;
        };
    }
}

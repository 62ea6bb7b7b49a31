package dev.threadline.script;

import java.util.Map;
import java.util.Set;

/** The types of errors that a program can raise and catch, and which is a kind of which. */
final class ErrorTypes {
    private static final Map<String, String> PARENTS = Map.ofEntries(
            Map.entry("Exception", "BaseException"),
            Map.entry("ArithmeticError", "Exception"),
            Map.entry("ZeroDivisionError", "ArithmeticError"),
            Map.entry("OverflowError", "ArithmeticError"),
            Map.entry("AssertionError", "Exception"),
            Map.entry("AttributeError", "Exception"),
            Map.entry("LookupError", "Exception"),
            Map.entry("IndexError", "LookupError"),
            Map.entry("KeyError", "LookupError"),
            Map.entry("MemoryError", "Exception"),
            Map.entry("NameError", "Exception"),
            Map.entry("UnboundLocalError", "NameError"),
            Map.entry("OSError", "Exception"),
            Map.entry("TimeoutError", "OSError"),
            Map.entry("RuntimeError", "Exception"),
            Map.entry("NotImplementedError", "RuntimeError"),
            Map.entry("RecursionError", "RuntimeError"),
            Map.entry("BrokenBarrierError", "RuntimeError"),
            Map.entry("TypeError", "Exception"),
            Map.entry("ValueError", "Exception"),
            Map.entry("IllegalArgumentException", "Exception"),
            Map.entry("IllegalMonitorStateException", "Exception"),
            Map.entry("TimeoutException", "Exception"),
            Map.entry("Empty", "Exception"),
            Map.entry("Full", "Exception"));

    private static final Map<String, Set<String>> MODULES =
            Map.of("threading", Set.of("BrokenBarrierError"), "queue", Set.of("Empty", "Full"));

    private ErrorTypes() {}

    static boolean isKnown(String name) {
        return name.equals("BaseException") || PARENTS.containsKey(name);
    }

    /** Whether a module has such a type, as in {@code queue.Empty}. */
    static boolean isOf(String module, String name) {
        return MODULES.getOrDefault(module, Set.of()).contains(name);
    }

    /** Whether an error of a type is caught by an {@code except} of another. */
    static boolean isKindOf(String type, String caught) {
        for (String at = type; at != null; at = PARENTS.get(at)) {
            if (at.equals(caught)) {
                return true;
            }
        }
        return false;
    }
}

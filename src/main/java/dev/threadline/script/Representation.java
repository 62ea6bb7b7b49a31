package dev.threadline.script;

import dev.threadline.event.ShortestDecimal;
import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/** A value as Python's {@code repr} writes it: what lies in itself is written as {@code [...]}, and nothing grows without end. */
final class Representation {
    /** Python writes no longer integers as text. */
    private static final BigInteger TOO_LONG = BigInteger.TEN.pow(4300);

    private final Values values;
    private final Heap heap;
    private final StringBuilder out = new StringBuilder();

    /** The containers that are being written. */
    private final Set<Integer> open = new HashSet<>();

    Representation(Values values) {
        this.values = values;
        heap = values.heap();
    }

    /** @throws Raised MemoryError, ValueError or RecursionError if it would be too long or too deep */
    String of(int code) {
        write(code);
        return out.toString();
    }

    private void write(int code) {
        if (out.length() > Limits.ELEMENTS) {
            throw new Raised("MemoryError", "a text of more than %,d characters".formatted(Limits.ELEMENTS));
        }
        if (ValueCode.isSmall(code)) {
            out.append(ValueCode.small(code));
            return;
        }
        switch (heap.cell(code)) {
            case Cell.Singleton(var name) -> out.append(name);
            case Cell.Big(var value) -> out.append(digits(value));
            case Cell.Real(var value) -> out.append(ShortestDecimal.of(value));
            case Cell.Text(var text) -> out.append(Literals.quoted(text));
            case Cell.Function(var function, var _, var _) ->
                out.append("<function ").append(function.qualifiedName()).append('>');
            case Variable _ -> out.append("<cell>");
            case Cell.Method(var object, var _) ->
                out.append("<bound method of ").append(values.typeName(object)).append('>');
            case Cell.Super _ -> out.append("<super>");
            case ClassCell type ->
                out.append("<class '__main__.").append(type.name()).append("'>");
            case InstanceCell instance -> instance(instance);
            case Cell.Predefined(var builtin)
            when builtin.isType() ->
                out.append("<class '").append(builtin.pythonName()).append("'>");
            case Cell.Predefined(var builtin) ->
                out.append("<built-in function ").append(builtin.pythonName()).append('>');
            case Cell.ErrorType(var name) -> out.append("<class '").append(name).append("'>");
            case Cell.NamedThreads _ -> out.append("threads");
            case Cell.Error error
            when heap.at(error.arguments()) instanceof Cell.Tuple(var arguments) -> {
                out.append(error.type());
                elements(code, arguments, '(', ")");
            }
            case Cell.Error(var type, var message, var _) ->
                out.append(type).append('(').append(argument(type, message)).append(')');
            case Cell.Tuple(var elements) -> elements(code, elements, '(', elements.length == 1 ? ",)" : ")");
            case ListCell list -> elements(code, list.items(), '[', "]");
            case DictCell dict -> entries(code, dict.copied());
            case Cell.View(var _, var view) -> {
                out.append(view.typeName()).append('(');
                elements(code, values.elements(code), '[', "]");
                out.append(')');
            }
            case Cell.Slice(var start, var stop, var step) -> elements(code, new int[] {start, stop, step}, '(', ")");
            case Cell.Walk _, SeriesCell _ ->
                out.append('<').append(values.typeName(code)).append(" object>");
            case Cell.Range(var start, var stop, var step) -> {
                out.append("range(").append(start).append(", ").append(stop);
                out.append(step == 1 ? "" : ", " + step).append(')');
            }
            case Cell.Primitive _, Cell.LockSide _, LocalCell _ ->
                out.append('<').append(values.typeName(code)).append(" object>");
            case ThreadCell thread ->
                out.append("<Thread(").append(thread.name()).append(")>");
        }
    }

    /** What an error was made with. The message of a KeyError is written as its key already. */
    private static String argument(String type, String message) {
        return message.isEmpty() || type.equals("KeyError") ? message : Literals.quoted(message);
    }

    /** The digits of an integer. @throws Raised ValueError if they are too many */
    static String digits(BigInteger value) {
        if (value.abs().compareTo(TOO_LONG) >= 0) {
            throw new Raised(
                    "ValueError",
                    "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to"
                            + " increase the limit");
        }
        return value.toString();
    }

    private void instance(InstanceCell instance) {
        values.requireOwnText(instance, "__repr__");
        Classes classes = new Classes(heap);
        String name = classes.nameOf(instance);
        if (classes.errorType(instance.type()) == null) {
            out.append('<').append(name).append(" object>");
        } else if (heap.cell(instance.inner()) instanceof Cell.Tuple(var arguments)) {
            out.append(name);
            elements(instance.inner(), arguments, '(', ")");
        }
    }

    private void elements(int code, int[] elements, char before, String after) {
        if (!opened(code, before, after.substring(after.length() - 1))) {
            return;
        }
        for (int at = 0; at < elements.length; at++) {
            out.append(at == 0 ? "" : ", ");
            write(elements[at]);
        }
        out.append(after);
        open.remove(code);
    }

    private void entries(int code, DictCell dict) {
        if (!opened(code, '{', "}")) {
            return;
        }
        int[] keys = dict.keys();
        int[] contents = dict.entryValues();
        for (int at = 0; at < keys.length; at++) {
            out.append(at == 0 ? "" : ", ");
            write(keys[at]);
            out.append(": ");
            write(contents[at]);
        }
        out.append('}');
        open.remove(code);
    }

    /** Begins a container; one that is being written already is written as dots. */
    private boolean opened(int code, char before, String after) {
        if (!open.add(code)) {
            out.append(before).append("...").append(after);
            return false;
        }
        if (open.size() > Limits.DEPTH) {
            throw new Raised("RecursionError", "maximum recursion depth exceeded while getting the repr of an object");
        }
        out.append(before);
        return true;
    }
}

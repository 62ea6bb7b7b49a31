package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.List;
import java.util.stream.Collectors;

/** Calls of functions: those of the program enter a frame, those that are there from the start answer at once. */
final class Calls {
    private final Heap heap;
    private final Values values;
    private final Builtins builtins;
    private final Errors errors;

    Calls(World world) {
        heap = world.heap();
        values = world.values();
        builtins = new Builtins(world);
        errors = new Errors(values);
    }

    /**
     * Calls the function that lies below its arguments.
     *
     * @return whether a new frame was entered; otherwise the result is in place of function and arguments
     */
    boolean call(ScriptThread thread, Frame frame, int count, CallShape shape) {
        int function = frame.peek(count + 1);
        if (!ValueCode.isSmall(function)) {
            if (heap.cell(function) instanceof Cell.Function(var code)) {
                int[] arguments = positional(frame, count, shape, code);
                frame.drop(count + 1);
                thread.enter(entered(code, arguments));
                return true;
            }
            if (heap.cell(function) instanceof Cell.ErrorType type) {
                CallShape named = new CallShape(type.name(), shape.keywords(), "");
                int error = heap.add(errors.made(type, new Arguments(frame, count, named)));
                frame.drop(count + 1);
                frame.push(error);
                return false;
            }
            if (heap.cell(function) instanceof Cell.Predefined(var builtin)) {
                int result = builtins.call(thread, builtin, frame, count, shape);
                frame.drop(count + 1);
                frame.push(result);
                return false;
            }
        }
        throw Raised.typeError("'%s' object is not callable".formatted(values.typeName(function)));
    }

    /** A frame at the start of a function. @throws Raised TypeError if it takes another number of arguments */
    Frame entered(Code code, int[] arguments) {
        if (arguments.length != code.parameters()) {
            throw wrongCount(code, arguments.length);
        }
        Frame frame = new Frame(code);
        System.arraycopy(arguments, 0, frame.slots, 0, arguments.length);
        return frame;
    }

    private static Raised wrongCount(Code code, int given) {
        if (given > code.parameters()) {
            return Raised.typeError("%s() takes %d positional argument%s but %d %s given"
                    .formatted(
                            code.name(),
                            code.parameters(),
                            code.parameters() == 1 ? "" : "s",
                            given,
                            given == 1 ? "was" : "were"));
        }
        int missing = code.parameters() - given;
        return Raised.typeError("%s() missing %d required positional argument%s: %s"
                .formatted(
                        code.name(),
                        missing,
                        missing == 1 ? "" : "s",
                        listed(code.locals().subList(given, code.parameters()))));
    }

    private static String listed(List<String> names) {
        String quoted = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        int last = quoted.lastIndexOf(", ");
        String comma = names.size() > 2 ? ", and " : " and ";
        return last < 0 ? quoted : quoted.substring(0, last) + comma + quoted.substring(last + 2);
    }

    /** The arguments in the order of the parameters. */
    private static int[] positional(Frame frame, int count, CallShape shape, Code code) {
        Arguments arguments = new Arguments(frame, count, shape);
        int[] ordered = new int[count];
        boolean[] given = new boolean[Math.max(count, code.parameters())];
        for (int place = 0; place < arguments.count(); place++) {
            ordered[place] = arguments.get(place);
            given[place] = true;
        }
        for (String keyword : shape.keywords()) {
            int place = code.locals().subList(0, code.parameters()).indexOf(keyword);
            if (place < 0) {
                throw Raised.typeError("%s() got an unexpected keyword argument '%s'".formatted(code.name(), keyword));
            }
            if (given[place]) {
                throw Raised.typeError("%s() got multiple values for argument '%s'".formatted(code.name(), keyword));
            }
            if (place >= count) {
                throw wrongCount(code, count);
            }
            ordered[place] = arguments.named(keyword, -1);
            given[place] = true;
        }
        return ordered;
    }
}

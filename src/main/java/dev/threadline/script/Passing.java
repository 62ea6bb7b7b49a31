package dev.threadline.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How the arguments of a call become the parameters of a function: by place, by keyword, by default. Python's complaints. */
final class Passing {
    private static final List<String> NONE = List.of();

    private final Values values;

    Passing(Values values) {
        this.values = values;
    }

    /** A frame at the start of a function, with arguments passed by place. */
    Frame entered(Cell.Function function, int[] arguments) {
        return entered(function, arguments, 0, arguments.length, NONE);
    }

    /**
     * A frame at the start of a function.
     *
     * @param from where the arguments lie, one after the other
     * @param first where the first one is
     * @param count how many there are, those passed by keyword included
     * @param keywords the names of the last ones
     * @throws Raised TypeError if they don't fit the parameters
     */
    Frame entered(Cell.Function function, int[] from, int first, int count, List<String> keywords) {
        Code code = function.code();
        int parameters = code.parameters();
        Frame frame = new Frame(code);
        if (count == parameters && keywords.isEmpty() && !code.signature().isVariadic()) {
            System.arraycopy(from, first, frame.slots, 0, count);
        } else {
            int byPlace = count - keywords.size();
            System.arraycopy(from, first, frame.slots, 0, Math.min(byPlace, parameters));
            DictCell furtherNamed = new DictCell(values);
            for (int at = 0; at < keywords.size(); at++) {
                byKeyword(frame, keywords.get(at), from[first + byPlace + at], furtherNamed);
            }
            if (byPlace > parameters && !code.signature().more()) {
                throw tooMany(function, byPlace);
            }
            fillUp(frame, function);
            int[] further = Arrays.copyOfRange(from, first + Math.min(byPlace, parameters), first + byPlace);
            takeFurther(frame, further, furtherNamed);
        }
        int[] captured = function.captured();
        System.arraycopy(captured, 0, frame.slots, code.signature().locals(), captured.length);
        return frame;
    }

    private void takeFurther(Frame frame, int[] further, DictCell furtherNamed) {
        Signature signature = frame.code.signature();
        if (signature.more()) {
            frame.slots[signature.plain()] = values.heap().add(new Cell.Tuple(further));
        }
        if (signature.moreNamed()) {
            frame.slots[signature.locals() - 1] = values.heap().add(furtherNamed);
        }
    }

    private void byKeyword(Frame frame, String keyword, int value, DictCell furtherNamed) {
        Code code = frame.code;
        int place = code.locals().subList(0, code.parameters()).indexOf(keyword);
        if (place < 0 && code.signature().moreNamed()) {
            furtherNamed.put(values.heap().text(keyword), value);
            return;
        }
        if (place < 0) {
            throw Raised.typeError(
                    "%s() got an unexpected keyword argument '%s'".formatted(code.qualifiedName(), keyword));
        }
        if (frame.slots[place] != Heap.UNSET) {
            throw Raised.typeError(
                    "%s() got multiple values for argument '%s'".formatted(code.qualifiedName(), keyword));
        }
        frame.slots[place] = value;
    }

    private static void fillUp(Frame frame, Cell.Function function) {
        Code code = frame.code;
        int required = code.parameters() - function.defaults().length;
        List<String> missing = new ArrayList<>();
        for (int place = 0; place < code.parameters(); place++) {
            if (frame.slots[place] == Heap.UNSET) {
                if (place < required) {
                    missing.add(code.locals().get(place));
                } else {
                    frame.slots[place] = function.defaults()[place - required];
                }
            }
        }
        if (!missing.isEmpty()) {
            throw Raised.typeError("%s() missing %d required positional argument%s: %s"
                    .formatted(code.qualifiedName(), missing.size(), missing.size() == 1 ? "" : "s", listed(missing)));
        }
    }

    private static Raised tooMany(Cell.Function function, int given) {
        int most = function.code().parameters();
        int least = most - function.defaults().length;
        return Raised.typeError("%s() takes %s positional argument%s but %d %s given"
                .formatted(
                        function.code().qualifiedName(),
                        least < most ? "from %d to %d".formatted(least, most) : Integer.toString(most),
                        least == 1 && most == 1 ? "" : "s",
                        given,
                        given == 1 ? "was" : "were"));
    }

    private static String listed(List<String> names) {
        String quoted = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        int last = quoted.lastIndexOf(", ");
        String comma = names.size() > 2 ? ", and " : " and ";
        return last < 0 ? quoted : quoted.substring(0, last) + comma + quoted.substring(last + 2);
    }
}

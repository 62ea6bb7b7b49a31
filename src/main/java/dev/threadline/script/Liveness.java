package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Set;

/**
 * Whether a program may ask who is alive. Only then does it matter when a thread ends that has no more steps to take, one that
 * sleeps before its end for instance: then its end is a visible step of its own. Asked of the program's text alone, and in
 * doubt answered yes: a {@code join} with an argument may be that of a text.
 */
final class Liveness {
    private static final Set<String> QUESTIONS = Set.of("is_alive", "isAlive");
    private static final Set<Builtin> COUNTS =
            Set.of(Builtin.THREADS_ALIVE, Builtin.ACTIVE_COUNT, Builtin.ACTIVE_COUNT_OF_OLD);
    private static final String JOIN = "join";

    private final Program program;

    Liveness(Program program) {
        this.program = program;
    }

    /** Whether a function of the program asks. Those that have no lines are not written in it. */
    boolean isAskedFor(Code code) {
        for (int at = 0; at < code.instructions().length; at++) {
            if (code.lines()[at] > 0 && asks(Opcode.of(code.instructions()[at]), code.a()[at], code.b()[at])) {
                return true;
            }
        }
        return false;
    }

    private boolean asks(Opcode opcode, int a, int b) {
        return switch (opcode) {
            case CONSTANT ->
                !ValueCode.isSmall(a)
                        && program.constants().cell(a) instanceof Cell.Predefined(var builtin)
                        && COUNTS.contains(builtin);
            case LOAD_ATTRIBUTE, LOAD_METHOD -> QUESTIONS.contains(program.name(a));
            case CALL_METHOD, CALL_LOADED -> {
                String method = program.shape(b).method();
                yield QUESTIONS.contains(method) || method.equals(JOIN) && a > 0;
            }
            default -> false;
        };
    }
}

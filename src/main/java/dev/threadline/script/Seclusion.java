package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.List;
import java.util.Set;

/**
 * Whether threads that reach nothing in common have nothing to do with each other. That is not so where a program may ask who is
 * alive, may come by a thread that it was not given, or may have daemons, which anybody's end can cut short. Asked of the program's
 * text alone, and in doubt answered no.
 */
final class Seclusion {
    private static final Set<String> OF_DAEMONS = Set.of("daemon", "setDaemon");
    private static final Set<Builtin> OF_OTHERS = Set.of(Builtin.MAIN_THREAD);

    /** With so many arguments a thread may be made a daemon without the word's being said. */
    private static final int MANY = 6;

    private final Program program;

    Seclusion(Program program) {
        this.program = program;
    }

    /** Whether it is so for a program with these functions. */
    boolean isKept(List<Code> codes) {
        return !program.endsAreSteps()
                && program.threads().stream()
                        .noneMatch(thread -> thread.source().daemon())
                && codes.stream().noneMatch(this::breaks);
    }

    private boolean breaks(Code code) {
        for (int at = 0; at < code.instructions().length; at++) {
            if (code.lines()[at] > 0 && breaks(Opcode.of(code.instructions()[at]), code.a()[at], code.b()[at])) {
                return true;
            }
        }
        return false;
    }

    private boolean breaks(Opcode opcode, int a, int b) {
        return switch (opcode) {
            case CONSTANT ->
                !ValueCode.isSmall(a)
                        && program.constants().cell(a) instanceof Cell.Predefined(var builtin)
                        && OF_OTHERS.contains(builtin);
            case LOAD_ATTRIBUTE, STORE_ATTRIBUTE, LOAD_METHOD -> OF_DAEMONS.contains(program.name(a));
            case CALL, CALL_METHOD, CALL_LOADED -> {
                CallShape shape = program.shape(b);
                yield a >= MANY
                        || OF_DAEMONS.contains(shape.method())
                        || shape.keywords().stream().anyMatch(OF_DAEMONS::contains);
            }
            default -> false;
        };
    }
}

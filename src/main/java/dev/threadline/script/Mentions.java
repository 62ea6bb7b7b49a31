package dev.threadline.script;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * What functions may come to mention from some of their instructions on, those functions included that are made on the way:
 * globals, and values that are written in the program.
 */
final class Mentions {
    private final Program program;
    private final BitSet globals = new BitSet();
    private final Set<Integer> constants = new HashSet<>();
    private final Set<Integer> seen = new HashSet<>();

    private Mentions(Program program) {
        this.program = program;
    }

    /** Those of a function from an instruction on. */
    static Mentions of(Program program, Code code, int from) {
        Mentions mentions = new Mentions(program);
        mentions.add(code, from);
        return mentions;
    }

    /** The numbers of globals. */
    BitSet globals() {
        return globals;
    }

    /** The codes of values. */
    Set<Integer> constants() {
        return constants;
    }

    private void add(Code code, int from) {
        BitSet reached = new BitSet();
        Deque<Integer> left = new ArrayDeque<>();
        left.add(from);
        while (!left.isEmpty()) {
            int at = left.pop();
            if (at < code.instructions().length && !reached.get(at)) {
                reached.set(at);
                mention(code, at);
                follow(code, at, left);
            }
        }
    }

    private void mention(Code code, int at) {
        int a = code.a()[at];
        switch (Opcode.of(code.instructions()[at])) {
            case LOAD_GLOBAL, STORE_GLOBAL -> globals.set(a);
            case CONSTANT -> constants.add(a);
            case MAKE_FUNCTION -> {
                if (seen.add(a)) {
                    add(program.code(a), 0);
                }
            }
            default -> {
                // All else comes by its values through locals and operands.
            }
        }
    }

    private static void follow(Code code, int at, Deque<Integer> left) {
        switch (Opcode.of(code.instructions()[at])) {
            case JUMP -> left.add(code.a()[at]);
            case JUMP_IF_FALSE, JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> {
                left.add(at + 1);
                left.add(code.a()[at]);
            }
            case FOR_NEXT -> {
                left.add(at + 1);
                left.add(code.b()[at]);
            }
            default -> left.add(at + 1);
        }
        for (Code.Handler handler : code.handlers()) {
            if (at >= handler.from() && at < handler.to()) {
                left.add(handler.target());
            }
        }
    }
}

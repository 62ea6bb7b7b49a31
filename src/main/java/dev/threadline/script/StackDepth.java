package dev.threadline.script;

/**
 * How many operands a code holds at most. Statements leave the stack as they found it, so a bound is found without following
 * jumps: the operands that one statement pushes, counted straight through.
 */
final class StackDepth {
    private StackDepth() {}

    /** A bound, never too small. */
    static int of(int[] instructions, int[] a, int[] b, int size) {
        int depth = 0;
        int most = 2;
        for (int at = 0; at < size; at++) {
            depth = Math.max(0, depth + growth(Opcode.of(instructions[at]), a[at]));
            most = Math.max(most, depth);
        }
        return most + 4;
    }

    private static int growth(Opcode opcode, int a) {
        return switch (opcode) {
            case CONSTANT,
                    LOAD_LOCAL,
                    LOAD_METHOD,
                    WITH_EXIT,
                    WITH_FAIL,
                    LOAD_GLOBAL,
                    LOAD_CAPTURED,
                    MAKE_FUNCTION,
                    DUPLICATE,
                    TUCK,
                    FOR_NEXT -> 1;
            case DUPLICATE_TWO -> 2;
            // POP_SECOND stands where two paths meet, on the one that was not counted.
            case MAKE_VARIABLE,
                    SINK_TWO,
                    SWAP,
                    UNARY,
                    JUMP,
                    LOAD_ATTRIBUTE,
                    MAKE_CLASS,
                    CALL_SPREAD,
                    TEXT,
                    WITH_ENTER,
                    POP_SECOND -> 0;
            case STORE_LOCAL,
                    STORE_CAPTURED,
                    STORE_GLOBAL,
                    POP,
                    BINARY,
                    FORMAT,
                    ADD_TO_LIST,
                    CHANGE_IN_PLACE,
                    COMPARE,
                    JUMP_IF_FALSE,
                    LOAD_ELEMENT,
                    RETURN,
                    FOR_BEGIN,
                    MAKE_SUPER,
                    FAIL_ASSERTION,
                    MATCHES_ERROR,
                    RAISE,
                    RERAISE -> -1;
            case JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> -1;
            case STORE_ATTRIBUTE -> -2;
            case STORE_ELEMENT -> -3;
            case BUILD_DICT -> 1 - 2 * a;
            case BUILD_SLICE, DELETE_ELEMENT, ADD_TO_DICT -> -2;
            case BUILD_LIST, BUILD_TUPLE, JOIN_TEXTS -> 1 - a;
            case UNPACK -> a - 1;
            case CALL, CALL_METHOD -> -a;
            case CALL_LOADED -> -a - 1;
        };
    }
}

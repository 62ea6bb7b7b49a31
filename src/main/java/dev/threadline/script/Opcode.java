package dev.threadline.script;

/**
 * What the step machine does in one go. Each takes up to two operands, {@code a} and {@code b}; the picture of the operand
 * stack is given as {@code before -> after}, its top on the right.
 */
enum Opcode {
    /** {@code -> value}; a: the value's code. */
    CONSTANT,
    /** {@code -> value}; a: local. An unset local is an error. */
    LOAD_LOCAL,
    /** {@code value ->}; a: local. */
    STORE_LOCAL,
    /** {@code -> value}; a: global, b: 1 where reading it is a visible step. An unset global is an error. */
    LOAD_GLOBAL,
    /** {@code value ->}; a: global, b: 1 where writing it is a visible step. */
    STORE_GLOBAL,
    /** Puts a variable in place of local a, whose value it gets; b: 1 where reading and writing it are visible steps. */
    MAKE_VARIABLE,
    /** {@code -> value}; a: local that has a variable. An unset variable is an error. */
    LOAD_CAPTURED,
    /** {@code value ->}; a: local that has a variable. */
    STORE_CAPTURED,
    /** {@code default values, captured variables -> function}; a: {@link Code}, b: how many default values. */
    MAKE_FUNCTION,
    /** {@code value ->}. */
    POP,
    /** {@code x y -> x y x y}. */
    DUPLICATE_TWO,
    /** {@code value -> value value}. */
    DUPLICATE,
    /** {@code x y z -> z x y}: the top goes under the two below it. */
    SINK_TWO,
    /** {@code x y -> y x y}: a copy of the top goes under the value below it. */
    TUCK,
    /** {@code x y -> y x}. */
    SWAP,
    /** {@code x y -> y}. */
    POP_SECOND,
    /** {@code x y -> x op y}; a: {@link BinaryOperator}. */
    BINARY,
    /** {@code x y -> x op= y}; a: ADD or MULTIPLY, which a list does in place. */
    CHANGE_IN_PLACE,
    /** {@code x -> op x}; a: {@link UnaryOperator}. */
    UNARY,
    /** {@code x y -> truth}; a: {@link ComparisonOperator}. */
    COMPARE,
    /** Goes on at a. */
    JUMP,
    /** {@code value ->}; goes on at a if it is false. */
    JUMP_IF_FALSE,
    /** {@code value -> value} and goes on at a if it is false; else {@code value ->}. */
    JUMP_IF_FALSE_OR_POP,
    /** {@code value -> value} and goes on at a if it is true; else {@code value ->}. */
    JUMP_IF_TRUE_OR_POP,
    /** {@code a values -> list}. */
    BUILD_LIST,
    /** {@code a values -> tuple}. */
    BUILD_TUPLE,
    /** {@code a times a key and its value -> dict}. */
    BUILD_DICT,
    /** {@code start stop step -> slice}. */
    BUILD_SLICE,
    /** {@code value ->}: adds it to the list in local a. */
    ADD_TO_LIST,
    /** {@code key value ->}: puts it into the dictionary in local a. */
    ADD_TO_DICT,
    /** {@code sequence -> its elements}, the first on top; a: how many there must be. */
    UNPACK,
    /** {@code value format -> text}; a: {@link Conversion}'s ordinal or -1. */
    FORMAT,
    /** {@code a texts -> text}. */
    JOIN_TEXTS,
    /** {@code object index -> element}. */
    LOAD_ELEMENT,
    /** {@code value object index ->}. */
    STORE_ELEMENT,
    /** {@code object index ->}. */
    DELETE_ELEMENT,
    /** {@code base or unset -> class}; a: name. */
    MAKE_CLASS,
    /** {@code class object -> super}. */
    MAKE_SUPER,
    /** {@code object -> value}; a: name. */
    LOAD_ATTRIBUTE,
    /** {@code value object ->}; a: name. */
    STORE_ATTRIBUTE,
    /** {@code function a values -> result}; b: {@link CallShape}. */
    CALL,
    /** {@code function values -> result}: all operands there are; local 0 has the names of the last values. */
    CALL_SPREAD,
    /** {@code object a values -> result}; b: {@link CallShape}, which has the method's name. */
    CALL_METHOD,
    /** {@code object -> mark callee}; a: name. As {@link Attributes#loadMethod}. */
    LOAD_METHOD,
    /** {@code mark callee a values -> result}; b: {@link CallShape}, which has the method's name. */
    CALL_LOADED,
    /** {@code value -> value}, or its text where the program makes it; a: {@link Conversion}'s ordinal or -1. */
    TEXT,
    /** {@code value ->}: leaves the function with it. */
    RETURN,
    /** {@code sequence ->}; a: the first of two locals that keep the sequence and the next index. */
    FOR_BEGIN,
    /** {@code -> element}, or goes on at b once there is none; a: as in {@link #FOR_BEGIN}. */
    FOR_NEXT,
    /** {@code context -> value} and takes it; a: local that keeps it. */
    WITH_ENTER,
    /** {@code -> truth}: gives back what local a keeps. */
    WITH_EXIT,
    /** {@code error -> error truth}: gives back what local a keeps, which says whether it has dealt with the error. */
    WITH_FAIL,
    /** {@code message ->}: an assertion failed. */
    FAIL_ASSERTION,
    /** {@code error type -> truth}: whether the type catches the error. */
    MATCHES_ERROR,
    /** {@code error ->}: raises an error, or one of a type. */
    RAISE,
    /** {@code error ->}: goes on unwinding. */
    RERAISE;

    private static final Opcode[] VALUES = values();

    static Opcode of(int ordinal) {
        return VALUES[ordinal];
    }
}

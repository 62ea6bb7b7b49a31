package dev.threadline.script;

import java.util.Arrays;
import java.util.List;

/** A call in progress: where it is, its locals, its operands. Plain data, so that a thread's whole state can be copied. */
final class Frame {
    final Code code;

    /** The next instruction; while a visible step is pending, the one that asks for it. */
    int pc;

    /** The locals, then the operands. */
    final int[] slots;

    /** Behind the top operand. */
    int top;

    /** The instance that its caller gets instead of its result, where it is an {@code __init__}; or {@link Heap#UNSET}. */
    int made = Heap.UNSET;

    /** The operand of its caller that its result takes the place of, before the instruction runs again; or -1. */
    int into = -1;

    Frame(Code code) {
        this(code, code.stack());
    }

    /** @param operands for how many there is room */
    Frame(Code code, int operands) {
        this.code = code;
        slots = new int[code.locals().size() + operands];
        top = code.locals().size();
        Arrays.fill(slots, 0, top, Heap.UNSET);
    }

    /** A frame of no code, which holds a function and its arguments for a call that nothing of the program makes. */
    static Frame outside(int function, int[] arguments) {
        Code none = new Code(
                -1,
                "",
                "",
                new int[1],
                new int[1],
                new int[1],
                new int[1],
                Signature.of(0),
                0,
                List.of(),
                arguments.length + 2,
                List.of());
        Frame frame = new Frame(none);
        frame.push(function);
        for (int argument : arguments) {
            frame.push(argument);
        }
        return frame;
    }

    void push(int value) {
        slots[top++] = value;
    }

    int pop() {
        return slots[--top];
    }

    /** An operand, 1 being the top. */
    int peek(int depth) {
        return slots[top - depth];
    }

    /** Puts another value in the place of an operand. */
    void replace(int depth, int value) {
        slots[top - depth] = value;
    }

    void drop(int count) {
        top -= count;
    }

    /** {@code x y -> x y x y}. */
    void duplicateTwo() {
        push(peek(2));
        push(peek(2));
    }

    /** {@code x y z -> z x y}. */
    void sinkTwo() {
        int value = pop();
        int second = pop();
        int first = pop();
        push(value);
        push(first);
        push(second);
    }

    /** {@code x y -> y x y}. */
    void tuck() {
        int value = pop();
        int below = pop();
        push(value);
        push(below);
        push(value);
    }

    /** {@code x y -> y x}. */
    void swap() {
        int value = pop();
        int below = pop();
        push(value);
        push(below);
    }

    /** {@code x y -> y}. */
    void popSecond() {
        int value = pop();
        pop();
        push(value);
    }

    int line() {
        return code.lines()[pc];
    }

    /** Forgets the operands and goes on elsewhere with one. */
    void handle(int target, int error) {
        top = code.locals().size();
        push(error);
        pc = target;
    }
}

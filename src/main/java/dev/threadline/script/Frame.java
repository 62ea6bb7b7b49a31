package dev.threadline.script;

import java.util.Arrays;

/** A call in progress: where it is, its locals, its operands. Plain data, so that a thread's whole state can be copied. */
final class Frame {
    final Code code;

    /** The next instruction; while a visible step is pending, the one that asks for it. */
    int pc;

    /** The locals, then the operands. */
    final int[] slots;

    /** Behind the top operand. */
    int top;

    Frame(Code code) {
        this.code = code;
        slots = new int[code.locals().size() + code.stack()];
        top = code.locals().size();
        Arrays.fill(slots, 0, top, Heap.UNSET);
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

    void drop(int count) {
        top -= count;
    }

    /** How many operands there are. */
    int operands() {
        return top - code.locals().size();
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

package dev.threadline.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the instructions of one {@link Code} together: labels, handlers, the names of the locals. */
final class CodeWriter {
    private final List<String> locals = new ArrayList<>();
    private final List<Code.Handler> handlers = new ArrayList<>();
    private int[] instructions = new int[32];
    private int[] a = new int[32];
    private int[] b = new int[32];
    private int[] lines = new int[32];
    private int size;
    private int line;

    /** A place that instructions jump to, before or after it is known. */
    static final class Label {
        private int place = -1;
        private final List<Integer> users = new ArrayList<>();
    }

    /** The line of the instructions that follow. */
    void line(int newLine) {
        line = newLine;
    }

    int size() {
        return size;
    }

    void emit(Opcode opcode) {
        emit(opcode, 0, 0);
    }

    void emit(Opcode opcode, int operand) {
        emit(opcode, operand, 0);
    }

    void emit(Opcode opcode, int operandA, int operandB) {
        if (size == instructions.length) {
            instructions = Arrays.copyOf(instructions, size * 2);
            a = Arrays.copyOf(a, size * 2);
            b = Arrays.copyOf(b, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
        }
        instructions[size] = opcode.ordinal();
        a[size] = operandA;
        b[size] = operandB;
        lines[size] = line;
        size++;
    }

    /** A jump; its target is operand b of {@link Opcode#FOR_NEXT} and operand a of all others. */
    void jump(Opcode opcode, int operandA, Label target) {
        target.users.add(size);
        emit(opcode, operandA, 0);
        if (target.place >= 0) {
            patch(size - 1, target.place);
        }
    }

    void jump(Opcode opcode, Label target) {
        jump(opcode, 0, target);
    }

    /** Says that a label is here. */
    void place(Label label) {
        label.place = size;
        label.users.forEach(user -> patch(user, size));
    }

    private void patch(int user, int place) {
        if (Opcode.of(instructions[user]) == Opcode.FOR_NEXT) {
            b[user] = place;
        } else {
            a[user] = place;
        }
    }

    /** Adds handlers; those added first are asked first. */
    void handle(List<Code.Handler> ranges) {
        handlers.addAll(ranges);
    }

    /** A local of the program. @return its number */
    int local(String name) {
        int number = locals.indexOf(name);
        if (number < 0) {
            locals.add(name);
            return locals.size() - 1;
        }
        return number;
    }

    boolean hasLocal(String name) {
        return locals.contains(name);
    }

    /** Locals of the compiler's own, next to each other. @return the first one's number */
    int hiddenLocals(String name, int count) {
        int first = locals.size();
        for (int i = 0; i < count; i++) {
            locals.add("." + name + (first + i));
        }
        return first;
    }

    String localName(int local) {
        return locals.get(local);
    }

    Code toCode(int number, String name, String qualifiedName, Signature signature, int captured) {
        int depth = StackDepth.of(instructions, a, b, size);
        return new Code(
                number,
                name,
                qualifiedName,
                Arrays.copyOf(instructions, size),
                Arrays.copyOf(a, size),
                Arrays.copyOf(b, size),
                Arrays.copyOf(lines, size),
                signature,
                captured,
                List.copyOf(locals),
                depth,
                List.copyOf(handlers));
    }
}

package dev.threadline.script;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;

/** The variables that functions share: made when their code is entered, read and written by all that captured them. */
final class Variables {
    private final World world;
    private final Heap heap;

    Variables(World world) {
        this.world = world;
        heap = world.heap();
    }

    /** Puts a variable in place of a local, whose value it gets. */
    void make(Frame frame, int local, boolean rebound, Host host) {
        String name = frame.code.locals().get(local);
        world.share(frame.slots[local], name, frame.line(), host);
        Variable variable = new Variable(world.values(), frame.slots[local]);
        if (rebound) {
            variable.becomes(host.create(frame.line(), ObjectKind.VARIABLE, name, variable.model()));
        }
        frame.slots[local] = heap.add(variable);
    }

    /** The step that reading one asks for, or null if it is none. */
    Operation reading(Frame frame, int local) {
        Variable variable = of(frame, local);
        return variable.hasSteps() ? Operation.of(Action.READ, variable.object()) : null;
    }

    int read(Frame frame, int local) {
        return of(frame, local).value();
    }

    /** The step that writing the top operand asks for, or null if it is none. */
    Operation writing(Frame frame, int local, Host host) {
        Variable variable = of(frame, local);
        world.share(frame.peek(1), frame.code.locals().get(local), frame.line(), host);
        return variable.hasSteps() ? Operation.of(Action.WRITE, variable.object(), frame.peek(1)) : null;
    }

    void write(Frame frame, int local, int value) {
        of(frame, local).set(value);
    }

    private Variable of(Frame frame, int local) {
        return (Variable) heap.cell(frame.slots[local]);
    }

    /** Makes a function of the operands: its default values, then the variables that it captures. */
    void makeFunction(Frame frame, Code code, int defaults) {
        int[] captured = taken(frame, code.captured());
        int[] values = taken(frame, defaults);
        frame.push(heap.add(new Cell.Function(code, values, captured)));
    }

    private static int[] taken(Frame frame, int count) {
        int[] values = new int[count];
        for (int at = count - 1; at >= 0; at--) {
            values[at] = frame.pop();
        }
        return values;
    }
}

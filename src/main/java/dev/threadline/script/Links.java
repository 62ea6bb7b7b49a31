package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Goes from one column of a state to those that it refers to, through all that has no column of its own: values that never change,
 * what is a thread's own, functions and what they mention.
 */
final class Links extends ThreadEncoder {
    private final Program program;
    private final World world;
    private final Stepper stepper;
    private final Layout layout;
    private final int constants;
    private final BitSet columns = new BitSet();
    private final Set<Integer> seen = new HashSet<>();
    private final Deque<Integer> left = new ArrayDeque<>();

    private Links(RowDecoder decoder) {
        super(decoder.stepper());
        stepper = decoder.stepper();
        layout = decoder.layout();
        world = stepper.world();
        program = world.program();
        constants = program.constants().size();
    }

    /** What a thread that goes on refers to: by its calls, by all that they may come to mention, by what it is to run. */
    static BitSet ofThread(RowDecoder decoder, int thread) {
        Links links = new Links(decoder);
        links.thread(links.stepper.host(), thread);
        for (Frame frame : links.stepper.state(thread).frames()) {
            links.mention(frame.code, frame.pc);
        }
        return links.spread();
    }

    /** What an object or a variable refers to. @param column of a shared global, a thread's object or a numbered cell */
    static BitSet ofColumn(RowDecoder decoder, int column) {
        Links links = new Links(decoder);
        if (column < Layout.GLOBALS + links.layout.globals()) {
            links.value(links.world.variable(links.globalOf(column)).code());
        } else {
            for (int number = 0; number < links.layout.cells(); number++) {
                if (links.layout.columnOf()[number] == column) {
                    links.contents(ValueCode.ofReference(links.constants + number));
                }
            }
        }
        return links.spread();
    }

    private BitSet spread() {
        while (!left.isEmpty()) {
            int code = left.pop();
            int number = ValueCode.reference(code) - constants;
            if (number >= 0 && number < layout.cells() && layout.columnOf()[number] >= 0) {
                columns.set(layout.columnOf()[number]);
            } else {
                contents(code);
            }
        }
        return columns;
    }

    private void contents(int code) {
        Cell cell = world.heap().cell(code);
        if (cell instanceof Cell.NamedThreads) {
            world.namedThreads().values().forEach(this::value);
        } else if (ValueCode.reference(code) >= constants || cell instanceof Cell.Function) {
            cell(cell);
        }
        if (cell instanceof Cell.Function function) {
            mention(function.code(), 0);
        }
        take();
    }

    private void mention(Code code, int from) {
        Mentions mentions = Mentions.of(program, code, from);
        mentions.constants().forEach(this::value);
        mentions.globals().stream().forEach(global -> {
            if (world.variable(global) == null) {
                value(world.global(global));
            } else {
                columns.set(columnOf(global));
            }
        });
    }

    private int columnOf(int global) {
        int column = Layout.GLOBALS;
        for (int before = 0; before < global; before++) {
            column += world.variable(before) == null ? 0 : 1;
        }
        return column;
    }

    private int globalOf(int column) {
        int global = 0;
        while (world.variable(global) == null || columnOf(global) < column) {
            global++;
        }
        return global;
    }

    @Override
    public void value(int code) {
        if (!ValueCode.isSmall(code) && seen.add(code)) {
            left.add(code);
        }
    }
}

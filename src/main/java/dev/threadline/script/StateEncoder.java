package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the state of a {@link Stepper} between two steps as an {@link EncodedState}: globals, threads with their calls, then
 * every cell that they reach, in the order of reaching. {@link StateDecoder} reads it back.
 */
final class StateEncoder extends ThreadEncoder {
    private final Stepper stepper;
    private final Heap heap;
    private final int constants;

    /** The canonical number of each cell behind the constants, plus one; 0 where it is not reached yet. */
    private int[] numbers;

    /** Texts and numbers have no identity but their value: the first code of each stands for all. */
    private final Map<Cell, Integer> byValue = new HashMap<>();

    private int[] reached = new int[16];
    private int reachedCount;

    private StateEncoder(Stepper stepper) {
        super(stepper);
        this.stepper = stepper;
        heap = stepper.world().heap();
        constants = stepper.world().program().constants().size();
        numbers = new int[heap.size() - constants];
        for (int number = 0; number < constants; number++) {
            byValue.putIfAbsent(heap.cell(ValueCode.ofReference(number)), ValueCode.ofReference(number));
        }
    }

    /** The state now. */
    static EncodedState encode(Stepper stepper) {
        return new StateEncoder(stepper).whole();
    }

    private EncodedState whole() {
        World world = stepper.world();
        for (int global = 0; global < world.globalCount(); global++) {
            value(world.valueOfGlobal(global));
        }
        number(world.unnamed().size());
        world.unnamed().forEach((kind, count) -> {
            text(kind);
            number(count.get());
        });
        number(stepper.threadCount());
        for (int thread = 0; thread < stepper.threadCount(); thread++) {
            thread(stepper.host(), thread);
        }
        number(world.namedThreads().size());
        world.namedThreads().forEach((name, code) -> {
            text(name);
            value(code);
        });
        for (int at = 0; at < reachedCount; at++) {
            cell(heap.cell(reached[at]));
        }
        return new EncodedState(take());
    }

    @Override
    public void value(int code) {
        if (ValueCode.isSmall(code) || ValueCode.reference(code) < constants) {
            number(code);
            return;
        }
        if (isOnlyItsValue(heap.cell(code))) {
            int first = first(code);
            if (first != code) {
                value(first);
                return;
            }
        }
        int place = ValueCode.reference(code) - constants;
        if (place >= numbers.length) {
            numbers = Arrays.copyOf(numbers, place + 16);
        }
        if (numbers[place] == 0) {
            // A condition comes after its lock, without which it can't be made; so does whatever is made with
            // something.
            if (heap.cell(code) instanceof Cell.Primitive(var _, var _, var part) && part != ValueCode.NONE) {
                reach(part);
            }
            reach(code);
        }
        number(ValueCode.ofReference(constants + numbers[place] - 1));
    }

    /** The first code of a value. Methods are equal if their names are, whichever texts those are. */
    private int first(int code) {
        Cell cell = heap.cell(code);
        Cell key = cell instanceof Cell.Method(var object, var function) && heap.cell(function) instanceof Cell.Text
                ? new Cell.Method(object, first(function))
                : cell;
        return byValue.computeIfAbsent(key, any -> code);
    }

    private void reach(int code) {
        int place = ValueCode.reference(code) - constants;
        if (place >= numbers.length) {
            numbers = Arrays.copyOf(numbers, place + 16);
        }
        if (numbers[place] == 0) {
            if (reachedCount == reached.length) {
                reached = Arrays.copyOf(reached, reachedCount * 2);
            }
            reached[reachedCount++] = code;
            numbers[place] = reachedCount;
        }
    }
}

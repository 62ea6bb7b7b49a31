package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Operation;

/** Finishes an instruction whose visible step has been taken: what becomes of its operands, and where the code goes on. */
final class Completion {
    private final World world;
    private final Attributes attributes;
    private final Iteration iteration;
    private final Unset unset;

    Completion(World world, Attributes attributes, Iteration iteration, Unset unset) {
        this.world = world;
        this.attributes = attributes;
        this.iteration = iteration;
        this.unset = unset;
    }

    /** Whether the instruction needs a further step. @param operation the step that was taken; @param result what it gave */
    boolean goesOn(Frame frame, Operation operation, int result) {
        Code code = frame.code;
        return switch (Opcode.of(code.instructions()[frame.pc])) {
            case LOAD_ATTRIBUTE, LOAD_METHOD ->
                attributes.goesOn(frame.peek(1), operation, world.program().name(code.a()[frame.pc]), result);
            default -> false;
        };
    }

    /** @param operation the step; @param result what it gave */
    void finish(Frame frame, Operation operation, int result) {
        if (operation.action() == Action.READ_ALL) {
            Steps.replaceWhole(frame, world.heap(), operation, result);
            return;
        }
        Code code = frame.code;
        int a = code.a()[frame.pc];
        switch (Opcode.of(code.instructions()[frame.pc])) {
            case LOAD_GLOBAL -> frame.push(unset.global(result, a));
            case LOAD_CAPTURED -> frame.push(unset.captured(result, code, a));
            case STORE_GLOBAL, STORE_CAPTURED -> frame.pop();
            case LOAD_ELEMENT -> {
                frame.drop(2);
                frame.push(result);
            }
            case STORE_ELEMENT -> frame.drop(3);
            case LOAD_ATTRIBUTE -> {
                int value = attributes.loaded(
                        frame.peek(1), operation, world.program().name(a), result);
                frame.drop(1);
                frame.push(value);
            }
            case DELETE_ELEMENT, STORE_ATTRIBUTE -> frame.drop(2);
            case LOAD_METHOD ->
                attributes.loadedMethod(frame, operation, world.program().name(a), result);
            case CALL_LOADED -> {
                frame.drop(a + 2);
                frame.push(result);
            }
            case CHANGE_IN_PLACE -> frame.drop(1);
            case COMPARE -> {
                boolean negated = ComparisonOperator.of(a) == ComparisonOperator.NOT_IN;
                frame.drop(2);
                frame.push(ValueCode.of((result == ValueCode.TRUE) != negated));
            }
            case UNARY, JUMP_IF_FALSE -> {
                // The list's length has the list's truth: once it is in the list's place the instruction runs again.
                frame.drop(1);
                frame.push(result);
                return;
            }
            case JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> {
                boolean jumpsOn = Opcode.of(code.instructions()[frame.pc]) == Opcode.JUMP_IF_TRUE_OR_POP;
                if (world.values().truth(result) == jumpsOn) {
                    frame.pc = a;
                    return;
                }
                frame.pop();
            }
            case CALL, CALL_SPREAD -> {
                int count = Opcode.of(code.instructions()[frame.pc]) == Opcode.CALL ? a : spread(frame);
                boolean asks = world.heap().cell(frame.peek(count + 1)) instanceof Cell.Predefined(var builtin)
                        && builtin == Builtin.BOOL;
                frame.drop(count + 1);
                frame.push(asks ? ValueCode.of(world.values().truth(result)) : result);
            }
            case CALL_METHOD -> {
                frame.drop(a + 1);
                frame.push(result);
            }
            case FOR_BEGIN -> {
                frame.slots[a] = iteration.begin(frame.pop(), ValueCode.small(result));
                frame.slots[a + 1] = ValueCode.ofSmall(0);
            }
            case FOR_NEXT -> {
                advanceLoop(frame, result);
                return;
            }
            case WITH_ENTER -> {
                frame.slots[a] = frame.pop();
                frame.push(ValueCode.TRUE);
            }
            case WITH_EXIT, WITH_FAIL -> {
                frame.slots[a] = Heap.UNSET;
                frame.push(ValueCode.FALSE);
            }
            default -> throw new IllegalStateException("no visible step at " + code.name() + ":" + frame.pc);
        }
        frame.pc++;
    }

    /** How many arguments {@link Opcode#CALL_SPREAD} has: all operands above the function. */
    static int spread(Frame frame) {
        return frame.top - frame.code.locals().size() - 1;
    }

    /** Goes on in a loop with an element, or behind it where there is none. */
    static void advanceLoop(Frame frame, int element) {
        int a = frame.code.a()[frame.pc];
        if (element == Heap.UNSET) {
            frame.slots[a] = Heap.UNSET;
            frame.slots[a + 1] = Heap.UNSET;
            frame.pc = frame.code.b()[frame.pc];
        } else {
            frame.slots[a + 1] += ValueCode.ofSmall(1);
            frame.push(element);
            frame.pc++;
        }
    }
}

package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;

/**
 * The resumable step machine. {@link #advance} runs a thread up to its next visible step and stops <em>at</em> the
 * instruction that asks for it, with its operands still in place; {@link #complete} finishes that instruction with what the
 * step did. In between, the thread's whole state is its frames: plain numbers, no Java frame of this class, so that it can be
 * copied, encoded and gone on with anywhere.
 *
 * <p>An instruction is visible or not by what it meets: an element of a shared list is, one of a private list is not. For
 * each such instruction {@link Steps} says which operation it asks for, and {@link Completion} what becomes of its operands.
 */
final class Machine {
    private final World world;
    private final Program program;
    private final Heap heap;
    private final Values values;
    private final Operators operators;
    private final Calls calls;
    private final Elements elements;
    private final Iteration iteration;
    private final Attributes attributes;
    private final Variables variables;
    private final Steps steps;
    private final Errors errors;
    private final MethodCalls methods;
    private final Specials specials;
    private final ClassMaker classMaker;
    private final Format format;
    private final Unset unset;
    private final Completion completion;
    private final Unwinding unwinding;

    Machine(World world) {
        this.world = world;
        program = world.program();
        heap = world.heap();
        values = world.values();
        calls = new Calls(world);
        elements = new Elements(world);
        iteration = new Iteration(values);
        attributes = new Attributes(world);
        variables = new Variables(world);
        steps = new Steps(world);
        errors = new Errors(values);
        methods = new MethodCalls(world, steps, calls, elements);
        specials = new Specials(world);
        operators = new Operators(world, steps, elements, specials);
        classMaker = new ClassMaker(heap);
        format = new Format(values);
        unset = new Unset(program);
        completion = new Completion(world, attributes, iteration, unset);
        unwinding = new Unwinding(heap);
    }

    /** Enters what a thread is to run. */
    void begin(ScriptThread thread) {
        int function = thread.function();
        if (function == ValueCode.NONE) {
            return;
        }
        try {
            calls.begin(thread, function, thread.arguments());
        } catch (Raised error) {
            Unwinding.fail(thread, 0, error);
        }
    }

    /** Runs to the next visible step. @return what it asks for, or null if the thread has come to its end */
    Operation advance(ScriptThread thread) {
        while (thread.pending() == null && !thread.isOver()) {
            Frame frame = thread.frame();
            try {
                run(thread, frame);
            } catch (Raised error) {
                unwinding.unwind(thread, error);
            }
        }
        if (thread.isOver()) {
            thread.host().ends(thread);
        }
        return thread.pending();
    }

    /** Finishes the instruction that {@link #advance} stopped at. */
    void complete(ScriptThread thread, Effect effect) {
        Operation operation = thread.pending();
        thread.setPending(null);
        if (effect.result() == Effect.GOES_ON) {
            thread.setPhase(thread.phase() + 1);
            return;
        }
        thread.setPhase(0);
        Frame frame = thread.frame();
        try {
            if (effect.isRefused()) {
                throw new Raised(effect.failure());
            }
            if (completion.goesOn(frame, operation, effect.result())) {
                thread.setPhase(1);
            } else {
                completion.finish(frame, operation, effect.result());
            }
        } catch (Raised error) {
            unwinding.unwind(thread, error);
        }
    }

    /** Runs until a visible step is pending, or another frame is the innermost. */
    private void run(ScriptThread thread, Frame frame) {
        Code code = frame.code;
        while (true) {
            int pc = frame.pc;
            int a = code.a()[pc];
            switch (Opcode.of(code.instructions()[pc])) {
                case CONSTANT -> frame.push(a);
                case LOAD_LOCAL -> frame.push(unset.local(frame.slots[a], code, a));
                case STORE_LOCAL -> frame.slots[a] = frame.pop();
                case LOAD_GLOBAL -> {
                    if (code.b()[pc] == 1) {
                        thread.setPending(Operation.of(Action.READ, world.objectOfVariable(a)));
                        return;
                    }
                    frame.push(unset.global(world.global(a), a));
                }
                case STORE_GLOBAL -> {
                    world.share(frame.peek(1), program.globals().get(a).name(), code.lines()[pc], thread.host());
                    if (code.b()[pc] == 1) {
                        thread.setPending(Operation.of(Action.WRITE, world.objectOfVariable(a), frame.peek(1)));
                        return;
                    }
                    world.setGlobal(a, frame.pop());
                }
                case MAKE_VARIABLE -> variables.make(frame, a, code.b()[pc] == 1, thread.host());
                case LOAD_CAPTURED -> {
                    if (pend(thread, variables.reading(frame, a))) {
                        return;
                    }
                    frame.push(unset.captured(variables.read(frame, a), code, a));
                }
                case STORE_CAPTURED -> {
                    if (pend(thread, variables.writing(frame, a, thread.host()))) {
                        return;
                    }
                    variables.write(frame, a, frame.pop());
                }
                case MAKE_FUNCTION -> variables.makeFunction(frame, program.code(a), code.b()[pc]);
                case POP -> frame.pop();
                case DUPLICATE -> frame.push(frame.peek(1));
                case DUPLICATE_TWO -> frame.duplicateTwo();
                case SINK_TWO -> frame.sinkTwo();
                case TUCK -> frame.tuck();
                case SWAP -> frame.swap();
                case POP_SECOND -> frame.popSecond();
                case BINARY, CHANGE_IN_PLACE, UNARY, COMPARE -> {
                    if (operators.leaves(thread, frame, Opcode.of(code.instructions()[pc]), a)) {
                        return;
                    }
                }
                case JUMP -> {
                    if (a <= pc) {
                        thread.host().poll();
                    }
                    frame.pc = a;
                    continue;
                }
                case JUMP_IF_FALSE -> {
                    if (pend(thread, steps.truth(frame.peek(1))) || specials.enterTruth(thread, frame)) {
                        return;
                    }
                    if (!values.truth(frame.pop())) {
                        frame.pc = a;
                        continue;
                    }
                }
                case JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> {
                    if (pend(thread, steps.truth(frame.peek(1)))) {
                        return;
                    }
                    boolean jumpsOn = Opcode.of(code.instructions()[pc]) == Opcode.JUMP_IF_TRUE_OR_POP;
                    if (values.truth(frame.peek(1)) == jumpsOn) {
                        frame.pc = a;
                        continue;
                    }
                    frame.pop();
                }
                case BUILD_LIST -> elements.build(frame, a, true);
                case BUILD_TUPLE -> elements.build(frame, a, false);
                case BUILD_DICT -> elements.buildDict(frame, a);
                case BUILD_SLICE -> elements.buildSlice(frame);
                case ADD_TO_LIST -> ((ListCell) heap.cell(frame.slots[a])).add(frame.pop());
                case ADD_TO_DICT -> {
                    ((DictCell) heap.cell(frame.slots[a])).put(frame.peek(2), frame.peek(1));
                    frame.drop(2);
                }
                case FORMAT -> {
                    if (pend(thread, steps.whole(frame, 2))) {
                        return;
                    }
                    int text = heap.text(format.of(frame.peek(2), a, values.text(frame.peek(1))));
                    frame.drop(2);
                    frame.push(text);
                }
                case JOIN_TEXTS -> format.join(frame, a);
                case UNPACK -> {
                    if (pend(thread, steps.whole(frame, 1))) {
                        return;
                    }
                    elements.unpack(frame, a);
                }
                case LOAD_ELEMENT -> {
                    if (pend(thread, steps.loadElement(frame))) {
                        return;
                    }
                    int element = elements.element(frame.peek(2), frame.peek(1));
                    frame.drop(2);
                    frame.push(element);
                }
                case STORE_ELEMENT -> {
                    if (pend(thread, steps.storeElement(frame, thread.host()))) {
                        return;
                    }
                    elements.storeElement(frame.peek(2), frame.peek(1), frame.peek(3));
                    frame.drop(3);
                }
                case DELETE_ELEMENT -> {
                    if (pend(thread, steps.deleteElement(frame))) {
                        return;
                    }
                    elements.deleteElement(frame.peek(2), frame.peek(1));
                    frame.drop(2);
                }
                case LOAD_ATTRIBUTE -> {
                    if (pend(thread, attributes.loading(thread, frame, program.name(a)))) {
                        return;
                    }
                    int value = attributes.load(thread, frame.peek(1), program.name(a));
                    frame.drop(1);
                    frame.push(value);
                }
                case STORE_ATTRIBUTE -> {
                    if (pend(thread, attributes.storing(frame, program.name(a), thread.host()))) {
                        return;
                    }
                    attributes.store(thread, frame.peek(1), program.name(a), frame.peek(2));
                    frame.drop(2);
                }
                case MAKE_CLASS -> classMaker.makeClass(frame, program.name(a));
                case MAKE_SUPER -> classMaker.makeSuper(frame);
                case LOAD_METHOD -> {
                    if (pend(thread, attributes.loading(thread, frame, program.name(a)))) {
                        return;
                    }
                    attributes.loadMethod(frame, program.name(a));
                }
                case CALL_LOADED -> {
                    if (methods.loaded(thread, frame, a, program.shape(code.b()[pc]))) {
                        thread.host().poll();
                        return;
                    }
                }
                case TEXT -> {
                    Cell.Function text = specials.text(frame.peek(1), a == Conversion.REPRESENTATION.ordinal());
                    if (text != null) {
                        thread.enter(new Passing(values).entered(text, new int[] {frame.peek(1)}));
                        frame.drop(1);
                        return;
                    }
                    if (a >= 0) {
                        int converted = heap.text(format.converted(frame.peek(1), Conversion.values()[a]));
                        frame.drop(1);
                        frame.push(converted);
                    }
                }
                case CALL -> {
                    if (methods.function(thread, frame, a, program.shape(code.b()[pc]))) {
                        thread.host().poll();
                        return;
                    }
                }
                case CALL_SPREAD -> {
                    if (methods.function(thread, frame, Completion.spread(frame), calls.spreadShape(frame))) {
                        thread.host().poll();
                        return;
                    }
                }
                case CALL_METHOD -> {
                    if (methods.byName(thread, frame, a, program.shape(code.b()[pc]), 1)) {
                        return;
                    }
                }
                case RETURN -> {
                    calls.leave(thread, frame);
                    return;
                }
                case FOR_BEGIN -> {
                    if (pend(thread, steps.beginLoop(frame.peek(1)))) {
                        return;
                    }
                    frame.slots[a] = iteration.begin(frame.peek(1));
                    frame.drop(1);
                    frame.slots[a + 1] = ValueCode.ofSmall(0);
                }
                case FOR_NEXT -> {
                    if (pend(thread, steps.next(frame.slots[a], frame.slots[a + 1]))) {
                        return;
                    }
                    thread.host().poll();
                    Completion.advanceLoop(frame, iteration.next(frame.slots[a], frame.slots[a + 1]));
                    continue;
                }
                case WITH_ENTER -> {
                    int context = frame.peek(1);
                    if (specials.enterContext(thread, context)) {
                        frame.slots[a] = frame.pop();
                    } else {
                        thread.setPending(steps.enter(context));
                    }
                    return;
                }
                case WITH_EXIT, WITH_FAIL -> {
                    int context = frame.slots[a];
                    boolean failed = Opcode.of(code.instructions()[pc]) == Opcode.WITH_FAIL;
                    if (specials.exitContext(thread, context, failed ? frame.peek(1) : ValueCode.NONE, errors)) {
                        frame.slots[a] = Heap.UNSET;
                    } else {
                        thread.setPending(steps.exit(context));
                    }
                    return;
                }
                case FAIL_ASSERTION -> {
                    int message = frame.pop();
                    throw new Raised("AssertionError", message == ValueCode.NONE ? "" : values.text(message));
                }
                case MATCHES_ERROR -> {
                    boolean caught = errors.matches(frame.peek(2), frame.peek(1));
                    frame.drop(2);
                    frame.push(ValueCode.of(caught));
                }
                case RAISE -> {
                    if (!errors.isUnmade(frame.peek(1))) {
                        throw errors.raised(frame.pop());
                    }
                    if (calls.makeError(thread, frame)) {
                        return;
                    }
                    continue;
                }
                case RERAISE -> {
                    throw errors.raised(frame.pop());
                }
            }
            frame.pc++;
        }
    }

    private static boolean pend(ScriptThread thread, Operation operation) {
        thread.setPending(operation);
        return operation != null;
    }
}

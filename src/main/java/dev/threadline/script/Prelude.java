package dev.threadline.script;

import dev.threadline.event.ValueCode;
import dev.threadline.model.Effect;
import java.util.ArrayList;
import java.util.List;

/**
 * What calls the program's own functions back: waiting for a predicate, a barrier with an action, a timer. They are codes of the
 * step machine, first in every program, and not methods of Java: so the machine can stop at any visible step inside them. Their
 * own methods have names that begin with a dot, which no program can call. They have no lines; the caller's line is told.
 */
final class Prelude extends PreludeWriter {
    /** {@code condition.wait_for(predicate, timeout)}. */
    static final int WAIT_FOR = 0;

    /** {@code barrier.wait(timeout)} of a barrier with an action. */
    static final int BARRIER_WAIT = 1;

    /** What a timer's thread runs. */
    static final int TIMER = 2;

    /** {@code threading.enumerate()}. */
    static final int ENUMERATE = 3;

    /** {@code threading.active_count()}. */
    static final int ACTIVE_COUNT = 4;

    /** {@code thread.run()} of a thread with a target, and what a thread with arguments by keyword runs. */
    static final int RUN = 5;

    /** Calls a function with arguments whose number the code does not know. */
    static final int SPREAD = 6;

    /** As {@link OrderPrelude#ranks}. */
    static final int RANKS = 7;

    /** As {@link OrderPrelude#contains}. */
    static final int CONTAINS = 8;

    /** The text of what holds other values, each of which may make its own. */
    static final int LISTED = 9;

    private Prelude(ProgramCompiler program) {
        super(program);
    }

    /** The codes in the order of their numbers. */
    static List<Code> codes(ProgramCompiler program) {
        List<Code> codes = new ArrayList<>();
        Prelude prelude = new Prelude(program);
        prelude.waitFor();
        codes.add(prelude.finish(WAIT_FOR, "wait_for", 3));
        prelude.barrierWait();
        codes.add(prelude.finish(BARRIER_WAIT, "wait", 3));
        prelude.timer();
        codes.add(prelude.finish(TIMER, "run", 5));
        prelude.enumerate();
        codes.add(prelude.finish(ENUMERATE, "enumerate", 0));
        prelude.activeCount();
        codes.add(prelude.finish(ACTIVE_COUNT, "active_count", 0));
        prelude.run();
        codes.add(prelude.finish(RUN, "run", 3));
        prelude.spread();
        codes.add(prelude.finish(SPREAD, "call", 1));
        OrderPrelude order = new OrderPrelude(program);
        codes.add(order.ranks(RANKS));
        codes.add(order.contains(CONTAINS));
        prelude.listed();
        codes.add(prelude.finish(LISTED, "repr", 1));
        return codes;
    }

    /** As CPython's, where the time that is left is counted over all the waits. */
    private void waitFor() {
        declare("condition", "predicate", "timeout", "left", "deadline", "came", "result");
        CodeWriter.Label clock = new CodeWriter.Label();
        CodeWriter.Label wait = new CodeWriter.Label();
        CodeWriter.Label rest = new CodeWriter.Label();
        CodeWriter.Label first = new CodeWriter.Label();
        CodeWriter.Label again = new CodeWriter.Label();
        CodeWriter.Label end = new CodeWriter.Label();
        ask();
        out.jump(Opcode.JUMP_IF_FALSE, first);
        out.jump(Opcode.JUMP, end);
        out.place(first);
        call(Builtin.PATIENCE, "timeout");
        store("left");
        isNone("left");
        out.jump(Opcode.JUMP_IF_FALSE, clock);
        out.jump(Opcode.JUMP, wait);
        out.place(clock);
        call(Builtin.NOW);
        load("left");
        out.emit(Opcode.BINARY, BinaryOperator.ADD.ordinal());
        store("deadline");
        out.place(wait);
        load("condition");
        load("left");
        method(".wait", 1);
        store("came");
        ask();
        out.jump(Opcode.JUMP_IF_FALSE, again);
        out.jump(Opcode.JUMP, end);
        out.place(again);
        load("came");
        out.jump(Opcode.JUMP_IF_FALSE, end);
        isNone("left");
        out.jump(Opcode.JUMP_IF_FALSE, rest);
        out.jump(Opcode.JUMP, wait);
        out.place(rest);
        load("deadline");
        call(Builtin.NOW);
        out.emit(Opcode.BINARY, BinaryOperator.SUBTRACT.ordinal());
        store("left");
        load("left");
        constant(ValueCode.ofSmall(0));
        out.emit(Opcode.COMPARE, ComparisonOperator.GREATER.ordinal());
        out.jump(Opcode.JUMP_IF_FALSE, end);
        out.jump(Opcode.JUMP, wait);
        out.place(end);
        load("result");
        out.emit(Opcode.RETURN);
    }

    /** Calls the predicate and leaves its value, also in a local. */
    private void ask() {
        load("predicate");
        function(0);
        store("result");
        load("result");
    }

    /** The last to arrive runs the action before anyone is let go; if it fails the barrier breaks. */
    private void barrierWait() {
        declare("barrier", "action", "timeout");
        CodeWriter.Label end = new CodeWriter.Label();
        load("barrier");
        load("timeout");
        method(".arrive", 1);
        out.emit(Opcode.DUPLICATE);
        constant(Effect.ACTS);
        out.emit(Opcode.COMPARE, ComparisonOperator.IS.ordinal());
        out.jump(Opcode.JUMP_IF_FALSE, end);
        out.emit(Opcode.POP);
        int from = out.size();
        load("action");
        function(0);
        out.emit(Opcode.POP);
        int to = out.size();
        load("barrier");
        method(".open", 0);
        out.place(end);
        out.emit(Opcode.RETURN);
        out.handle(List.of(new Code.Handler(from, to, out.size())));
        load("barrier");
        method(".break", 0);
        out.emit(Opcode.POP);
        out.emit(Opcode.RERAISE);
    }

    /** Waits for its cancelling as long as it is to wait, and then calls the function. */
    private void timer() {
        declare("finished", "interval", "function", "arguments", "named");
        CodeWriter.Label fire = new CodeWriter.Label();
        CodeWriter.Label end = new CodeWriter.Label();
        load("finished");
        load("interval");
        method("wait", 1);
        out.emit(Opcode.POP);
        load("finished");
        method("is_set", 0);
        out.jump(Opcode.JUMP_IF_FALSE, fire);
        out.jump(Opcode.JUMP, end);
        out.place(fire);
        call(Builtin.CALL_WITH, "function", "arguments", "named");
        out.emit(Opcode.POP);
        out.place(end);
        load("finished");
        method("set", 0);
        out.emit(Opcode.RETURN);
    }

    /** Calls the target, if there is one. */
    private void run() {
        declare("target", "arguments", "named");
        CodeWriter.Label call = new CodeWriter.Label();
        isNone("target");
        out.jump(Opcode.JUMP_IF_FALSE, call);
        constant(ValueCode.NONE);
        out.emit(Opcode.RETURN);
        out.place(call);
        call(Builtin.CALL_WITH, "target", "arguments", "named");
        out.emit(Opcode.POP);
        constant(ValueCode.NONE);
        out.emit(Opcode.RETURN);
    }

    private void spread() {
        declare("names");
        out.emit(Opcode.CALL_SPREAD);
        out.emit(Opcode.RETURN);
    }

    /** Asks one thread after the other whether it is alive. */
    private void enumerate() {
        declare("at", "alive", "thread");
        CodeWriter.Label next = new CodeWriter.Label();
        CodeWriter.Label on = new CodeWriter.Label();
        CodeWriter.Label more = new CodeWriter.Label();
        constant(ValueCode.ofSmall(0));
        store("at");
        out.emit(Opcode.BUILD_LIST, 0);
        store("alive");
        out.place(next);
        call(Builtin.NTH_THREAD, "at");
        store("thread");
        isNone("thread");
        out.jump(Opcode.JUMP_IF_FALSE, more);
        load("alive");
        out.emit(Opcode.RETURN);
        out.place(more);
        load("at");
        constant(ValueCode.ofSmall(1));
        out.emit(Opcode.BINARY, BinaryOperator.ADD.ordinal());
        store("at");
        load("thread");
        method("is_alive", 0);
        out.jump(Opcode.JUMP_IF_FALSE, on);
        load("alive");
        load("thread");
        method("append", 1);
        out.emit(Opcode.POP);
        out.place(on);
        out.jump(Opcode.JUMP, next);
    }

    private void activeCount() {
        out.emit(Opcode.CONSTANT, program.constant(Builtin.LEN));
        out.emit(Opcode.CONSTANT, program.constant(Builtin.THREADS_ALIVE));
        function(0);
        function(1);
        out.emit(Opcode.RETURN);
    }

    private void listed() {
        declare("container", "walk", "at", "texts");
        CodeWriter.Label next = new CodeWriter.Label();
        CodeWriter.Label over = new CodeWriter.Label();
        out.emit(Opcode.BUILD_LIST, 0);
        store("texts");
        call(Builtin.PARTS, "container");
        out.emit(Opcode.FOR_BEGIN, out.local("walk"));
        out.place(next);
        out.jump(Opcode.FOR_NEXT, out.local("walk"), over);
        out.emit(Opcode.TEXT, Conversion.REPRESENTATION.ordinal());
        out.emit(Opcode.ADD_TO_LIST, out.local("texts"));
        out.jump(Opcode.JUMP, next);
        out.place(over);
        call(Builtin.BRACKETED, "container", "texts");
        out.emit(Opcode.RETURN);
    }
}

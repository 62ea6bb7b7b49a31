package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Compiles statements: each leaves the operand stack as it found it. What a loop or a {@code with} has to remember is kept in
 * locals of the compiler's own, so that an error may drop all operands at any point.
 *
 * <p>Leaving a {@code with} by {@code return}, {@code break} or {@code continue} gives its locks back on the way out; the
 * instructions that do so are not covered by its own handler, which would give them back twice.
 */
final class StatementCompiler {
    private final Scope scope;
    private final CodeWriter out;
    private final Source where;
    private final ExpressionCompiler expressions;
    private final NotYet notYet;
    private final Imports imports;
    private final TargetCompiler targets;
    private final TryCompiler tries;
    private final FunctionCompiler functions;
    private final ClassCompiler classes;
    private final Deque<Enclosing> enclosing = new ArrayDeque<>();

    StatementCompiler(ProgramCompiler program, Scope scope, CodeWriter out, Source where) {
        this.scope = scope;
        this.out = out;
        this.where = where;
        notYet = new NotYet(where);
        imports = new Imports(where, scope);
        expressions = new ExpressionCompiler(program, scope, out, where);
        targets = new TargetCompiler(program, scope, out, expressions);
        functions = new FunctionCompiler(program, scope, out, where, expressions);
        classes = new ClassCompiler(program, scope, out, where, expressions);
        tries = new TryCompiler(this, expressions, targets, out, where);
    }

    void block(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    /** What a code does when it comes to its end. */
    void end() {
        out.emit(Opcode.CONSTANT, ValueCode.NONE);
        out.emit(Opcode.RETURN);
    }

    private void statement(Statement statement) {
        out.line(statement.position().line());
        switch (statement) {
            case Statement.ExpressionStatement(var _, var expression) -> {
                expressions.value(expression);
                out.emit(Opcode.POP);
            }
            case Statement.Assignment assignment -> assignment(assignment);
            case Statement.AugmentedAssignment augmented -> targets.augmented(augmented);
            case Statement.If branches -> branches(branches);
            case Statement.While loop -> whileLoop(loop);
            case Statement.For loop -> forLoop(loop);
            case Statement.With with -> with(with, 0);
            case Statement.FunctionDefinition definition -> definition(definition);
            case Statement.Return result -> result(result);
            case Statement.Break _ -> leaveLoop(true);
            case Statement.Continue _ -> leaveLoop(false);
            case Statement.Assert assertion -> assertion(assertion);
            case Statement.Try attempt -> tries.attempt(attempt, enclosing);
            case Statement.Raise raise -> tries.raise(raise, enclosing);
            case Statement.ClassDefinition defined -> {
                classes.definition(defined);
                targets.store(new Expression.Name(defined.position(), defined.name()));
            }
            case Statement.Delete _ -> throw notYet.error(statement, "'del'");
            case Statement.Import imported -> imports.module(imported);
            case Statement.FromImport imported -> imports.names(imported);
            case Statement.StarImport imported -> imports.all(imported);
            case Statement.Pass _, Statement.Global _, Statement.Nonlocal _ -> {
                // Nothing happens here.
            }
        }
    }

    private void assignment(Statement.Assignment assignment) {
        List<Target> stored = assignment.targets();
        expressions.value(assignment.value(), Naming.hint(stored.getFirst()));
        for (int at = 1; at < stored.size(); at++) {
            out.emit(Opcode.DUPLICATE);
        }
        stored.forEach(targets::store);
    }

    private void branches(Statement.If branches) {
        CodeWriter.Label end = new CodeWriter.Label();
        for (Branch branch : branches.branches()) {
            CodeWriter.Label otherwise = new CodeWriter.Label();
            expressions.value(branch.condition());
            out.jump(Opcode.JUMP_IF_FALSE, otherwise);
            block(branch.body());
            out.jump(Opcode.JUMP, end);
            out.place(otherwise);
        }
        block(branches.otherwise());
        out.place(end);
    }

    private void whileLoop(Statement.While loop) {
        CodeWriter.Label next = new CodeWriter.Label();
        CodeWriter.Label over = new CodeWriter.Label();
        CodeWriter.Label broken = new CodeWriter.Label();
        out.place(next);
        expressions.value(loop.condition());
        out.jump(Opcode.JUMP_IF_FALSE, over);
        enclosing.push(new Enclosing.Loop(next, broken));
        block(loop.body());
        enclosing.pop();
        out.line(loop.position().line());
        out.jump(Opcode.JUMP, next);
        out.place(over);
        block(loop.otherwise());
        out.place(broken);
    }

    private void forLoop(Statement.For loop) {
        int kept = out.hiddenLocals("loop", 2);
        CodeWriter.Label next = new CodeWriter.Label();
        CodeWriter.Label over = new CodeWriter.Label();
        CodeWriter.Label broken = new CodeWriter.Label();
        CodeWriter.Label end = new CodeWriter.Label();
        expressions.value(loop.iterable());
        out.emit(Opcode.FOR_BEGIN, kept);
        out.place(next);
        out.line(loop.position().line());
        out.jump(Opcode.FOR_NEXT, kept, over);
        targets.store(loop.target());
        enclosing.push(new Enclosing.Loop(next, broken));
        block(loop.body());
        enclosing.pop();
        out.line(loop.position().line());
        out.jump(Opcode.JUMP, next);
        out.place(over);
        block(loop.otherwise());
        out.jump(Opcode.JUMP, end);
        // A loop that was left early forgets its sequence, as one that came to its end does by itself.
        out.place(broken);
        out.emit(Opcode.CONSTANT, Heap.UNSET);
        out.emit(Opcode.STORE_LOCAL, kept);
        out.emit(Opcode.CONSTANT, Heap.UNSET);
        out.emit(Opcode.STORE_LOCAL, kept + 1);
        out.place(end);
    }

    private void with(Statement.With with, int item) {
        if (item == with.items().size()) {
            block(with.body());
            return;
        }
        WithItem entered = with.items().get(item);
        int kept = out.hiddenLocals("with", 1);
        expressions.value(entered.context());
        out.line(entered.position().line());
        out.emit(Opcode.WITH_ENTER, kept);
        Enclosing.Held held = new Enclosing.Held(kept, out.size());
        entered.target().ifPresentOrElse(targets::store, () -> out.emit(Opcode.POP));
        enclosing.push(held);
        with(with, item + 1);
        enclosing.pop();
        held.close(out.size());
        CodeWriter.Label end = new CodeWriter.Label();
        out.line(entered.position().line());
        exit(kept);
        out.jump(Opcode.JUMP, end);
        int handler = out.size();
        CodeWriter.Label again = new CodeWriter.Label();
        out.handle(held.to(handler));
        out.emit(Opcode.WITH_FAIL, kept);
        out.jump(Opcode.JUMP_IF_FALSE, again);
        out.emit(Opcode.POP);
        out.jump(Opcode.JUMP, end);
        out.place(again);
        out.emit(Opcode.RERAISE);
        out.place(end);
    }

    private void exit(int kept) {
        out.emit(Opcode.WITH_EXIT, kept);
        out.emit(Opcode.POP);
    }

    private void definition(Statement.FunctionDefinition definition) {
        functions.definition(definition);
        targets.store(new Expression.Name(definition.position(), definition.name()));
    }

    private void result(Statement.Return result) {
        if (!scope.canReturn()) {
            throw where.error(result.position(), "found 'return' outside a function; leave it out.");
        }
        result.value().ifPresentOrElse(expressions::value, () -> out.emit(Opcode.CONSTANT, ValueCode.NONE));
        out.line(result.position().line());
        // Statements of a finally may drop all operands, so the result waits in a local.
        boolean waits = enclosing.stream().anyMatch(Enclosing.Finally.class::isInstance);
        int kept = waits ? out.hiddenLocals("result", 1) : 0;
        if (waits) {
            out.emit(Opcode.STORE_LOCAL, kept);
        }
        List<Enclosing.Covering> left = new ArrayList<>();
        for (Enclosing outer : List.copyOf(enclosing)) {
            leave(outer, left);
        }
        if (waits) {
            out.emit(Opcode.LOAD_LOCAL, kept);
        }
        out.emit(Opcode.RETURN);
        reopen(left);
    }

    private void leaveLoop(boolean broken) {
        List<Enclosing.Covering> left = new ArrayList<>();
        for (Enclosing outer : List.copyOf(enclosing)) {
            if (outer instanceof Enclosing.Loop(var next, var end)) {
                out.jump(Opcode.JUMP, broken ? end : next);
                reopen(left);
                return;
            }
            leave(outer, left);
        }
        throw new IllegalStateException("the parser lets break and continue stand in loops only");
    }

    /** What leaving a statement early does on the way out; none of it is covered by that statement's own handler. */
    private void leave(Enclosing outer, List<Enclosing.Covering> left) {
        if (outer instanceof Enclosing.Covering covering) {
            covering.close(out.size());
            left.add(covering);
        }
        switch (outer) {
            case Enclosing.Held held -> exit(held.local);
            case Enclosing.Finally last -> {
                Deque<Enclosing> inside = new ArrayDeque<>(enclosing);
                while (enclosing.pop() != last) {
                    // The block runs as if it stood behind the statement that it belongs to.
                }
                block(last.block);
                enclosing.clear();
                enclosing.addAll(inside);
            }
            case Enclosing.Guarded _, Enclosing.Handling _, Enclosing.Loop _ -> {
                // Nothing to do.
            }
        }
    }

    private void reopen(List<Enclosing.Covering> left) {
        left.forEach(covering -> covering.reopen(out.size()));
    }

    private void assertion(Statement.Assert assertion) {
        CodeWriter.Label holds = new CodeWriter.Label();
        expressions.value(assertion.condition());
        out.emit(Opcode.UNARY, UnaryOperator.NOT.ordinal());
        out.jump(Opcode.JUMP_IF_FALSE, holds);
        assertion.message().ifPresentOrElse(expressions::value, () -> out.emit(Opcode.CONSTANT, ValueCode.NONE));
        out.line(assertion.position().line());
        out.emit(Opcode.FAIL_ASSERTION);
        out.place(holds);
    }
}

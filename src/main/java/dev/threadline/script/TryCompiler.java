package dev.threadline.script;

import java.util.Deque;

/** Compiles {@code try} and {@code raise}: who catches what, and the last block on every way out. */
final class TryCompiler {
    private final StatementCompiler statements;
    private final ExpressionCompiler expressions;
    private final TargetCompiler targets;
    private final CodeWriter out;
    private final Source where;

    TryCompiler(
            StatementCompiler statements,
            ExpressionCompiler expressions,
            TargetCompiler targets,
            CodeWriter out,
            Source where) {
        this.statements = statements;
        this.expressions = expressions;
        this.targets = targets;
        this.out = out;
        this.where = where;
    }

    void attempt(Statement.Try attempt, Deque<Enclosing> enclosing) {
        if (attempt.last().isEmpty()) {
            guarded(attempt, enclosing);
            return;
        }
        Enclosing.Finally last = new Enclosing.Finally(attempt.last(), out.size());
        enclosing.push(last);
        guarded(attempt, enclosing);
        enclosing.pop();
        last.close(out.size());
        CodeWriter.Label end = new CodeWriter.Label();
        statements.block(attempt.last());
        out.jump(Opcode.JUMP, end);
        out.handle(last.to(out.size()));
        int error = out.hiddenLocals("error", 1);
        out.emit(Opcode.STORE_LOCAL, error);
        statements.block(attempt.last());
        out.emit(Opcode.LOAD_LOCAL, error);
        out.emit(Opcode.RERAISE);
        out.place(end);
    }

    private void guarded(Statement.Try attempt, Deque<Enclosing> enclosing) {
        if (attempt.handlers().isEmpty()) {
            statements.block(attempt.body());
            return;
        }
        Enclosing.Guarded guarded = new Enclosing.Guarded(out.size());
        enclosing.push(guarded);
        statements.block(attempt.body());
        enclosing.pop();
        guarded.close(out.size());
        CodeWriter.Label end = new CodeWriter.Label();
        statements.block(attempt.otherwise());
        out.jump(Opcode.JUMP, end);
        out.handle(guarded.to(out.size()));
        int error = out.hiddenLocals("error", 1);
        out.emit(Opcode.STORE_LOCAL, error);
        for (ExceptHandler handler : attempt.handlers()) {
            handler(handler, error, end, enclosing);
        }
        out.emit(Opcode.LOAD_LOCAL, error);
        out.emit(Opcode.RERAISE);
        out.place(end);
    }

    private void handler(ExceptHandler handler, int error, CodeWriter.Label end, Deque<Enclosing> enclosing) {
        CodeWriter.Label next = new CodeWriter.Label();
        out.line(handler.position().line());
        handler.type().ifPresent(type -> {
            out.emit(Opcode.LOAD_LOCAL, error);
            expressions.value(type);
            out.emit(Opcode.MATCHES_ERROR);
            out.jump(Opcode.JUMP_IF_FALSE, next);
        });
        handler.name().ifPresent(name -> {
            out.emit(Opcode.LOAD_LOCAL, error);
            targets.store(new Expression.Name(handler.position(), name));
        });
        enclosing.push(new Enclosing.Handling(error));
        statements.block(handler.body());
        enclosing.pop();
        // The name is gone behind its block, as in Python.
        handler.name().ifPresent(name -> {
            out.emit(Opcode.CONSTANT, Heap.UNSET);
            targets.store(new Expression.Name(handler.position(), name));
        });
        out.emit(Opcode.CONSTANT, Heap.UNSET);
        out.emit(Opcode.STORE_LOCAL, error);
        out.jump(Opcode.JUMP, end);
        out.place(next);
    }

    void raise(Statement.Raise raise, Deque<Enclosing> enclosing) {
        raise.exception().ifPresentOrElse(expressions::value, () -> {
            int caught = enclosing.stream()
                    .filter(Enclosing.Handling.class::isInstance)
                    .map(Enclosing.Handling.class::cast)
                    .map(Enclosing.Handling::error)
                    .findFirst()
                    .orElseThrow(() -> where.error(
                            raise.position(), "found 'raise' alone outside an 'except'; name what it raises."));
            out.emit(Opcode.LOAD_LOCAL, caught);
        });
        raise.cause().ifPresent(cause -> {
            expressions.callWithOne(Builtin.CAUSE, cause);
            out.emit(Opcode.POP);
        });
        out.line(raise.position().line());
        out.emit(Opcode.RAISE);
    }
}

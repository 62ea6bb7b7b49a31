package dev.threadline.script;

import java.util.List;

/** Compiles functions: what makes one where it is defined, and its own code. */
final class FunctionCompiler {
    private final ProgramCompiler program;
    private final Scope scope;
    private final CodeWriter out;
    private final Source where;
    private final ExpressionCompiler expressions;

    FunctionCompiler(
            ProgramCompiler program, Scope scope, CodeWriter out, Source where, ExpressionCompiler expressions) {
        this.program = program;
        this.scope = scope;
        this.out = out;
        this.where = where;
        this.expressions = expressions;
    }

    /** Leaves the function that a statement defines on the operand stack. */
    void definition(Statement.FunctionDefinition definition) {
        List<Parameter> parameters = definition.parameters();
        Scope inside = Scope.ofFunction(scope, definition.name(), parameters, definition.body());
        CodeWriter code = begun(inside, parameters, definition.position());
        StatementCompiler statements = new StatementCompiler(program, inside, code, where);
        statements.block(definition.body());
        statements.end();
        make(definition.name(), parameters, inside, code);
    }

    /** Leaves the function that a lambda is on the operand stack. */
    void lambda(Expression.Lambda lambda) {
        Scope inside = Scope.ofLambda(scope, lambda);
        CodeWriter code = begun(inside, lambda.parameters(), lambda.position());
        new ExpressionCompiler(program, inside, code, where).value(lambda.body());
        code.emit(Opcode.RETURN);
        make("<lambda>", lambda.parameters(), inside, code);
    }

    private static CodeWriter begun(Scope inside, List<Parameter> parameters, Position position) {
        CodeWriter code = new CodeWriter();
        code.line(position.line());
        parameters.forEach(parameter -> code.local(parameter.name()));
        inside.captured().forEach(code::local);
        enter(inside, code);
        return code;
    }

    /** Makes the variables that functions in a code share with it. */
    static void enter(Scope inside, CodeWriter code) {
        for (String name : inside.shared()) {
            code.emit(Opcode.MAKE_VARIABLE, code.local(name), inside.isRebound(name) ? 1 : 0);
        }
    }

    private void make(String name, List<Parameter> parameters, Scope inside, CodeWriter code) {
        List<Expression> defaults = Parameter.defaultValues(parameters).toList();
        Code made = program.add(
                code,
                name,
                scope.qualified(name),
                Signature.of(parameters),
                inside.captured().size());
        if (defaults.isEmpty() && inside.captured().isEmpty()) {
            out.emit(Opcode.CONSTANT, program.function(made));
            return;
        }
        defaults.forEach(expressions::value);
        for (String captured : inside.captured()) {
            out.emit(Opcode.LOAD_LOCAL, out.local(scope.variableOf(captured)));
        }
        out.emit(Opcode.MAKE_FUNCTION, made.number(), defaults.size());
    }
}

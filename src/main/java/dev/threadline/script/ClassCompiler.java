package dev.threadline.script;

import java.util.List;
import java.util.Optional;

/**
 * Compiles classes. A class's body stands in the code around it: the class is made first, and what the body defines is stored
 * in it one by one. Methods with {@code super()} find the class in a variable that they capture.
 */
final class ClassCompiler {
    private final ProgramCompiler program;
    private final Scope scope;
    private final CodeWriter out;
    private final Source where;
    private final ExpressionCompiler expressions;

    ClassCompiler(ProgramCompiler program, Scope scope, CodeWriter out, Source where, ExpressionCompiler expressions) {
        this.program = program;
        this.scope = scope;
        this.out = out;
        this.where = where;
        this.expressions = expressions;
    }

    /** Leaves the class on the operand stack. */
    void definition(Statement.ClassDefinition definition) {
        int kept = out.hiddenLocals("class", 2);
        int variable = kept + 1;
        boolean captured = FreeNames.insideOf(definition.body()).contains(FreeNames.CLASS);
        Scope inside = Scope.ofClass(scope, definition.name(), out.localName(kept), out.localName(variable));
        if (captured) {
            out.emit(Opcode.MAKE_VARIABLE, variable);
        }
        definition.base().ifPresentOrElse(this::base, () -> out.emit(Opcode.CONSTANT, Heap.UNSET));
        out.emit(Opcode.MAKE_CLASS, program.name(definition.name()));
        out.emit(Opcode.STORE_LOCAL, kept);
        definition.body().forEach(member -> member(definition, inside, member));
        out.line(definition.position().line());
        if (captured) {
            out.emit(Opcode.LOAD_LOCAL, kept);
            out.emit(Opcode.STORE_CAPTURED, variable);
            out.emit(Opcode.CONSTANT, Heap.UNSET);
            out.emit(Opcode.STORE_LOCAL, variable);
        }
        out.emit(Opcode.LOAD_LOCAL, kept);
        out.emit(Opcode.CONSTANT, Heap.UNSET);
        out.emit(Opcode.STORE_LOCAL, kept);
    }

    private void base(Expression base) {
        Optional<Builtin> builtin = expressions.builtin(base);
        if (builtin.isPresent() && builtin.get() != Builtin.THREAD && builtin.get() != Builtin.OBJECT) {
            throw where.error(
                    base.position(),
                    "found the base class '%s'; a class can inherit from one of the program, from Thread and from types of errors."
                            .formatted(builtin.get().pythonName()));
        }
        expressions.value(base);
    }

    private void member(Statement.ClassDefinition definition, Scope inside, Statement member) {
        out.line(member.position().line());
        ExpressionCompiler values = new ExpressionCompiler(program, inside, out, where);
        switch (member) {
            case Statement.FunctionDefinition method -> {
                requireKnown(method.position(), method.name());
                new FunctionCompiler(program, inside, out, where, values).definition(method);
                inside.define(method.name());
                new TargetCompiler(program, inside, out, values)
                        .store(new Expression.Name(method.position(), method.name()));
            }
            case Statement.Assignment(var _, var targets, var value) -> {
                Expression.Name first = (Expression.Name) targets.getFirst();
                values.value(value, definition.name() + "." + first.name());
                targets.stream().skip(1).forEach(_ -> out.emit(Opcode.DUPLICATE));
                for (Target target : targets) {
                    Expression.Name name = (Expression.Name) target;
                    requireKnown(name.position(), name.name());
                    inside.define(name.name());
                    new TargetCompiler(program, inside, out, values).store(name);
                }
            }
            case Statement.Pass _, Statement.ExpressionStatement _ -> {
                // A text that tells what the class is for.
            }
            default -> throw new IllegalStateException("the parser lets nothing else stand in a class");
        }
    }

    private void requireKnown(Position position, String name) {
        boolean special = name.length() > 4 && name.startsWith("__") && name.endsWith("__");
        if (special && !Specials.KNOWN.contains(name)) {
            List<String> known = Specials.KNOWN.stream().sorted().toList();
            throw where.error(
                    position,
                    "found '%s'; of the names with a meaning of their own this subset has %s, so give it another name."
                            .formatted(name, String.join(", ", known)));
        }
    }
}

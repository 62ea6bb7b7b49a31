package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a block gives names their values, and which names it mentions; functions and classes defined in it are not entered
 * but where said. An import gives no name a value: what it names is there anyway.
 */
final class Assignments {
    private Assignments() {}

    /**
     * A name that gets a value, or loses it.
     *
     * @param value what it gets, where the program says so
     * @param function whether it gets a function or a class
     * @param augmented whether it has to have a value before
     * @param repeated whether a loop of the block may do so again and again
     */
    record Binding(
            String name,
            Position position,
            Optional<Expression> value,
            boolean function,
            boolean augmented,
            boolean repeated) {
        private static Binding plain(String name, Position position) {
            return new Binding(name, position, Optional.empty(), false, false, false);
        }

        private static Binding definition(String name, Position position) {
            return new Binding(name, position, Optional.empty(), true, false, false);
        }

        private Binding again() {
            return new Binding(name, position, value, function, augmented, true);
        }
    }

    /** The names that a block gives values, in order, each time that it does. */
    static List<Binding> of(List<Statement> block) {
        List<Binding> found = new ArrayList<>();
        for (Statement statement : block) {
            bindings(statement, found);
            inner(statement).forEach(inside -> of(inside).forEach(found::add));
            repeated(statement).forEach(inside -> of(inside).forEach(binding -> found.add(binding.again())));
        }
        return found;
    }

    private static void bindings(Statement statement, List<Binding> found) {
        switch (statement) {
            case Statement.Assignment(var _, var targets, var value) ->
                targets.forEach(target -> bind(found, target, Optional.of(value), false));
            case Statement.AugmentedAssignment augmented -> bind(found, augmented.target(), Optional.empty(), true);
            case Statement.For loop -> {
                List<Binding> each = new ArrayList<>();
                bind(each, loop.target(), Optional.empty(), false);
                each.forEach(binding -> found.add(binding.again()));
            }
            case Statement.With with ->
                with.items().forEach(item -> item.target().ifPresent(t -> bind(found, t, Optional.empty(), false)));
            case Statement.Try attempt ->
                attempt.handlers()
                        .forEach(handler -> handler.name()
                                // Behind its block the name is gone again.
                                .ifPresent(name -> found.add(
                                        Binding.plain(name, handler.position()).again())));
            case Statement.FunctionDefinition function ->
                found.add(Binding.definition(function.name(), function.position()));
            case Statement.ClassDefinition defined -> found.add(Binding.definition(defined.name(), defined.position()));
            case Statement.Delete(var _, var targets) ->
                targets.forEach(target -> bind(found, target, Optional.empty(), true));
            default -> {
                // Gives no name a value.
            }
        }
    }

    private static void bind(List<Binding> found, Target target, Optional<Expression> value, boolean augmented) {
        boolean several = target instanceof Target.Unpacking;
        for (Expression leaf : target.leaves()) {
            if (leaf instanceof Expression.Name(var position, var name)) {
                found.add(new Binding(name, position, several ? Optional.empty() : value, false, augmented, false));
            }
        }
    }

    /** The names that a block declares global. */
    static List<Statement.Global> globals(List<Statement> block) {
        List<Statement.Global> found = new ArrayList<>();
        visit(block, statement -> {
            if (statement instanceof Statement.Global global) {
                found.add(global);
            }
        });
        return found;
    }

    /** The names that a block declares nonlocal. */
    static List<Statement.Nonlocal> nonlocals(List<Statement> block) {
        List<Statement.Nonlocal> found = new ArrayList<>();
        visit(block, statement -> {
            if (statement instanceof Statement.Nonlocal nonlocal) {
                found.add(nonlocal);
            }
        });
        return found;
    }

    /** The functions that a block defines, those in classes and in each other too. */
    static List<Statement.FunctionDefinition> functions(List<Statement> block) {
        List<Statement.FunctionDefinition> found = new ArrayList<>();
        visit(block, statement -> {
            if (statement instanceof Statement.FunctionDefinition function) {
                found.add(function);
                found.addAll(functions(function.body()));
            } else if (statement instanceof Statement.ClassDefinition defined) {
                found.addAll(functions(defined.body()));
            }
        });
        return found;
    }

    /** Every name that a block uses in an expression or as a target, but in functions. */
    static List<String> mentions(List<Statement> block) {
        List<String> found = new ArrayList<>();
        visit(block, statement -> {
            expressions(statement, expression -> FreeNames.mentioned(expression, found::add));
            if (statement instanceof Statement.ClassDefinition defined) {
                found.addAll(mentions(defined.body()));
            }
        });
        return found;
    }

    /** Every statement of a block, those in inner blocks too. */
    static void visit(List<Statement> block, Consumer<Statement> visitor) {
        for (Statement statement : block) {
            visitor.accept(statement);
            inner(statement).forEach(inside -> visit(inside, visitor));
            repeated(statement).forEach(inside -> visit(inside, visitor));
        }
    }

    /** The blocks of a statement that run once at most; functions and classes have none. */
    private static List<List<Statement>> inner(Statement statement) {
        List<List<Statement>> blocks = new ArrayList<>();
        switch (statement) {
            case Statement.If(var _, var branches, var otherwise) -> {
                branches.forEach(branch -> blocks.add(branch.body()));
                blocks.add(otherwise);
            }
            case Statement.While loop -> blocks.add(loop.otherwise());
            case Statement.For loop -> blocks.add(loop.otherwise());
            case Statement.Try(var _, var body, var handlers, var otherwise, var last) -> {
                blocks.add(body);
                handlers.forEach(handler -> blocks.add(handler.body()));
                blocks.add(otherwise);
                blocks.add(last);
            }
            case Statement.With with -> blocks.add(with.body());
            default -> {
                // Has no block of its own, or is a function or a class.
            }
        }
        return blocks;
    }

    /** The blocks of a statement that may run again and again. */
    private static List<List<Statement>> repeated(Statement statement) {
        return switch (statement) {
            case Statement.While loop -> List.of(loop.body());
            case Statement.For loop -> List.of(loop.body());
            default -> List.of();
        };
    }

    /** The expressions of a statement, those in its blocks not. */
    static void expressions(Statement statement, Consumer<Expression> visitor) {
        switch (statement) {
            case Statement.ExpressionStatement(var _, var expression) -> visitor.accept(expression);
            case Statement.Assignment(var _, var targets, var value) -> {
                targets.forEach(target -> target.leaves().forEach(visitor));
                visitor.accept(value);
            }
            case Statement.AugmentedAssignment(var _, var target, var _, var value) -> {
                target.leaves().forEach(visitor);
                visitor.accept(value);
            }
            case Statement.If(var _, var branches, var _) ->
                branches.forEach(branch -> visitor.accept(branch.condition()));
            case Statement.While(var _, var condition, var _, var _) -> visitor.accept(condition);
            case Statement.For(var _, var target, var iterable, var _, var _) -> {
                target.leaves().forEach(visitor);
                visitor.accept(iterable);
            }
            case Statement.With(var _, var items, var _) ->
                items.forEach(item -> {
                    visitor.accept(item.context());
                    item.target().ifPresent(target -> target.leaves().forEach(visitor));
                });
            case Statement.Return(var _, var value) -> value.ifPresent(visitor);
            case Statement.Assert(var _, var condition, var message) -> {
                visitor.accept(condition);
                message.ifPresent(visitor);
            }
            case Statement.Try(var _, var _, var handlers, var _, var _) ->
                handlers.forEach(handler -> handler.type().ifPresent(visitor));
            case Statement.ClassDefinition(var _, var _, var base, var _) -> base.ifPresent(visitor);
            case Statement.Raise(var _, var exception, var cause) -> {
                exception.ifPresent(visitor);
                cause.ifPresent(visitor);
            }
            case Statement.Delete(var _, var targets) ->
                targets.forEach(target -> target.leaves().forEach(visitor));
            case Statement.FunctionDefinition(var _, var _, var parameters, var _) ->
                Parameter.defaultValues(parameters).forEach(visitor);
            case Statement.Import _,
                    Statement.FromImport _,
                    Statement.StarImport _,
                    Statement.Pass _,
                    Statement.Break _,
                    Statement.Continue _,
                    Statement.Nonlocal _,
                    Statement.Global _ -> {
                // No expressions of its own.
            }
        }
    }
}

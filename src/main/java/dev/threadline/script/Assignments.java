package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Where a block gives names their values, and which names it mentions; functions and classes defined in it are not entered. */
final class Assignments {
    private Assignments() {}

    /**
     * A name that gets a value.
     *
     * @param value what it gets, where the program says so
     * @param function whether it gets a function
     * @param augmented whether its new value is made from its old one
     */
    record Binding(String name, Position position, Optional<Expression> value, boolean function, boolean augmented) {}

    /** The names that a block gives values, in order, each time that it does. */
    static List<Binding> of(List<Statement> block) {
        List<Binding> found = new ArrayList<>();
        visit(block, statement -> {
            switch (statement) {
                case Statement.Assignment(var _, var targets, var value) ->
                    targets.forEach(target -> bind(found, target, Optional.of(value), false));
                case Statement.AugmentedAssignment augmented -> bind(found, augmented.target(), Optional.empty(), true);
                case Statement.For loop -> bind(found, loop.target(), Optional.empty(), false);
                case Statement.With with ->
                    with.items().forEach(item -> item.target().ifPresent(t -> bind(found, t, Optional.empty(), false)));
                case Statement.Try attempt ->
                    attempt.handlers()
                            .forEach(handler -> handler.name()
                                    .ifPresent(name -> found.add(
                                            new Binding(name, handler.position(), Optional.empty(), false, false))));
                case Statement.Delete(var _, var targets) ->
                    targets.forEach(target -> bind(found, target, Optional.empty(), true));
                case Statement.FunctionDefinition function ->
                    found.add(new Binding(function.name(), function.position(), Optional.empty(), true, false));
                default -> {
                    // Gives no name a value.
                }
            }
        });
        return found;
    }

    private static void bind(List<Binding> found, Target target, Optional<Expression> value, boolean augmented) {
        boolean several = target instanceof Target.Unpacking;
        for (Expression leaf : target.leaves()) {
            if (leaf instanceof Expression.Name(var position, var name)) {
                found.add(new Binding(name, position, several ? Optional.empty() : value, false, augmented));
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

    /** The functions that a block defines. */
    static List<Statement.FunctionDefinition> functions(List<Statement> block) {
        List<Statement.FunctionDefinition> found = new ArrayList<>();
        visit(block, statement -> {
            if (statement instanceof Statement.FunctionDefinition function) {
                found.add(function);
            }
        });
        return found;
    }

    /** Every name that a block uses in an expression or as a target. */
    static List<String> mentions(List<Statement> block) {
        List<String> found = new ArrayList<>();
        visit(block, statement -> expressions(statement, expression -> names(expression, found::add)));
        return found;
    }

    /** The variables of a comprehension are its own. */
    private static void names(Expression expression, Consumer<String> found) {
        Set<String> own = expression.loops().stream()
                .flatMap(clause -> clause.target().leaves().stream())
                .filter(Expression.Name.class::isInstance)
                .map(leaf -> ((Expression.Name) leaf).name())
                .collect(Collectors.toSet());
        if (expression instanceof Expression.Name(var _, var name)) {
            found.accept(name);
        }
        for (Expression child : expression.children()) {
            // The outermost sequence is evaluated before the variables are there.
            boolean outside =
                    !own.isEmpty() && child == expression.loops().getFirst().iterable();
            names(child, name -> {
                if (outside || !own.contains(name)) {
                    found.accept(name);
                }
            });
        }
    }

    /** Every statement of a block, those in inner blocks too. */
    private static void visit(List<Statement> block, Consumer<Statement> visitor) {
        for (Statement statement : block) {
            visitor.accept(statement);
            switch (statement) {
                case Statement.If(var _, var branches, var otherwise) -> {
                    branches.forEach(branch -> visit(branch.body(), visitor));
                    visit(otherwise, visitor);
                }
                case Statement.While(var _, var _, var body, var otherwise) -> {
                    visit(body, visitor);
                    visit(otherwise, visitor);
                }
                case Statement.For(var _, var _, var _, var body, var otherwise) -> {
                    visit(body, visitor);
                    visit(otherwise, visitor);
                }
                case Statement.Try(var _, var body, var handlers, var otherwise, var last) -> {
                    visit(body, visitor);
                    handlers.forEach(handler -> visit(handler.body(), visitor));
                    visit(otherwise, visitor);
                    visit(last, visitor);
                }
                case Statement.With(var _, var _, var body) -> visit(body, visitor);
                default -> {
                    // Has no block of its own, or is a function or a class.
                }
            }
        }
    }

    private static void expressions(Statement statement, Consumer<Expression> visitor) {
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
            case Statement.Raise(var _, var exception) -> exception.ifPresent(visitor);
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

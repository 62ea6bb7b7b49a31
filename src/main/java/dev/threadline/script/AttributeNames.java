package dev.threadline.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of attributes that a program defines, and which of them are rebound: given a value elsewhere than in the body of
 * a class and, through the first parameter, in an {@code __init__}. Those of shared objects are variables with steps. In an
 * {@code __init__} nobody else can know the object yet, unless it is given away there: then what is given a value in the
 * {@code __init__}s of its class, of those that it inherits from and of those that inherit from it is rebound too.
 *
 * <p>An attribute that only ever stands for functions and fresh primitives is not rebound.
 */
final class AttributeNames {
    private static final String INITIALIZER = "__init__";

    private final Set<String> defined = new HashSet<>();
    private final Set<String> methods = new HashSet<>();
    private final Set<String> reboundInInstances = new HashSet<>();
    private final Set<String> reboundInClasses = new HashSet<>();
    private final Set<String> varying = new HashSet<>();
    private final Predefined predefined;
    private final Map<String, Statement.ClassDefinition> classes = new HashMap<>();

    /** @param sections the statements of all sections of the program */
    AttributeNames(List<List<Statement>> sections, Predefined predefined) {
        this.predefined = predefined;
        sections.forEach(this::findClasses);
        for (Statement.ClassDefinition found : classes.values()) {
            Assignments.of(found.body()).forEach(binding -> {
                defined.add(binding.name());
                vary(binding.name(), binding.value(), binding.function());
            });
            found.body().stream()
                    .filter(Statement.FunctionDefinition.class::isInstance)
                    .map(Statement.FunctionDefinition.class::cast)
                    .forEach(method -> methods.add(method.name()));
        }
        Set<String> givenAway = new HashSet<>();
        for (Statement.ClassDefinition found : classes.values()) {
            initializer(found)
                    .filter(method -> new Initializer(method, methods).givesAway())
                    .ifPresent(method -> givenAway.add(root(found)));
        }
        sections.forEach(body -> stores(body, Optional.empty(), givenAway));
    }

    private void findClasses(List<Statement> body) {
        Assignments.visit(body, statement -> {
            switch (statement) {
                case Statement.ClassDefinition found -> {
                    classes.put(found.name(), found);
                    findClasses(found.body());
                }
                case Statement.FunctionDefinition function -> findClasses(function.body());
                default -> {
                    // Defines no class.
                }
            }
        });
    }

    private static Optional<Statement.FunctionDefinition> initializer(Statement.ClassDefinition found) {
        return found.body().stream()
                .filter(statement -> statement instanceof Statement.FunctionDefinition function
                        && function.name().equals(INITIALIZER)
                        && !function.parameters().isEmpty())
                .map(Statement.FunctionDefinition.class::cast)
                .findFirst();
    }

    /** The class of the program that a class inherits from in the end. */
    private String root(Statement.ClassDefinition found) {
        Set<String> seen = new HashSet<>();
        Statement.ClassDefinition at = found;
        while (seen.add(at.name())
                && at.base().orElse(null) instanceof Expression.Name(var _, var base)
                && classes.containsKey(base)) {
            at = classes.get(base);
        }
        return at.name();
    }

    /** @param self the first parameter, where a store through it is the object's first */
    private void stores(List<Statement> body, Optional<String> self, Set<String> givenAway) {
        Assignments.visit(body, statement -> {
            switch (statement) {
                case Statement.Assignment(var _, var targets, var value) ->
                    targets.forEach(target ->
                            store(target, target instanceof Expression ? Optional.of(value) : Optional.empty(), self));
                case Statement.AugmentedAssignment augmented -> store(augmented.target(), Optional.empty(), self);
                case Statement.For loop -> store(loop.target(), Optional.empty(), self);
                case Statement.With with ->
                    with.items().forEach(item -> item.target().ifPresent(t -> store(t, Optional.empty(), self)));
                case Statement.Delete(var _, var targets) -> targets.forEach(t -> store(t, Optional.empty(), self));
                case Statement.FunctionDefinition function -> stores(function.body(), Optional.empty(), givenAway);
                case Statement.ClassDefinition found -> {
                    Optional<Statement.FunctionDefinition> initializer =
                            givenAway.contains(root(found)) ? Optional.empty() : initializer(found);
                    for (Statement member : found.body()) {
                        if (initializer.isPresent() && member == initializer.get()) {
                            String first =
                                    initializer.get().parameters().getFirst().name();
                            stores(initializer.get().body(), Optional.of(first), givenAway);
                        } else {
                            stores(List.of(member), Optional.empty(), givenAway);
                        }
                    }
                }
                default -> {
                    // Stores nothing.
                }
            }
        });
    }

    private void store(Target target, Optional<Expression> value, Optional<String> self) {
        for (Expression leaf : target.leaves()) {
            if (leaf instanceof Expression.Attribute(var _, var object, var name)) {
                defined.add(name);
                vary(name, value, false);
                if (object instanceof Expression.Name(var _, var owner) && classes.containsKey(owner)) {
                    reboundInClasses.add(name);
                } else if (!(object instanceof Expression.Name(var _, var owner)
                        && self.filter(owner::equals).isPresent())) {
                    reboundInInstances.add(name);
                    if (!(object instanceof Expression.Name)) {
                        reboundInClasses.add(name);
                    }
                }
            }
        }
    }

    private void vary(String name, Optional<Expression> value, boolean function) {
        if (!function && value.filter(predefined::makesPrimitive).isEmpty()) {
            varying.add(name);
        }
    }

    /** Whether an object of the program can have such an attribute. */
    boolean isDefined(String name) {
        return defined.contains(name);
    }

    /** Whether a class of the program has such a method. */
    boolean isMethod(String name) {
        return methods.contains(name);
    }

    /** Whether such an attribute of shared instances has steps. */
    boolean isReboundInInstances(String name) {
        return reboundInInstances.contains(name) && varying.contains(name);
    }

    /** Whether such an attribute of classes has steps. */
    boolean isReboundInClasses(String name) {
        return reboundInClasses.contains(name) && varying.contains(name);
    }

    /** Those whose attributes of shared instances have steps. */
    boolean isRebound(ObjectCell object, String name) {
        return switch (object) {
            case InstanceCell _ -> isReboundInInstances(name);
            case ClassCell _ -> isReboundInClasses(name);
        };
    }

    /** Finds out whether an {@code __init__} gives its object away: uses it but for its attributes and its base's __init__. */
    private record Initializer(Statement.FunctionDefinition method, Set<String> methods) {
        boolean givesAway() {
            String self = method.parameters().getFirst().name();
            List<Boolean> found = new ArrayList<>();
            if (FreeNames.insideOf(method.body()).contains(self)) {
                return true;
            }
            Assignments.visit(
                    method.body(),
                    statement ->
                            Assignments.expressions(statement, expression -> found.add(givesAway(expression, self))));
            return found.contains(true)
                    || Assignments.of(method.body()).stream()
                            .anyMatch(binding -> binding.name().equals(self));
        }

        private boolean givesAway(Expression expression, String self) {
            return switch (expression) {
                case Expression.Name(var _, var name) -> name.equals(self);
                case Expression.Attribute(var _, Expression.Name(var _, var name), var attribute)
                when name.equals(self) -> methods.contains(attribute);
                case Expression.Call(
                        var _,
                        Expression.Attribute(var _, Expression.Name(var _, var name), var _),
                        var _,
                        var _)
                when name.equals(self) -> true;
                case Expression.Call(var _, Expression.Attribute(var _, var base, var name), var arguments, var named)
                when name.equals(INITIALIZER)
                        && !arguments.isEmpty()
                        && arguments.getFirst() instanceof Expression.Name(var _, var first)
                        && first.equals(self) ->
                    givesAway(base, self)
                            || arguments.stream().skip(1).anyMatch(argument -> givesAway(argument, self))
                            || named.stream().anyMatch(argument -> givesAway(argument.value(), self));
                case Expression.Call(var _, Expression.Name(var _, var name), var arguments, var _)
                when name.equals("super") && arguments.size() == 2 -> false;
                default -> expression.children().stream().anyMatch(child -> givesAway(child, self));
            };
        }
    }
}

package dev.threadline.script;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which names functions use without giving them values of their own: they mean a variable of a function around, or a global.
 * A lambda is a function here; the methods of a class are, and see the names around the class, not those in it.
 */
final class FreeNames {
    /** What {@code super()} in a method stands for, besides the method's first parameter: the class that the method is in. */
    static final String CLASS = "__class__";

    private FreeNames() {}

    /** The free names of a function; those that it declares global are not free. */
    static Set<String> ofFunction(List<Parameter> parameters, List<Statement> body) {
        Set<String> free = new LinkedHashSet<>(Assignments.mentions(body));
        addClass(free);
        free.addAll(insideOf(body));
        Assignments.nonlocals(body).forEach(nonlocal -> free.addAll(nonlocal.names()));
        Assignments.of(body).stream()
                .map(Assignments.Binding::name)
                .filter(name -> Assignments.nonlocals(body).stream()
                        .noneMatch(nonlocal -> nonlocal.names().contains(name)))
                .forEach(free::remove);
        parameters.forEach(parameter -> free.remove(parameter.name()));
        Assignments.globals(body).forEach(global -> global.names().forEach(free::remove));
        return free;
    }

    private static Set<String> ofLambda(Expression.Lambda lambda) {
        Set<String> free = new LinkedHashSet<>();
        mentioned(lambda.body(), free::add);
        addClass(free);
        inside(lambda.body(), free);
        lambda.parameters().forEach(parameter -> free.remove(parameter.name()));
        return free;
    }

    private static void addClass(Set<String> free) {
        if (free.contains("super")) {
            free.add(CLASS);
        }
    }

    /** The names that the functions in a block use from around them. */
    static Set<String> insideOf(List<Statement> block) {
        Set<String> found = new LinkedHashSet<>();
        Assignments.visit(block, statement -> {
            Assignments.expressions(statement, expression -> inside(expression, found));
            switch (statement) {
                case Statement.FunctionDefinition(var _, var _, var parameters, var body) ->
                    found.addAll(ofFunction(parameters, body));
                case Statement.ClassDefinition(var _, var _, var _, var body) -> {
                    Set<String> ofMethods = insideOf(body);
                    ofMethods.remove(CLASS);
                    found.addAll(ofMethods);
                }
                default -> {
                    // Has no function of its own but in its expressions.
                }
            }
        });
        return found;
    }

    /** Adds the names that the lambdas in an expression use from around them. */
    static void inside(Expression expression, Set<String> found) {
        if (expression instanceof Expression.Lambda lambda) {
            found.addAll(ofLambda(lambda));
            Parameter.defaultValues(lambda.parameters()).forEach(value -> inside(value, found));
        } else {
            expression.children().forEach(child -> inside(child, found));
        }
    }

    /** Tells the names that an expression uses itself; those that only a lambda in it uses are not among them. */
    static void mentioned(Expression expression, Consumer<String> found) {
        switch (expression) {
            case Expression.Name(var _, var name) -> found.accept(name);
            case Expression.Lambda lambda ->
                Parameter.defaultValues(lambda.parameters()).forEach(value -> mentioned(value, found));
            case Expression.ListComprehension list -> rounds(list, list.clauses(), found);
            case Expression.DictionaryComprehension dictionary -> rounds(dictionary, dictionary.clauses(), found);
            case Expression.GeneratorExpression generator -> rounds(generator, generator.clauses(), found);
            default -> expression.children().forEach(child -> mentioned(child, found));
        }
    }

    /** The variables of a comprehension are its own. */
    private static void rounds(Expression comprehension, List<ForClause> clauses, Consumer<String> found) {
        Set<String> own = new HashSet<>();
        clauses.forEach(clause -> clause.target().leaves().forEach(leaf -> {
            if (leaf instanceof Expression.Name(var _, var name)) {
                own.add(name);
            }
        }));
        comprehension
                .children()
                .forEach(child -> mentioned(child, name -> {
                    // The outermost sequence is evaluated before the variables are there.
                    boolean outside = child == clauses.getFirst().iterable();
                    if (outside || !own.contains(name)) {
                        found.accept(name);
                    }
                }));
    }

    /** The names that functions in a block write where they are not their own, by {@code nonlocal}. */
    static Set<String> writtenInsideOf(List<Statement> block) {
        Set<String> found = new LinkedHashSet<>();
        Assignments.visit(block, statement -> {
            switch (statement) {
                case Statement.FunctionDefinition(var _, var _, var parameters, var body) -> {
                    Set<String> written = writtenInsideOf(body);
                    Assignments.of(body).forEach(binding -> written.remove(binding.name()));
                    parameters.forEach(parameter -> written.remove(parameter.name()));
                    Assignments.nonlocals(body).forEach(nonlocal -> written.addAll(nonlocal.names()));
                    found.addAll(written);
                }
                case Statement.ClassDefinition(var _, var _, var _, var body) -> found.addAll(writtenInsideOf(body));
                default -> {
                    // Has no function of its own that could write.
                }
            }
        });
        return found;
    }
}

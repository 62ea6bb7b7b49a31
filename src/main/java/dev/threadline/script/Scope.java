package dev.threadline.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the names in a code mean. A function's own names are its locals; those of them that functions in it use are kept in
 * variables in the heap, which they share. Such a variable is rebound if it is given a value at more than one place of the
 * text (a parameter counts), in a loop, or by {@code nonlocal}: then reading and writing it are visible steps. All other
 * names are global or predefined.
 */
final class Scope {
    private final GlobalNames globals;
    private final Source where;
    private final Scope around;
    private final String prefix;
    private final boolean function;
    private final Set<String> locals = new HashSet<>();

    /** Its own names that functions in it use, and whether each is rebound. */
    private final Map<String, Boolean> shared = new HashMap<>();

    /** The names of functions around that it, or a function in it, uses. */
    private final List<String> captured = new ArrayList<>();

    /** The names of the class that it stands for, so far. */
    private final Set<String> ofClass = new HashSet<>();

    /** The local that keeps the class, and the one that has the variable of it; empty where this is no class. */
    private String classLocal = "";

    private String classVariable = "";

    private String firstParameter;

    /** The module level. */
    Scope(GlobalNames globals, Source where) {
        this(globals, where, null, "", false);
    }

    private Scope(GlobalNames globals, Source where, Scope around, String prefix, boolean function) {
        this.globals = globals;
        this.where = where;
        this.around = around;
        this.prefix = prefix;
        this.function = function;
    }

    /** A thread's code: it writes the names of setup, its other names are its own. */
    static Scope ofThread(GlobalNames globals, Source where, List<Statement> body) {
        Scope scope = new Scope(globals, where, null, "", true);
        scope.refuseNonlocal(body);
        scope.locals.add("index");
        // A name that is only ever added to has no first value anywhere: it is none of its own, but a slip.
        Assignments.of(body).stream()
                .filter(binding -> !binding.augmented())
                .map(Assignments.Binding::name)
                .filter(name -> !globals.isOfSetup(name))
                .forEach(scope.locals::add);
        scope.findShared(List.of("index"), body);
        return scope;
    }

    /**
     * A function: what it gives a value is its own unless it is declared global or nonlocal.
     *
     * @param around where it is defined
     * @throws ScriptError if a name is declared to be two things, or nonlocal without a variable around
     */
    static Scope ofFunction(Scope around, String name, List<Parameter> parameters, List<Statement> body) {
        Scope scope = new Scope(around.globals, around.where, around, around.prefix + name + ".<locals>.", true);
        List<String> named = parameters.stream().map(Parameter::name).toList();
        scope.firstParameter = named.isEmpty() ? null : named.getFirst();
        Set<String> elsewhere = scope.declared(named, body);
        scope.locals.addAll(named);
        Assignments.of(body).stream()
                .map(Assignments.Binding::name)
                .filter(bound -> !elsewhere.contains(bound))
                .forEach(scope.locals::add);
        scope.findShared(named, body);
        new TreeSet<>(FreeNames.ofFunction(parameters, body))
                .stream().filter(around::offers).forEach(scope.captured::add);
        return scope;
    }

    /** A lambda. */
    static Scope ofLambda(Scope around, Expression.Lambda lambda) {
        Statement result = new Statement.Return(lambda.position(), Optional.of(lambda.body()));
        return ofFunction(around, "<lambda>", lambda.parameters(), List.of(result));
    }

    /**
     * A class: its body stands in the code around it, and only there the names of the class are seen.
     *
     * @param local keeps the class while it is defined
     * @param variable has the variable by which methods find the class
     */
    static Scope ofClass(Scope around, String name, String local, String variable) {
        Scope scope = new Scope(around.globals, around.where, around, around.prefix + name + ".", around.function);
        scope.classLocal = local;
        scope.classVariable = variable;
        return scope;
    }

    private Set<String> declared(List<String> parameters, List<Statement> body) {
        Set<String> declared = new HashSet<>();
        for (Statement.Global global : Assignments.globals(body)) {
            refuseParameters(global.position(), global.names(), parameters, "global");
            refuseUsed(global, body);
            declared.addAll(global.names());
        }
        for (Statement.Nonlocal nonlocal : Assignments.nonlocals(body)) {
            refuseParameters(nonlocal.position(), nonlocal.names(), parameters, "nonlocal");
            for (String name : nonlocal.names()) {
                if (!declared.add(name)) {
                    throw where.error(
                            nonlocal.position(),
                            "found '%s' both as a nonlocal and as a global name; declare it once.".formatted(name));
                }
                if (!around.offers(name)) {
                    throw where.error(
                            nonlocal.position(),
                            "found 'nonlocal %s', but no function around has a variable of that name; for one of setup write 'global'."
                                    .formatted(name));
                }
            }
        }
        return declared;
    }

    private void refuseParameters(Position position, List<String> names, List<String> parameters, String what) {
        parameters.stream().filter(names::contains).findFirst().ifPresent(parameter -> {
            throw where.error(
                    position,
                    "found '%s' both as a parameter and as a %s name; rename one of them.".formatted(parameter, what));
        });
    }

    /** Python reads a function from above: what is global must be known to be before it is used. */
    private void refuseUsed(Statement.Global global, List<Statement> body) {
        Assignments.visit(
                body,
                statement -> Assignments.expressions(statement, expression -> {
                    FreeNames.mentioned(expression, name -> {
                        if (global.names().contains(name) && isBefore(expression.position(), global.position())) {
                            throw where.error(
                                    global.position(),
                                    "found 'global %s' below a use of that name; put it first in the function."
                                            .formatted(name));
                        }
                    });
                }));
    }

    private static boolean isBefore(Position one, Position other) {
        return one.line() < other.line() || one.line() == other.line() && one.column() < other.column();
    }

    /** @throws ScriptError if a block that stands in no function declares a name nonlocal */
    void refuseNonlocal(List<Statement> body) {
        Assignments.nonlocals(body).stream().findFirst().ifPresent(nonlocal -> {
            throw where.error(
                    nonlocal.position(), "found 'nonlocal' outside a function in a function; write 'global' instead.");
        });
    }

    private void findShared(List<String> parameters, List<Statement> body) {
        Set<String> used = FreeNames.insideOf(body);
        Set<String> written = FreeNames.writtenInsideOf(body);
        Map<String, Integer> places = new HashMap<>();
        parameters.forEach(parameter -> places.merge(parameter, 1, Integer::sum));
        for (Assignments.Binding binding : Assignments.of(body)) {
            places.merge(binding.name(), binding.repeated() ? 2 : 1, Integer::sum);
        }
        used.stream()
                .filter(locals::contains)
                .forEach(name -> shared.put(name, written.contains(name) || places.getOrDefault(name, 0) > 1));
    }

    /** Whether functions in it can use a variable of that name, its own or one around. */
    private boolean offers(String name) {
        if (!classLocal.isEmpty()) {
            return name.equals(FreeNames.CLASS) || around.offers(name);
        }
        return shared.containsKey(name) || captured.contains(name);
    }

    /** What the names mean that the program does not define. */
    Predefined predefined() {
        return globals.predefined();
    }

    /** Where the value of a name is, or nothing if no name of the program has one. */
    Optional<Place> place(String name) {
        if (!classLocal.isEmpty()) {
            return ofClass.contains(name) ? Optional.of(new Place.OfClass(classLocal)) : around.place(name);
        }
        if (shared.containsKey(name) || captured.contains(name)) {
            return Optional.of(new Place.Captured(name));
        }
        if (locals.contains(name)) {
            return Optional.of(new Place.Local(name));
        }
        return globals.contains(name)
                ? Optional.of(new Place.Global(globals.number(name), globals.isShared(name)))
                : Optional.empty();
    }

    /** The local of the code that has the variable of a name that functions share. */
    String variableOf(String name) {
        if (classLocal.isEmpty()) {
            return name;
        }
        return name.equals(FreeNames.CLASS) ? classVariable : around.variableOf(name);
    }

    /** The first parameter of the function that it is, if it has one. */
    Optional<String> firstParameter() {
        return Optional.ofNullable(firstParameter);
    }

    /** Says that the class that it stands for has an attribute from here on. */
    void define(String attribute) {
        ofClass.add(attribute);
    }

    /** The names of functions around that it uses, in the order in which it gets their variables. */
    List<String> captured() {
        return captured;
    }

    /** Its own names that are kept in variables in the heap, in order. */
    Collection<String> shared() {
        return new TreeSet<>(shared.keySet());
    }

    /** Whether one of {@link #shared} is rebound. */
    boolean isRebound(String name) {
        return shared.get(name);
    }

    /** What a function or class that is defined here is called in full. */
    String qualified(String name) {
        return prefix + name;
    }

    /** Whether {@code return} may stand here. */
    boolean canReturn() {
        return function;
    }

    /** The error about a name that nothing defines, with the nearest that is defined. */
    ScriptError unknown(Expression.Name name) {
        Optional<String> instead = AbsentBuiltins.instead(name.name()).or(() -> AbsentModules.instead(name.name()));
        if (instead.isPresent()) {
            return where.error(name.position(), "found '%s': %s".formatted(name.name(), instead.get()));
        }
        if (predefined().module(name.name()).isPresent()) {
            return where.error(
                    name.position(),
                    "found the module '%s' as a value; only what it holds is one, and that can't be replaced."
                            .formatted(name.name()));
        }
        Set<String> known = new HashSet<>(globals.names());
        for (Scope scope = this; scope != null; scope = scope.around) {
            known.addAll(scope.locals);
            known.addAll(scope.ofClass);
        }
        for (Builtin builtin : Builtin.values()) {
            known.add(builtin.pythonName());
        }
        String nearest = Nearest.to(name.name(), known)
                .map(found -> "did you mean '" + found + "'?")
                .orElse("give it a value in setup, or check its spelling.");
        return where.error(name.position(), "found the unknown name '%s'; %s".formatted(name.name(), nearest));
    }
}

package dev.threadline.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which names of a code are its locals; all others are global or predefined. */
final class Scope {
    private final GlobalNames globals;
    private final Source where;
    private final Set<String> locals = new HashSet<>();
    private final boolean function;
    private final boolean module;

    /** The module level. */
    Scope(GlobalNames globals, Source where) {
        this(globals, where, false, true);
    }

    private Scope(GlobalNames globals, Source where, boolean function, boolean module) {
        this.globals = globals;
        this.where = where;
        this.function = function;
        this.module = module;
    }

    /** A thread's code: it writes the names of setup, its other names are its own. */
    static Scope ofThread(GlobalNames globals, Source where, List<Statement> body) {
        Scope scope = new Scope(globals, where, true, false);
        scope.locals.add("index");
        // A name that is only ever added to has no first value anywhere: it is none of its own, but a slip.
        Assignments.of(body).stream()
                .filter(binding -> !binding.augmented())
                .map(Assignments.Binding::name)
                .filter(name -> !globals.isOfSetup(name))
                .forEach(scope.locals::add);
        return scope;
    }

    /**
     * A function: what it gives a value is its own unless it is declared global.
     *
     * @throws ScriptError if a parameter is declared global
     */
    static Scope ofFunction(GlobalNames globals, Source where, Statement.FunctionDefinition definition) {
        Scope scope = new Scope(globals, where, true, false);
        Set<String> declared = new HashSet<>();
        for (Statement.Global global : Assignments.globals(definition.body())) {
            declared.addAll(global.names());
            definition.parameters().stream()
                    .filter(parameter -> global.names().contains(parameter.name()))
                    .findFirst()
                    .ifPresent(parameter -> {
                        throw where.error(
                                global.position(),
                                "found '%s' both as a parameter and as a global name; rename one of them."
                                        .formatted(parameter.name()));
                    });
        }
        definition.parameters().forEach(parameter -> scope.locals.add(parameter.name()));
        Assignments.of(definition.body()).stream()
                .map(Assignments.Binding::name)
                .filter(name -> !declared.contains(name))
                .forEach(scope.locals::add);
        return scope;
    }

    boolean isLocal(String name) {
        return locals.contains(name);
    }

    boolean isGlobal(String name) {
        return globals.contains(name);
    }

    /** Whether {@code return} may stand here. */
    boolean canReturn() {
        return function;
    }

    /** Whether functions may be defined here. */
    boolean isModule() {
        return module;
    }

    int global(String name) {
        return globals.number(name);
    }

    boolean isShared(String name) {
        return globals.isShared(name);
    }

    /** The error about a name that nothing defines, with the nearest that is defined. */
    ScriptError unknown(Expression.Name name) {
        Set<String> known = new HashSet<>(globals.names());
        known.addAll(locals);
        for (Builtin builtin : Builtin.values()) {
            known.add(builtin.pythonName());
        }
        String nearest = Nearest.to(name.name(), known)
                .map(found -> "did you mean '" + found + "'?")
                .orElse("give it a value in setup, or check its spelling.");
        return where.error(name.position(), "found the unknown name '%s'; %s".formatted(name.name(), nearest));
    }
}

package dev.threadline.script;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names mean that a program does not define itself: functions and classes that are there from the start, modules and
 * types of errors, by their own names and by those that imports give them with {@code as}. An import holds in the whole
 * program, wherever it stands.
 */
final class Predefined {
    /** What an import gives another name: a module, or what one holds. @param module or empty for a module */
    private record Original(String module, String name) {}

    private final Map<String, Original> renamed = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /** @param sections the statements of all sections of the program */
    Predefined(List<List<Statement>> sections) {
        sections.forEach(this::find);
    }

    private void find(List<Statement> body) {
        Assignments.visit(body, statement -> {
            switch (statement) {
                case Statement.Import(var _, var modules) -> modules.forEach(module -> rename("", module));
                case Statement.FromImport(var _, var module, var names) -> names.forEach(name -> rename(module, name));
                case Statement.FunctionDefinition function -> find(function.body());
                case Statement.ClassDefinition type -> find(type.body());
                default -> {
                    // Imports nothing.
                }
            }
        });
    }

    private void rename(String module, ImportedName imported) {
        if (imported.bound().equals(imported.name())) {
            return;
        }
        Original original = new Original(module, imported.name());
        Original other = renamed.putIfAbsent(imported.bound(), original);
        if (other != null && !other.equals(original)) {
            ambiguous.add(imported.bound());
        }
    }

    /** Whether imports give one name to several things, or to something a name that another thing has from the start. */
    boolean isAmbiguous(String name) {
        boolean taken = Builtin.isModule(name) || Builtin.named(name).isPresent() || ErrorTypes.isKnown(name);
        return ambiguous.contains(name) || renamed.containsKey(name) && taken;
    }

    /** The module that a name stands for, if it does. */
    Optional<String> module(String name) {
        Original original = renamed.get(name);
        if (original != null && original.module().isEmpty()) {
            return Optional.of(original.name());
        }
        return Builtin.isModule(name) ? Optional.of(name) : Optional.empty();
    }

    /** The type of errors that a name stands for, if it does. */
    Optional<String> errorType(String name) {
        Original original = renamed.get(name);
        if (original != null && ErrorTypes.isOf(original.module(), original.name())) {
            return Optional.of(original.name());
        }
        return ErrorTypes.isKnown(name) ? Optional.of(name) : Optional.empty();
    }

    /** The function or class that a name stands for, if it does. */
    Optional<Builtin> builtin(String name) {
        Original original = renamed.get(name);
        return original == null || original.module().isEmpty() || !Builtin.isModule(original.module())
                ? Builtin.named(name)
                : Builtin.of(original.module(), original.name());
    }

    /** The same of an expression, a name or one behind that of its module; names that the program defines are the caller's matter. */
    Optional<Builtin> builtin(Expression expression) {
        return switch (expression) {
            case Expression.Name(var _, var name) -> builtin(name);
            case Expression.Attribute(var _, Expression.Name(var _, var module), var name) ->
                module(module).flatMap(found -> Builtin.of(found, name));
            default -> Optional.empty();
        };
    }

    /** Whether an expression makes an object that threads meet at. */
    boolean makesPrimitive(Expression value) {
        return value instanceof Expression.Call call
                && builtin(call.function()).filter(Builtin::makesPrimitive).isPresent();
    }
}

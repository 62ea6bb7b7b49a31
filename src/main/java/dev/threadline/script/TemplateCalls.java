package dev.threadline.script;

import dev.threadline.script.TemplateReader.Access;
import dev.threadline.script.TemplateReader.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles {@code "...".format(...)} as what it fills in, where a field has an attribute, which may be one that threads share, or the
 * program has texts of its own: reading the one and making the other are steps of the program, which no built-in method can take.
 */
final class TemplateCalls {
    private final ProgramCompiler program;
    private final CodeWriter out;
    private final ExpressionCompiler expressions;
    private final Map<String, Integer> kept = new HashMap<>();

    TemplateCalls(ProgramCompiler program, CodeWriter out, ExpressionCompiler expressions) {
        this.program = program;
        this.out = out;
        this.expressions = expressions;
    }

    /** @return whether the call is one of those */
    boolean compile(Expression.Call call) {
        if (!(call.function() instanceof Expression.Attribute(var _, var object, var method))
                || !(object instanceof Expression.StringLiteral(var _, var template))
                || !method.equals("format")
                || call.isSpread()) {
            return false;
        }
        Optional<List<Part>> parts = new TemplateReader().parts(template);
        if (parts.isEmpty() || !(hasOwnTexts() || hasAttribute(parts.get())) || !isFilled(parts.get(), call)) {
            return false;
        }
        for (Expression argument : call.arguments()) {
            keep(String.valueOf(kept.size()), argument);
        }
        call.keywordArguments().forEach(argument -> keep(argument.name(), argument.value()));
        out.line(call.position().line());
        emit(parts.get());
        kept.values().forEach(local -> {
            out.emit(Opcode.CONSTANT, Heap.UNSET);
            out.emit(Opcode.STORE_LOCAL, local);
        });
        return true;
    }

    private boolean hasOwnTexts() {
        return program.attributeNames().isMethod("__str__")
                || program.attributeNames().isMethod("__repr__");
    }

    private static boolean hasAttribute(List<Part> parts) {
        return parts.stream()
                .anyMatch(part -> part instanceof Part.Field field
                        && (field.path().stream().anyMatch(Access.Attribute.class::isInstance)
                                || hasAttribute(field.specification())));
    }

    /** Whether there is an argument for each field; if not, the run says so. */
    private static boolean isFilled(List<Part> parts, Expression.Call call) {
        return parts.stream()
                .allMatch(part -> !(part instanceof Part.Field field)
                        || isGiven(field.argument(), call) && isFilled(field.specification(), call));
    }

    private static boolean isGiven(String argument, Expression.Call call) {
        return call.keywordArguments().stream().anyMatch(given -> given.name().equals(argument))
                || Character.isDigit(argument.charAt(0))
                        && argument.length() < 4
                        && Integer.parseInt(argument) < call.arguments().size();
    }

    private void keep(String name, Expression value) {
        int local = out.hiddenLocals("kept", 1);
        expressions.value(value);
        out.emit(Opcode.STORE_LOCAL, local);
        kept.put(name, local);
    }

    private void emit(List<Part> parts) {
        for (Part part : parts) {
            switch (part) {
                case Part.Text(var text) -> out.emit(Opcode.CONSTANT, program.constant(text));
                case Part.Field field -> {
                    out.emit(Opcode.LOAD_LOCAL, kept.get(field.argument()));
                    field.path().forEach(this::access);
                    expressions.formatted(field.conversion(), () -> emit(field.specification()));
                }
            }
        }
        if (parts.isEmpty()) {
            out.emit(Opcode.CONSTANT, program.constant(""));
        } else {
            out.emit(Opcode.JOIN_TEXTS, parts.size());
        }
    }

    private void access(Access access) {
        switch (access) {
            case Access.Attribute(var name) -> out.emit(Opcode.LOAD_ATTRIBUTE, program.name(name));
            case Access.Index(var index) -> {
                out.emit(Opcode.CONSTANT, program.constant(index));
                out.emit(Opcode.LOAD_ELEMENT);
            }
            case Access.Key(var key) -> {
                out.emit(Opcode.CONSTANT, program.constant(key));
                out.emit(Opcode.LOAD_ELEMENT);
            }
        }
    }
}

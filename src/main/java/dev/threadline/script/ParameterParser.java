package dev.threadline.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of a function. */
final class ParameterParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;

    ParameterParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** Reads both brackets of a {@code def} and what is between them; a comma may stand at the end. */
    List<Parameter> ofDefinition() {
        tokens.expect("(", "'('");
        return upTo(")");
    }

    /** Reads from after {@code lambda} through the colon. */
    List<Parameter> ofLambda() {
        return upTo(":");
    }

    private List<Parameter> upTo(String closing) {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!tokens.at(closing)) {
            Parameter parameter = parameter(closing);
            requirePlace(parameter, parameters, names);
            parameters.add(parameter);
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect(closing, "',' or '%s'".formatted(closing));
        return parameters;
    }

    private void requirePlace(Parameter parameter, List<Parameter> before, Set<String> names) {
        if (!names.add(parameter.name())) {
            throw tokens.error(parameter.position(), "the parameter '%s' is there twice.".formatted(parameter.name()));
        }
        if (parameter.defaultValue().isEmpty()
                && !before.isEmpty()
                && before.getLast().defaultValue().isPresent()) {
            throw tokens.error(
                    parameter.position(),
                    "the parameter '%s' has no default value, but the one before it has; put it first."
                            .formatted(parameter.name()));
        }
    }

    private Parameter parameter(String closing) {
        if (tokens.at("*") || tokens.at("**") || tokens.at("/")) {
            throw tokens.refused(Refusal.PARAMETER_KIND);
        }
        Position position = tokens.position();
        String name = tokens.expectName();
        if (!closing.equals(":") && tokens.accept(":")) {
            // What type a parameter is meant to have means nothing to a run.
            expressions.expression();
        }
        return new Parameter(
                position, name, tokens.accept("=") ? Optional.of(expressions.expression()) : Optional.empty());
    }
}

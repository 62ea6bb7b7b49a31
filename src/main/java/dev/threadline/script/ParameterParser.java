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
        if (!before.isEmpty()
                && before.getLast().kind().compareTo(parameter.kind()) >= 0
                && before.getLast().kind() != Parameter.Kind.PLAIN) {
            throw tokens.error(
                    parameter.position(),
                    Refusal.PARAMETER_KIND.sentence("a parameter behind '%s%s'"
                            .formatted(
                                    before.getLast().kind().sign(),
                                    before.getLast().name())));
        }
        if (parameter.defaultValue().isEmpty()
                && parameter.kind() == Parameter.Kind.PLAIN
                && !before.isEmpty()
                && before.getLast().defaultValue().isPresent()) {
            throw tokens.error(
                    parameter.position(),
                    "the parameter '%s' has no default value, but the one before it has; put it first."
                            .formatted(parameter.name()));
        }
    }

    private Parameter parameter(String closing) {
        if (tokens.at("/") || tokens.at("*") && !(tokens.ahead(1) instanceof Token.Name)) {
            throw tokens.refused(Refusal.PARAMETER_KIND);
        }
        Parameter.Kind kind = tokens.accept("*")
                ? Parameter.Kind.VAR_POSITIONAL
                : tokens.accept("**") ? Parameter.Kind.VAR_KEYWORD : Parameter.Kind.PLAIN;
        Position position = tokens.position();
        String name = tokens.expectName();
        if (!closing.equals(":") && tokens.accept(":")) {
            // What type a parameter is meant to have means nothing to a run.
            expressions.expression();
        }
        if (kind != Parameter.Kind.PLAIN && tokens.at("=")) {
            throw tokens.error(tokens.position(), "found '=': a parameter with a star has no default value.");
        }
        return new Parameter(
                position, kind, name, tokens.accept("=") ? Optional.of(expressions.expression()) : Optional.empty());
    }
}

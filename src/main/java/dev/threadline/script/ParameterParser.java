package dev.threadline.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of a {@code def}. */
final class ParameterParser {
    private final TokenReader tokens;

    ParameterParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    /** Reads both brackets and what is between them; a comma may stand at the end. */
    List<Parameter> parameters() {
        tokens.expect("(", "'('");
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!tokens.at(")")) {
            Parameter parameter = parameter();
            if (!names.add(parameter.name())) {
                throw tokens.error(
                        parameter.position(), "the parameter '%s' is there twice.".formatted(parameter.name()));
            }
            parameters.add(parameter);
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect(")", "',' or ')'");
        return parameters;
    }

    private Parameter parameter() {
        if (tokens.at("*") || tokens.at("**") || tokens.at("/")) {
            throw tokens.refused(Refusal.PARAMETER_KIND);
        }
        Parameter parameter = new Parameter(tokens.position(), tokens.expectName(), Optional.empty());
        if (tokens.at("=")) {
            throw tokens.refused(Refusal.DEFAULT_ARGUMENT);
        }
        if (tokens.at(":")) {
            throw tokens.refused(Refusal.ANNOTATION);
        }
        return parameter;
    }
}

package dev.threadline.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter of a function; no two of one function have the same name.
 *
 * @param defaultValue what it is when the call does not give it; evaluated once, where the function is defined
 */
record Parameter(Position position, String name, Optional<Expression> defaultValue) implements Node {
    static Stream<Expression> defaultValues(List<Parameter> parameters) {
        return parameters.stream().flatMap(parameter -> parameter.defaultValue().stream());
    }
}

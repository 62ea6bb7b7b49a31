package dev.threadline.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter of a function; no two of one function have the same name.
 *
 * @param defaultValue what it is when the call does not give it; evaluated once, where the function is defined
 */
record Parameter(Position position, Kind kind, String name, Optional<Expression> defaultValue) implements Node {
    /** What a parameter takes of a call. The words are those of Python's own {@code inspect}. */
    enum Kind {
        /** One argument, by place or by keyword. */
        PLAIN(""),
        /** {@code *name}: a tuple of what is passed by place beyond the plain ones. */
        VAR_POSITIONAL("*"),
        /** {@code **name}: a dictionary of what is passed by keywords that name no parameter. */
        VAR_KEYWORD("**");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** What stands before the name. */
        String sign() {
            return sign;
        }
    }

    static Stream<Expression> defaultValues(List<Parameter> parameters) {
        return parameters.stream().flatMap(parameter -> parameter.defaultValue().stream());
    }
}

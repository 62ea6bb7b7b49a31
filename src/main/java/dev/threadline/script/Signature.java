package dev.threadline.script;

import java.util.List;

/**
 * What a code is called with. Its parameters are its first locals: the plain ones, then that of the further arguments, then
 * that of the further ones by keyword.
 *
 * @param plain how many parameters take one argument each
 * @param more whether one takes all further ones passed by place
 * @param moreNamed whether one takes all further ones passed by keyword
 */
record Signature(int plain, boolean more, boolean moreNamed) {
    /** So many parameters of one argument each. */
    static Signature of(int plain) {
        return new Signature(plain, false, false);
    }

    static Signature of(List<Parameter> parameters) {
        return new Signature(
                count(parameters, Parameter.Kind.PLAIN),
                count(parameters, Parameter.Kind.VAR_POSITIONAL) > 0,
                count(parameters, Parameter.Kind.VAR_KEYWORD) > 0);
    }

    private static int count(List<Parameter> parameters, Parameter.Kind kind) {
        return (int) parameters.stream()
                .filter(parameter -> parameter.kind() == kind)
                .count();
    }

    /** Whether a call decides how many arguments there are. */
    boolean isVariadic() {
        return more || moreNamed;
    }

    /** How many locals the parameters are. */
    int locals() {
        return plain + (more ? 1 : 0) + (moreNamed ? 1 : 0);
    }
}

package dev.threadline.script;

import java.util.Arrays;
import java.util.Optional;

/** What is Python but outside the subset, with what to write instead where there is something. */
enum Refusal {
    ASYNC("async", "coroutines are not in this subset of Python; write threads"),
    AWAIT("await", "coroutines are not in this subset of Python; write threads"),
    YIELD("yield", "generators are not in this subset of Python; collect the values in a list"),
    MATCH("match", "match is not in this subset of Python; write 'if' and 'elif'"),
    DECORATOR(
            "",
            "decorators are not in this subset of Python; call what it names with the function, in a line below it"),
    PROPERTY("", "properties are not in this subset of Python; write a plain method and call it, with '()'"),
    STATIC_METHOD("", "static methods are not in this subset of Python; write a function outside the class"),
    CLASS_METHOD(
            "",
            "class methods are not in this subset of Python; write a function outside the class, which names the class"),
    MATRIX_PRODUCT("@", "matrix products are not in this subset of Python; write a function that multiplies"),
    MATRIX_PRODUCT_IN_PLACE("@=", "matrix products are not in this subset of Python; write a function that multiplies"),
    WALRUS(":=", "assigning inside an expression is not in this subset of Python; assign in a line of its own"),
    ELLIPSIS("...", "the ellipsis is not in this subset of Python; write 'pass' for an empty block"),
    STAR("*", "taking a sequence apart with a star is not in this subset of Python; write its elements one by one"),
    DOUBLE_STAR("**", "taking a dictionary apart is not in this subset of Python; write its entries one by one"),
    SET("", "sets are not in this subset of Python; use a list, or a dictionary for its keys"),
    GENERATOR(
            "",
            "a generator expression that is not the one argument of a call is not in this subset of Python;"
                    + " write a list, in square brackets"),
    SEVERAL_SLICES("", "several slices in one index are not in this subset of Python; write one"),
    PARAMETER_KIND(
            "",
            "parameters that take only what has or has no name are not in this subset of Python; write plain names first,"
                    + " then *name, then **name"),
    SEVERAL_BASES("", "several base classes are not in this subset of Python; name one"),
    CLASS_ARGUMENT("", "arguments of a class are not in this subset of Python; name only the base class"),
    COMPUTED_BASE("", "a base class that is no plain name is not in this subset of Python; give it a name first"),
    CLASS_STATEMENT(
            "",
            "more than functions and assignments to plain names is not in this subset of Python there;"
                    + " write it outside the class, or in a method"),
    EXCEPTION_GROUP("", "exception groups are not in this subset of Python; write 'except' without the star"),
    PACKAGE("", "packages are not in this subset of Python; a module has one plain name"),
    IMAGINARY("", "imaginary numbers are not in this subset of Python; write a number without 'j'"),
    BYTES("", "bytes are not in this subset of Python; write a string");

    private final String token;
    private final String reason;

    Refusal(String token, String reason) {
        this.token = token;
        this.reason = reason;
    }

    /** The refusal of what begins with a keyword or sign, where only a refused construct can begin with it. */
    static Optional<Refusal> of(String token) {
        return Arrays.stream(values())
                .filter(refusal -> !token.isEmpty() && refusal.token.equals(token))
                .findFirst();
    }

    /** The refusal of a decorator by its name. */
    static Refusal ofDecorator(String name) {
        return switch (name) {
            case "property" -> PROPERTY;
            case "staticmethod" -> STATIC_METHOD;
            case "classmethod" -> CLASS_METHOD;
            default -> DECORATOR;
        };
    }

    /** @param found what a sentence calls the token or construct that was found */
    String sentence(String found) {
        return "found %s: %s.".formatted(found, reason);
    }
}

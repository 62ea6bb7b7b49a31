package dev.threadline.script;

import java.util.Arrays;
import java.util.Optional;

/** What is Python but outside the subset, with what to write instead where there is something. */
enum Refusal {
    CLASS(
            "class",
            "classes are not in this subset of Python; keep the state in global names and write functions for it"),
    TRY("try", "exceptions are not in this subset of Python; test with 'if' first, and use 'with' to release a lock"),
    EXCEPT("except", "exceptions are not in this subset of Python; test with 'if' first"),
    FINALLY("finally", "exceptions are not in this subset of Python; use 'with' to release a lock"),
    RAISE("raise", "exceptions are not in this subset of Python; write 'assert False, \"message\"' to stop"),
    LAMBDA("lambda", "lambda is not in this subset of Python; write a function with 'def' and pass its name"),
    ASYNC("async", "coroutines are not in this subset of Python; write threads"),
    AWAIT("await", "coroutines are not in this subset of Python; write threads"),
    YIELD("yield", "generators are not in this subset of Python; collect the values in a list"),
    IMPORT("import", "imports are not in this subset of Python; the threading names are there without it"),
    FROM("from", "imports are not in this subset of Python; the threading names are there without it"),
    DEL("del", "del is not in this subset of Python; use the methods of the list, such as pop"),
    NONLOCAL("nonlocal", "nonlocal is not in this subset of Python; use a global name"),
    MATCH("match", "match is not in this subset of Python; write 'if' and 'elif'"),
    DECORATOR("@", "decorators and matrix products are not in this subset of Python"),
    MATRIX_PRODUCT("@=", "matrix products are not in this subset of Python"),
    WALRUS(":=", "assigning inside an expression is not in this subset of Python; assign in a line of its own"),
    ARROW("->", "type annotations are not in this subset of Python; leave it out"),
    ELLIPSIS("...", "the ellipsis is not in this subset of Python; write 'pass' for an empty block"),
    BRACES("{", "dictionaries and sets are not in this subset of Python; use a list"),
    STAR("*", "taking a sequence apart with a star is not in this subset of Python; write its elements one by one"),
    DOUBLE_STAR("**", "taking a dictionary apart is not in this subset of Python; write the arguments one by one"),
    CONDITIONAL("", "conditional expressions are not in this subset of Python; write an 'if' statement"),
    COMPREHENSION("", "comprehensions are not in this subset of Python; write a 'for' loop that appends"),
    SLICE("", "slices are not in this subset of Python; use one index"),
    ANNOTATION("", "type annotations are not in this subset of Python; leave it out"),
    PARAMETER_KIND("", "parameters of this kind are not in this subset of Python; write plain names"),
    DEFAULT_ARGUMENT("", "default values are not in this subset of Python; pass every argument"),
    SEVERAL_TARGETS("", "taking a tuple apart is not in this subset of Python; assign one name at a time"),
    LOOP_ELSE("", "the 'else' of a loop is not in this subset of Python; use a name that says how the loop ended"),
    FLOAT("", "floats are not in this subset of Python; write a whole number"),
    FORMATTED_STRING("", "f-strings are not in this subset of Python; give print the parts, separated by commas"),
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

    /** @param found what a sentence calls the token or construct that was found */
    String sentence(String found) {
        return "found %s: %s.".formatted(found, reason);
    }
}

package dev.threadline.script;

import java.util.Arrays;
import java.util.List;

/**
 * An operator that compares two values; those of one chain all bind alike. Where one begins with another, the
 * longer one is first.
 */
enum ComparisonOperator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    IS_NOT("is not"),
    IS("is"),
    IN("in"),
    NOT_IN("not in");

    private static final ComparisonOperator[] VALUES = values();

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** Its Python symbol, such as {@code not in}. */
    String symbol() {
        return symbol;
    }

    /** The tokens it is written in. */
    List<String> words() {
        return List.of(symbol.split(" "));
    }

    /** Whether it looks for one value in another. */
    boolean isMembership() {
        return this == IN || this == NOT_IN;
    }

    /** Whether it holds for two values of which the first comes before (negative), with (0) or after the second. */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL, IS -> order == 0;
            case NOT_EQUAL, IS_NOT -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case IN, NOT_IN -> throw new IllegalArgumentException("no order has to do with " + this);
        };
    }

    /** The name of the method by which a class answers it, or an empty text: it is answered without one. */
    String method() {
        return switch (this) {
            case EQUAL -> "__eq__";
            case LESS -> "__lt__";
            case LESS_OR_EQUAL -> "__le__";
            case GREATER -> "__gt__";
            case GREATER_OR_EQUAL -> "__ge__";
            case IN -> "__contains__";
            case NOT_EQUAL, NOT_IN, IS, IS_NOT -> "";
        };
    }

    /** The operator that says the same with its operands the other way round. */
    ComparisonOperator mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL, IS, IS_NOT -> this;
            case IN, NOT_IN -> throw new IllegalArgumentException("a membership has no mirror: " + this);
        };
    }

    /** The operator with a symbol. */
    static ComparisonOperator of(String symbol) {
        return Arrays.stream(VALUES)
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    /** The operator with an ordinal. */
    static ComparisonOperator of(int ordinal) {
        return VALUES[ordinal];
    }
}

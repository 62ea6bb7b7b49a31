package dev.threadline.script;

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

    /** The operator with an ordinal. */
    static ComparisonOperator of(int ordinal) {
        return VALUES[ordinal];
    }
}

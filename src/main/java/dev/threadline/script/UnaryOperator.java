package dev.threadline.script;

/** An operator before one value. */
enum UnaryOperator {
    NEGATE("-"),
    PLUS("+"),
    INVERT("~"),
    NOT("not");

    private static final UnaryOperator[] VALUES = values();

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** Its Python symbol. */
    String symbol() {
        return symbol;
    }

    /** The operator with an ordinal. */
    static UnaryOperator of(int ordinal) {
        return VALUES[ordinal];
    }
}

package dev.threadline.script;

/** An operator before one value. */
enum UnaryOperator {
    NEGATE("-"),
    PLUS("+"),
    INVERT("~"),
    NOT("not");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** Its Python symbol. */
    String symbol() {
        return symbol;
    }
}

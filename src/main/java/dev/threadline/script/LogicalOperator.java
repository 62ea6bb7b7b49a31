package dev.threadline.script;

/** An operator that evaluates its operands from the left only until one decides; the value is that operand, not a truth value. */
enum LogicalOperator {
    AND("and"),
    OR("or");

    private final String symbol;

    LogicalOperator(String symbol) {
        this.symbol = symbol;
    }

    /** Its Python word. */
    String symbol() {
        return symbol;
    }
}

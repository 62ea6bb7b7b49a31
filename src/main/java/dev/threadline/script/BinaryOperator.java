package dev.threadline.script;

import java.util.Arrays;
import java.util.Optional;

/** An operator between two values. Those of augmented assignment are the same ones, {@code +=} being {@link #ADD}. */
enum BinaryOperator {
    BIT_OR("|", 1),
    BIT_XOR("^", 2),
    BIT_AND("&", 3),
    SHIFT_LEFT("<<", 4),
    SHIFT_RIGHT(">>", 4),
    ADD("+", 5),
    SUBTRACT("-", 5),
    MULTIPLY("*", 6),
    DIVIDE("/", 6),
    FLOOR_DIVIDE("//", 6),
    MODULO("%", 6),
    POWER("**", 7);

    /** The loosest {@link #precedence}. */
    static final int LOOSEST = 1;

    private static final BinaryOperator[] VALUES = values();

    private final String symbol;
    private final int precedence;

    BinaryOperator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    /** The operator with that Python symbol. */
    static Optional<BinaryOperator> of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }

    /** Its Python symbol, such as {@code //}. */
    String symbol() {
        return symbol;
    }

    /** How tightly it binds, from {@value #LOOSEST}, loosest; all group from the left but {@link #POWER}. */
    int precedence() {
        return precedence;
    }

    /** The operator with an ordinal. */
    static BinaryOperator of(int ordinal) {
        return VALUES[ordinal];
    }
}

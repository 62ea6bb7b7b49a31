package dev.threadline.script;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expressions of the language by chance, brackets rare, so that precedence decides. */
final class RandomExpressions {
    private static final List<String> OPERATORS = List.of(
            "+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=", "is",
            "is not", "in", "not in", "and", "or");
    private static final List<String> SIGNS = List.of("-", "+", "~", "not ");
    private static final List<String> ATOMS = List.of(
            "a", "b", "lock", "0", "17", "0xff", "1_000", "True", "None", "'x'", "\"y\" 'z'", "()", "[]", "(a,)");

    private final Random random;

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    /** An expression at most that deep. */
    String expression(int depth) {
        if (depth == 0) {
            return pick(ATOMS);
        }
        return switch (random.nextInt(12)) {
            case 0 -> "(" + expression(depth - 1) + ")";
            case 1 -> "[" + several(depth - 1) + "]";
            case 2 -> "(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
            case 3 -> primary(depth - 1) + ".n";
            case 4 -> primary(depth - 1) + "[" + expression(depth - 1) + "]";
            case 5 -> primary(depth - 1) + "(" + several(depth - 1) + ")";
            case 6 -> primary(depth - 1) + "(" + expression(depth - 1) + ", k=" + expression(depth - 1) + ")";
            case 7 -> signed(depth - 1);
            default -> operand(depth - 1) + " " + pick(OPERATORS) + " " + operand(depth - 1);
        };
    }

    /** An expression that does not begin with {@code not}, which after an operator CPython refuses. */
    private String operand(int depth) {
        String operand = expression(depth);
        return operand.startsWith("not ") ? "(" + operand + ")" : operand;
    }

    private String signed(int depth) {
        String sign = pick(SIGNS);
        return sign + (sign.equals("not ") ? expression(depth) : operand(depth));
    }

    private String primary(int depth) {
        return depth == 0 || random.nextBoolean() ? "a" : "(" + expression(depth) + ")";
    }

    private String several(int depth) {
        return Stream.generate(() -> expression(depth)).limit(random.nextInt(4)).collect(Collectors.joining(", "));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

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
    private static final List<String> STEPS = List.of("", ":", ":2", ":-a");
    private static final List<String> PARAMETERS = List.of("", " x", " x, y=1", " x=a or b,");
    private static final List<String> SHOWN = List.of("", "=", "!r", "!s", " = ");
    private static final List<String> FORMATS = List.of("", "", ":>5", ":{a}.{b!r:c}f", ":");
    private static final List<String> ATOMS = List.of(
            "a",
            "b",
            "lock",
            "0",
            "17",
            "0xff",
            "1_000",
            "1.5",
            ".5e-3",
            "2.",
            "True",
            "None",
            "'x'",
            "\"y\" 'z'",
            "()",
            "[]",
            "(a,)",
            "{}");

    private final Random random;

    RandomExpressions(long seed) {
        this.random = new Random(seed);
    }

    /** An expression at most that deep. */
    String expression(int depth) {
        if (depth == 0) {
            return pick(ATOMS);
        }
        return switch (random.nextInt(23)) {
            case 0 -> "(" + expression(depth - 1) + ")";
            case 1 -> "[" + several(depth - 1) + "]";
            case 2 -> "(" + expression(depth - 1) + ", " + expression(depth - 1) + ")";
            case 3 -> primary(depth - 1) + ".n";
            case 4 -> primary(depth - 1) + "[" + expression(depth - 1) + "]";
            case 5 -> primary(depth - 1) + "(" + several(depth - 1) + ")";
            case 6 -> primary(depth - 1) + "(" + expression(depth - 1) + ", k=" + expression(depth - 1) + ")";
            case 7 -> signed(depth - 1);
            case 8 -> primary(depth - 1) + "[" + bound(depth - 1) + ":" + bound(depth - 1) + pick(STEPS) + "]";
            case 9 -> operand(depth - 1) + " if " + operand(depth - 1) + " else " + expression(depth - 1);
            case 10 ->
                "{" + expression(depth - 1) + ": " + expression(depth - 1) + ", 'k': " + expression(depth - 1) + "}";
            case 11 -> "[" + expression(depth - 1) + clauses(depth - 1) + "]";
            case 12 -> primary(depth - 1) + "(" + expression(depth - 1) + clauses(depth - 1) + ")";
            case 13 -> "{" + expression(depth - 1) + ": " + expression(depth - 1) + clauses(depth - 1) + "}";
            case 15 -> formatted(depth - 1);
            case 14 -> "(lambda" + pick(PARAMETERS) + ": " + expression(depth - 1) + ")";
            default -> operand(depth - 1) + " " + pick(OPERATORS) + " " + operand(depth - 1);
        };
    }

    /** What can be assigned, without brackets around it. */
    String target(int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> "a";
            case 1 -> "b.c";
            case 2 -> "d[" + expression(depth - 1) + "]";
            case 3 -> "(" + target(depth - 1) + ", " + target(depth - 1) + ")";
            default -> "[" + target(depth - 1) + ", " + target(depth - 1) + "]";
        };
    }

    private String clauses(int depth) {
        String clauses = " for " + target(depth) + pick(List.of("", ",", ", e")) + " in " + closed(depth);
        while (random.nextInt(3) == 0) {
            clauses += " if " + closed(depth);
        }
        return random.nextInt(4) == 0 ? clauses + clauses(depth) : clauses;
    }

    /** An f-string; what holds quotes or backslashes is left out of its braces. */
    private String formatted(int depth) {
        String value = expression(depth);
        boolean plain = value.chars().noneMatch(character -> "'\"\\".indexOf(character) >= 0);
        String field = "{" + (plain ? "(" + value + ")" : "a + b") + pick(SHOWN) + pick(FORMATS) + "}";
        String quote = pick(List.of("'", "\"", "'''", "\"\"\""));
        return pick(List.of("f", "F", "'a' f", "rf"))
                + quote
                + pick(List.of("", "x"))
                + field
                + pick(List.of("", "{{y}}", "{b}"))
                + quote;
    }

    private String bound(int depth) {
        return random.nextBoolean() ? "" : expression(depth);
    }

    /** An expression that may stand after an operator, where CPython refuses {@code not}. */
    private String operand(int depth) {
        String operand = closed(depth);
        return operand.startsWith("not ") ? "(" + operand + ")" : operand;
    }

    /** An expression that holds together left of {@code if}: a conditional one in brackets. */
    private String closed(int depth) {
        String expression = expression(depth);
        return expression.contains(" if ") ? "(" + expression + ")" : expression;
    }

    private String signed(int depth) {
        String sign = pick(SIGNS);
        return sign + (sign.equals("not ") ? closed(depth) : operand(depth));
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

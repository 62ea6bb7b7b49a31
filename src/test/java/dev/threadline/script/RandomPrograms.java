package dev.threadline.script;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs of the language by chance: every statement in every other, with expressions of {@link RandomExpressions}. */
final class RandomPrograms {
    private static final int EXPRESSION_DEPTH = 2;
    private static final List<String> PARAMETERS = List.of("", "a", "a, b=1", "a=(b, c), d=e if f else g,");
    private static final List<String> IMPORTS = List.of(
            "import a", "import a, b as c", "from a import *", "from a import b, c as d", "from a import (b as c, d,)");

    private final Random random;
    private final RandomExpressions expressions;

    RandomPrograms(long seed) {
        this.random = new Random(seed);
        this.expressions = new RandomExpressions(seed);
    }

    /** A program whose blocks nest at most that deep. */
    String program(int depth) {
        return block("", depth);
    }

    private String block(String margin, int depth) {
        return Stream.generate(() -> statement(margin, depth))
                .limit(1 + random.nextInt(3))
                .collect(Collectors.joining());
    }

    private String inner(String margin, int depth) {
        return random.nextInt(4) == 0
                ? " " + simple() + "\n"
                : "\n" + block(margin + pick(List.of("  ", "    ", "\t")), depth - 1);
    }

    private String statement(String margin, int depth) {
        return margin + (depth == 0 || random.nextInt(3) == 0 ? simple() + "\n" : compound(margin, depth));
    }

    private String compound(String margin, int depth) {
        String otherwise = random.nextInt(3) == 0 ? margin + "else:" + inner(margin, depth) : "";
        return switch (random.nextInt(7)) {
            case 0 -> "if " + expression() + ":" + inner(margin, depth) + otherwise;
            case 1 -> "while " + expression() + ":" + inner(margin, depth) + otherwise;
            case 2 ->
                "for " + expressions.target(2) + pick(List.of("", ", x")) + " in " + expression() + ":"
                        + inner(margin, depth) + otherwise;
            case 3 -> "with " + expression() + " as " + expressions.target(1) + ":" + inner(margin, depth);
            case 4 -> "def f(" + pick(PARAMETERS) + "):" + inner(margin, depth);
            case 5 -> classDefinition(margin, depth);
            default -> tryStatement(margin, depth, otherwise);
        };
    }

    private String classDefinition(String margin, int depth) {
        String body = margin + "  ";
        return "class C" + pick(List.of("", "()", "(B)", "(a.B,)")) + ":\n"
                + body + pick(List.of("pass", "'text'", "a = b = ")).replaceFirst("= $", "= " + expression()) + "\n"
                + body + "def m(self):" + inner(body, depth);
    }

    private String tryStatement(String margin, int depth, String otherwise) {
        String body = "try:" + inner(margin, depth);
        String last = margin + "finally:" + inner(margin, depth);
        if (random.nextInt(4) == 0) {
            return body + last;
        }
        String handlers = Stream.generate(() ->
                        margin + "except " + expression() + pick(List.of("", " as e")) + ":" + inner(margin, depth))
                .limit(1 + random.nextInt(2))
                .collect(Collectors.joining());
        String everything = random.nextBoolean() ? "" : margin + "except:" + inner(margin, depth);
        return body + handlers + everything + otherwise + (random.nextBoolean() ? "" : last);
    }

    private String simple() {
        return switch (random.nextInt(10)) {
            case 0 -> expressions.target(2) + " = " + expressions.target(2) + ", x = " + expression();
            case 1 -> "a.b[c] " + pick(List.of("+=", "//=", "**=", "|=")) + " " + expression();
            case 2 -> "return " + expression() + "; return";
            case 3 -> "raise " + expression();
            case 4 -> "del " + expressions.target(2) + pick(List.of("", ",", ", x"));
            case 5 -> pick(IMPORTS);
            case 6 -> "assert " + expression() + ", " + expression();
            case 7 -> pick(List.of("global a, b", "nonlocal a", "raise", "pass; pass;"));
            default -> expression();
        };
    }

    private String expression() {
        return expressions.expression(EXPRESSION_DEPTH);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}

package dev.threadline.script;

import dev.threadline.script.Expression.Attribute;
import dev.threadline.script.Expression.BooleanLiteral;
import dev.threadline.script.Expression.Call;
import dev.threadline.script.Expression.FloatLiteral;
import dev.threadline.script.Expression.IntegerLiteral;
import dev.threadline.script.Expression.Name;
import dev.threadline.script.Expression.NoneLiteral;
import dev.threadline.script.Expression.Subscript;
import java.util.List;
import java.util.Set;

/** Reads what binds tightest: literals, names, what stands in brackets, and the attributes, elements and calls after them. */
final class PrimaryParser {
    private static final Set<String> BEFORE_STAR = Set.of("(", "[", "{", ",", "=", "for", "in", "return");

    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final StringParser strings;
    private final DisplayParser displays;
    private final IndexParser indices;

    PrimaryParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.strings = new StringParser(tokens, expressions);
        this.displays = new DisplayParser(tokens, expressions);
        this.indices = new IndexParser(tokens, expressions);
    }

    Expression primary() {
        Position start = tokens.position();
        Expression expression = atom();
        while (true) {
            if (tokens.accept(".")) {
                expression = new Attribute(start, expression, member());
            } else if (tokens.accept("[")) {
                expression = new Subscript(start, expression, indices.index());
            } else if (tokens.accept("(")) {
                ArgumentList arguments = ArgumentList.parse(tokens, expressions);
                expression = new Call(start, expression, arguments.positional(), arguments.keyword());
            } else {
                return expression;
            }
        }
    }

    /** The name after a dot. Java's latch is awaited by a method that has a keyword's name here. */
    private String member() {
        if (tokens.at("await") && TokenReader.isFixed(tokens.ahead(1), "(")) {
            tokens.take();
            return "await";
        }
        return tokens.expectName();
    }

    private Expression atom() {
        Position start = tokens.position();
        return switch (tokens.peek()) {
            case Token.Name(Position _, String name) -> {
                tokens.take();
                yield new Name(start, name);
            }
            case Token.Whole(Position _, var value) -> {
                tokens.take();
                yield new IntegerLiteral(start, value);
            }
            case Token.Real(Position _, double value) -> {
                tokens.take();
                yield new FloatLiteral(start, value);
            }
            case Token.Text _, Token.Formatted _ -> strings.literal();
            case Token.Fixed(Position _, String text) -> fixed(start, text);
            case Token.LineEnd _, Token.Indent _, Token.Dedent _, Token.End _ -> throw noExpression();
        };
    }

    private Expression fixed(Position start, String text) {
        return switch (text) {
            case "True", "False" -> {
                tokens.take();
                yield new BooleanLiteral(start, text.equals("True"));
            }
            case "None" -> {
                tokens.take();
                yield new NoneLiteral(start);
            }
            case "(" -> displays.brackets();
            case "[" -> displays.list();
            case "{" -> displays.dictionary();
            default -> throw noExpression();
        };
    }

    private ScriptError noExpression() {
        for (String sign : List.of("+", "-")) {
            if (TokenReader.isFixed(tokens.ahead(-1), sign) && TokenReader.isFixed(tokens.ahead(-2), sign)) {
                Position first = tokens.ahead(-2).position();
                Position adjacent = new Position(first.line(), first.column() + 1);
                if (adjacent.equals(tokens.ahead(-1).position())) {
                    return tokens.error(
                            first, "found '%s%s': write '%s= 1' after the name.".formatted(sign, sign, sign));
                }
            }
        }
        if (tokens.at("not") || tokens.at("lambda")) {
            String word = tokens.peek().described();
            return tokens.error(
                    tokens.position(),
                    "found %s, expected an expression; put %s and what follows in round brackets."
                            .formatted(word, word));
        }
        if ((tokens.at("*") || tokens.at("**")) && afterOperator()) {
            return tokens.error(
                    tokens.position(),
                    "found %s, expected an expression.".formatted(tokens.peek().described()));
        }
        return tokens.unexpected("an expression");
    }

    /** Whether an operand is missing, so that a star cannot be one that takes a sequence apart. */
    private boolean afterOperator() {
        return tokens.ahead(-1) instanceof Token.Fixed(Position _, String text) && !BEFORE_STAR.contains(text);
    }
}

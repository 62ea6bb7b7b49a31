package dev.threadline.script;

import dev.threadline.script.Expression.Attribute;
import dev.threadline.script.Expression.BooleanLiteral;
import dev.threadline.script.Expression.Call;
import dev.threadline.script.Expression.IntegerLiteral;
import dev.threadline.script.Expression.ListDisplay;
import dev.threadline.script.Expression.Name;
import dev.threadline.script.Expression.NoneLiteral;
import dev.threadline.script.Expression.StringLiteral;
import dev.threadline.script.Expression.Subscript;
import dev.threadline.script.Expression.TupleDisplay;
import java.util.List;

/** Reads what binds tightest: literals, names, displays, brackets, and the attributes, elements and calls after them. */
final class PrimaryParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;

    PrimaryParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expression primary() {
        Position start = tokens.position();
        Expression expression = atom();
        while (true) {
            if (tokens.accept(".")) {
                expression = new Attribute(start, expression, tokens.expectName());
            } else if (tokens.accept("[")) {
                expression = new Subscript(start, expression, index());
            } else if (tokens.accept("(")) {
                ArgumentList arguments = ArgumentList.parse(tokens, expressions);
                expression = new Call(start, expression, arguments.positional(), arguments.keyword());
            } else {
                return expression;
            }
        }
    }

    private Expression index() {
        if (tokens.at(":")) {
            throw tokens.refused(Refusal.SLICE);
        }
        Expression index = expressions.expressionList();
        if (tokens.at(":")) {
            throw tokens.refused(Refusal.SLICE);
        }
        tokens.expect("]", "']'");
        return index;
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
            case Token.Text _ -> new StringLiteral(start, neighbouringStrings());
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
            case "(" -> brackets(start);
            case "[" -> list(start);
            default -> throw noExpression();
        };
    }

    private String neighbouringStrings() {
        StringBuilder joined = new StringBuilder();
        while (tokens.peek() instanceof Token.Text(Position _, String value)) {
            joined.append(value);
            tokens.take();
        }
        return joined.toString();
    }

    private Expression brackets(Position start) {
        tokens.take();
        if (tokens.accept(")")) {
            return new TupleDisplay(start, List.of());
        }
        Expression first = expressions.expression();
        refuseComprehension();
        Expression inside = tokens.at(",") ? new TupleDisplay(start, expressions.rest(first)) : first;
        tokens.expect(")", "',' or ')'");
        return inside;
    }

    private Expression list(Position start) {
        tokens.take();
        if (tokens.accept("]")) {
            return new ListDisplay(start, List.of());
        }
        Expression first = expressions.expression();
        refuseComprehension();
        List<Expression> elements = expressions.rest(first);
        tokens.expect("]", "',' or ']'");
        return new ListDisplay(start, elements);
    }

    private void refuseComprehension() {
        if (tokens.at("for")) {
            throw tokens.refused(Refusal.COMPREHENSION);
        }
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
        if (tokens.at("not")) {
            return tokens.error(
                    tokens.position(),
                    "found 'not', expected an expression; put 'not' and what follows in round brackets.");
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
        return tokens.ahead(-1) instanceof Token.Fixed(Position _, String text) && !"([,".contains(text);
    }
}

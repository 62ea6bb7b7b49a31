package dev.threadline.script;

import dev.threadline.script.Expression.Attribute;
import dev.threadline.script.Expression.BooleanLiteral;
import dev.threadline.script.Expression.Call;
import dev.threadline.script.Expression.DictionaryComprehension;
import dev.threadline.script.Expression.DictionaryDisplay;
import dev.threadline.script.Expression.FloatLiteral;
import dev.threadline.script.Expression.IntegerLiteral;
import dev.threadline.script.Expression.ListComprehension;
import dev.threadline.script.Expression.ListDisplay;
import dev.threadline.script.Expression.Name;
import dev.threadline.script.Expression.NoneLiteral;
import dev.threadline.script.Expression.Slice;
import dev.threadline.script.Expression.Subscript;
import dev.threadline.script.Expression.TupleDisplay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what binds tightest: literals, names, displays, brackets, and the attributes, elements and calls after them. */
final class PrimaryParser {
    private static final Set<String> BEFORE_STAR = Set.of("(", "[", "{", ",", "=", "for", "in", "return");

    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final StringParser strings;

    PrimaryParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.strings = new StringParser(tokens, expressions);
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
        Position start = tokens.position();
        Expression index = tokens.at(":") ? slice(start, Optional.empty()) : indexOrSlice(start);
        tokens.expect("]", "']'");
        return index;
    }

    private Expression indexOrSlice(Position start) {
        Expression first = expressions.expression();
        if (tokens.at(":")) {
            return slice(start, Optional.of(first));
        }
        if (!tokens.at(",")) {
            return first;
        }
        Expression several = new TupleDisplay(start, expressions.rest(first));
        if (tokens.at(":")) {
            throw tokens.refused(Refusal.SEVERAL_SLICES);
        }
        return several;
    }

    private Expression slice(Position start, Optional<Expression> lower) {
        tokens.take();
        Optional<Expression> upper = bound();
        Optional<Expression> step = tokens.accept(":") ? bound() : Optional.empty();
        if (tokens.at(",")) {
            throw tokens.refused(Refusal.SEVERAL_SLICES);
        }
        return new Slice(start, lower, upper, step);
    }

    private Optional<Expression> bound() {
        return tokens.at(":") || tokens.at(",") || tokens.at("]")
                ? Optional.empty()
                : Optional.of(expressions.expression());
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
            case "(" -> brackets(start);
            case "[" -> list(start);
            case "{" -> dictionary(start);
            default -> throw noExpression();
        };
    }

    private Expression brackets(Position start) {
        tokens.take();
        if (tokens.accept(")")) {
            return new TupleDisplay(start, List.of());
        }
        Expression first = expressions.expression();
        if (tokens.at("for")) {
            throw tokens.refused(Refusal.GENERATOR);
        }
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
        Expression list = tokens.at("for")
                ? new ListComprehension(start, first, expressions.forClauses())
                : new ListDisplay(start, expressions.rest(first));
        tokens.expect("]", "',' or ']'");
        return list;
    }

    private Expression dictionary(Position start) {
        tokens.take();
        if (tokens.accept("}")) {
            return new DictionaryDisplay(start, List.of());
        }
        Expression key = expressions.expression();
        if (tokens.at(",") || tokens.at("}") || tokens.at("for")) {
            throw tokens.error(start, Refusal.SET.sentence("a set"));
        }
        DictionaryEntry first = entry(key);
        Expression dictionary = tokens.at("for")
                ? new DictionaryComprehension(start, first, expressions.forClauses())
                : new DictionaryDisplay(start, furtherEntries(first));
        tokens.expect("}", "',' or '}'");
        return dictionary;
    }

    private DictionaryEntry entry(Expression key) {
        tokens.expect(":", "':' and the value of this key");
        return new DictionaryEntry(key, expressions.expression());
    }

    private List<DictionaryEntry> furtherEntries(DictionaryEntry first) {
        List<DictionaryEntry> entries = new ArrayList<>(List.of(first));
        while (tokens.accept(",") && !tokens.at("}")) {
            entries.add(entry(expressions.expression()));
        }
        return entries;
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

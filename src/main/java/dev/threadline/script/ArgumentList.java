package dev.threadline.script;

import dev.threadline.script.Expression.GeneratorExpression;
import dev.threadline.script.Expression.Starred;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The arguments of a call. */
record ArgumentList(List<Expression> positional, List<KeywordArgument> keyword) {
    /** Reads from after the opening bracket through the closing one. */
    static ArgumentList parse(TokenReader tokens, ExpressionParser expressions) {
        Position bracket = tokens.ahead(-1).position();
        List<Expression> positional = new ArrayList<>();
        List<KeywordArgument> keyword = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (!tokens.at(")")) {
            Position position = tokens.position();
            if (tokens.accept("**")) {
                keyword.add(new KeywordArgument(position, KeywordArgument.SPREAD, value(tokens, expressions)));
            } else if (tokens.accept("*")) {
                positional.add(new Starred(position, value(tokens, expressions)));
                requirePlace(position, keyword.stream().anyMatch(KeywordArgument::isSpread), tokens);
            } else if (tokens.peek() instanceof Token.Name(Position _, String name)
                    && TokenReader.isFixed(tokens.ahead(1), "=")) {
                tokens.take();
                tokens.take();
                keyword.add(new KeywordArgument(position, name, value(tokens, expressions)));
                if (!names.add(name)) {
                    throw tokens.error(position, "the argument '%s' is given twice.".formatted(name));
                }
            } else {
                Expression value = value(tokens, expressions);
                boolean alone = positional.isEmpty() && keyword.isEmpty();
                positional.add(alone && tokens.at("for") ? generator(bracket, value, tokens, expressions) : value);
                requirePlace(position, !keyword.isEmpty(), tokens);
            }
            if (tokens.at("for")) {
                throw tokens.refused(Refusal.GENERATOR);
            }
            if (!tokens.accept(",")) {
                break;
            }
        }
        tokens.expect(")", "',' or ')'");
        return new ArgumentList(positional, keyword);
    }

    private static void requirePlace(Position position, boolean late, TokenReader tokens) {
        if (late) {
            throw tokens.error(
                    position, "this argument has no name, but one with a name stands before it; put it first.");
        }
    }

    private static Expression generator(
            Position bracket, Expression element, TokenReader tokens, ExpressionParser expressions) {
        Position position = tokens.position();
        List<ForClause> clauses = expressions.forClauses();
        if (tokens.at(",")) {
            throw tokens.error(position, Refusal.GENERATOR.sentence("'for'"));
        }
        return new GeneratorExpression(bracket, element, clauses);
    }

    private static Expression value(TokenReader tokens, ExpressionParser expressions) {
        Expression value = expressions.expression();
        if (tokens.at("=")) {
            throw tokens.error(
                    tokens.position(),
                    "found '=' after something that is no plain name; write '==' to compare, or name=value.");
        }
        return value;
    }
}

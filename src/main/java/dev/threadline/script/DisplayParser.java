package dev.threadline.script;

import dev.threadline.script.Expression.DictionaryComprehension;
import dev.threadline.script.Expression.DictionaryDisplay;
import dev.threadline.script.Expression.ListComprehension;
import dev.threadline.script.Expression.ListDisplay;
import dev.threadline.script.Expression.TupleDisplay;
import java.util.ArrayList;
import java.util.List;

/** Reads what begins with a bracket of any kind. */
final class DisplayParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;

    DisplayParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** Reads a tuple, or one expression that has round brackets around it. */
    Expression brackets() {
        Position start = tokens.take().position();
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

    /** Reads a list or its comprehension. */
    Expression list() {
        Position start = tokens.take().position();
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

    /** Reads a dictionary or its comprehension. */
    Expression dictionary() {
        Position start = tokens.take().position();
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
}

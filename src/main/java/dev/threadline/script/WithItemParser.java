package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a {@code with} enters; round brackets may stand around all of it. */
final class WithItemParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;

    WithItemParser(TokenReader tokens, ExpressionParser expressions, TargetParser targets) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.targets = targets;
    }

    List<WithItem> items() {
        return bracketed() ? itemsInBrackets() : itemsInTheOpen();
    }

    private List<WithItem> itemsInTheOpen() {
        List<WithItem> items = new ArrayList<>();
        do {
            items.add(item());
        } while (tokens.accept(","));
        return items;
    }

    private List<WithItem> itemsInBrackets() {
        tokens.take();
        List<WithItem> items = new ArrayList<>();
        do {
            items.add(item());
            if (tokens.at("for")) {
                throw tokens.refused(Refusal.GENERATOR);
            }
        } while (tokens.accept(",") && !tokens.at(")"));
        tokens.expect(")", "',' or ')'");
        return items;
    }

    /** Whether a bracket around something spans up to the colon: then it holds items, and {@code (a, b)} is no tuple. */
    private boolean bracketed() {
        if (!tokens.at("(") || TokenReader.isFixed(tokens.ahead(1), ")")) {
            return false;
        }
        int open = 0;
        int distance = 0;
        do {
            if (tokens.ahead(distance) instanceof Token.Fixed(Position _, String text)) {
                open += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
            }
            distance++;
        } while (open > 0);
        return TokenReader.isFixed(tokens.ahead(distance), ":");
    }

    private WithItem item() {
        Position position = tokens.position();
        Expression context = expressions.expression();
        return new WithItem(position, context, tokens.accept("as") ? Optional.of(targets.target()) : Optional.empty());
    }
}

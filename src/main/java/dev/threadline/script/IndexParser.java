package dev.threadline.script;

import dev.threadline.script.Expression.Slice;
import dev.threadline.script.Expression.TupleDisplay;
import java.util.Optional;

/** Reads what stands in the brackets after an object: an index or a slice. */
final class IndexParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;

    IndexParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** Reads from after the opening bracket through the closing one. */
    Expression index() {
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
}

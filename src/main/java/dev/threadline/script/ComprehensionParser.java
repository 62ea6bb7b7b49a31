package dev.threadline.script;

import java.util.ArrayList;
import java.util.List;

/** Reads what stands after the element of a comprehension: every {@code for}, with its {@code if}s. */
final class ComprehensionParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;

    ComprehensionParser(TokenReader tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** Reads at least one clause. */
    List<ForClause> clauses() {
        List<ForClause> clauses = new ArrayList<>();
        do {
            clauses.add(clause());
        } while (tokens.at("for"));
        return clauses;
    }

    private ForClause clause() {
        Position position = tokens.position();
        tokens.expect("for", "'for'");
        Target target = new TargetParser(tokens, expressions).targets();
        tokens.expect("in", "'in'");
        Expression iterable = expressions.unconditional();
        List<Expression> conditions = new ArrayList<>();
        while (tokens.accept("if")) {
            conditions.add(expressions.unconditional());
        }
        return new ForClause(position, target, iterable, conditions);
    }
}

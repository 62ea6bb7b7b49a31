package dev.threadline.script;

import dev.threadline.script.Statement.ClassDefinition;
import java.util.List;
import java.util.Optional;

/** Reads a class. */
final class ClassParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final Blocks blocks;
    private final Loops loops;

    ClassParser(TokenReader tokens, ExpressionParser expressions, Blocks blocks, Loops loops) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.blocks = blocks;
        this.loops = loops;
    }

    Statement definition() {
        Position position = tokens.take().position();
        String name = tokens.expectName();
        Optional<Expression> base = tokens.accept("(") ? base() : Optional.empty();
        List<Statement> body = loops.outside(() -> blocks.block("class", position));
        body.forEach(this::requireMember);
        return new ClassDefinition(position, name, base, body);
    }

    /** Reads from after the opening bracket through the closing one. */
    private Optional<Expression> base() {
        if (tokens.accept(")")) {
            return Optional.empty();
        }
        Expression base = expressions.expression();
        if (tokens.at("=")) {
            throw tokens.refused(Refusal.CLASS_ARGUMENT);
        }
        if (tokens.accept(",") && !tokens.at(")")) {
            throw tokens.refused(Refusal.SEVERAL_BASES);
        }
        tokens.expect(")", "')'");
        if (!isDottedName(base)) {
            throw tokens.error(base.position(), Refusal.COMPUTED_BASE.sentence("an expression"));
        }
        return Optional.of(base);
    }

    private static boolean isDottedName(Expression expression) {
        return expression instanceof Expression.Name
                || expression instanceof Expression.Attribute(var _, var object, var _) && isDottedName(object);
    }

    private void requireMember(Statement statement) {
        boolean member = switch (statement) {
            case Statement.FunctionDefinition _, Statement.Pass _ -> true;
            case Statement.ExpressionStatement(var _, var expression) -> expression instanceof Expression.StringLiteral;
            case Statement.Assignment(var _, var targets, var _) ->
                targets.stream().allMatch(target -> target instanceof Expression.Name);
            case Statement.AugmentedAssignment _,
                    Statement.If _,
                    Statement.While _,
                    Statement.For _,
                    Statement.With _,
                    Statement.Try _,
                    Statement.ClassDefinition _,
                    Statement.Return _,
                    Statement.Break _,
                    Statement.Continue _,
                    Statement.Assert _,
                    Statement.Raise _,
                    Statement.Delete _,
                    Statement.Import _,
                    Statement.FromImport _,
                    Statement.StarImport _,
                    Statement.Nonlocal _,
                    Statement.Global _ -> false;
        };
        if (!member) {
            throw tokens.error(
                    statement.position(), Refusal.CLASS_STATEMENT.sentence("a statement of another kind in a class"));
        }
    }
}

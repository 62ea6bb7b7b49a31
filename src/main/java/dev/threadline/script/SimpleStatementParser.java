package dev.threadline.script;

import dev.threadline.script.Statement.Assert;
import dev.threadline.script.Statement.Assignment;
import dev.threadline.script.Statement.AugmentedAssignment;
import dev.threadline.script.Statement.Delete;
import dev.threadline.script.Statement.ExpressionStatement;
import dev.threadline.script.Statement.Global;
import dev.threadline.script.Statement.Nonlocal;
import dev.threadline.script.Statement.Pass;
import dev.threadline.script.Statement.Raise;
import dev.threadline.script.Statement.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the statements that have no block, one line of them at a time. */
final class SimpleStatementParser {
    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;
    private final Loops loops;
    private final ImportParser imports;

    SimpleStatementParser(TokenReader tokens, ExpressionParser expressions, TargetParser targets, Loops loops) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.targets = targets;
        this.loops = loops;
        this.imports = new ImportParser(tokens);
    }

    /** Reads a line of statements separated by {@code ;}, through its end. */
    List<Statement> line() {
        List<Statement> statements = new ArrayList<>();
        do {
            Token first = tokens.peek();
            statements.add(statement());
            if (!tokens.at(";") && !tokens.at(Token.LineEnd.class)) {
                throw new Slip(tokens, first, statements.getLast()).error();
            }
        } while (tokens.accept(";") && !tokens.at(Token.LineEnd.class));
        tokens.accept(Token.LineEnd.class);
        return statements;
    }

    private Statement statement() {
        Position position = tokens.position();
        if (!(tokens.peek() instanceof Token.Fixed(Position _, String word))) {
            return expressionOrAssignment(position);
        }
        return switch (word) {
            case "pass" -> {
                tokens.take();
                yield new Pass(position);
            }
            case "break", "continue" -> loops.leave(tokens);
            case "return" -> returnStatement(position);
            case "assert" -> assertStatement(position);
            case "global" -> new Global(position, names());
            case "nonlocal" -> new Nonlocal(position, names());
            case "raise" -> raiseStatement(position);
            case "del" -> {
                tokens.take();
                yield new Delete(position, targets.deleted());
            }
            case "import" -> imports.modules();
            case "from" -> imports.names();
            default -> expressionOrAssignment(position);
        };
    }

    private Statement returnStatement(Position position) {
        tokens.take();
        return new Return(position, atEnd() ? Optional.empty() : Optional.of(expressions.expressionList()));
    }

    private Statement raiseStatement(Position position) {
        tokens.take();
        Optional<Expression> exception = atEnd() ? Optional.empty() : Optional.of(expressions.expression());
        boolean caused = exception.isPresent() && tokens.accept("from");
        return new Raise(position, exception, caused ? Optional.of(expressions.expression()) : Optional.empty());
    }

    private boolean atEnd() {
        return tokens.at(Token.LineEnd.class) || tokens.at(";");
    }

    private Statement assertStatement(Position position) {
        tokens.take();
        Expression condition = Conditions.condition(tokens, expressions);
        return new Assert(
                position, condition, tokens.accept(",") ? Optional.of(expressions.expression()) : Optional.empty());
    }

    /** Reads the names after {@code global} or {@code nonlocal}. */
    private List<String> names() {
        tokens.take();
        List<String> names = new ArrayList<>();
        do {
            names.add(tokens.expectName());
        } while (tokens.accept(","));
        return names;
    }

    private Statement expressionOrAssignment(Position position) {
        Expression first = expressions.expressionList();
        if (augmentation().orElse(null) instanceof BinaryOperator operator) {
            Target target = targets.augmented(first);
            tokens.take();
            return new AugmentedAssignment(position, target, operator, expressions.expressionList());
        }
        if (tokens.at(":") && isAnnotatable(first)) {
            return annotated(position, first);
        }
        List<Target> assigned = new ArrayList<>();
        Expression last = first;
        while (tokens.at("=")) {
            assigned.add(targets.assigned(last));
            tokens.take();
            last = expressions.expressionList();
        }
        return assigned.isEmpty() ? new ExpressionStatement(position, last) : new Assignment(position, assigned, last);
    }

    private static boolean isAnnotatable(Expression expression) {
        return switch (expression) {
            case Expression.Name _, Expression.Attribute _, Expression.Subscript _ -> true;
            default -> false;
        };
    }

    /** Reads {@code : type = value} or {@code : type}. What type a target is meant to have means nothing to a run. */
    private Statement annotated(Position position, Expression target) {
        tokens.take();
        expressions.expression();
        return tokens.accept("=")
                ? new Assignment(position, List.of(targets.assigned(target)), expressions.expressionList())
                : new Pass(position);
    }

    /** The operator of {@code +=} and its like, if one is next. */
    private Optional<BinaryOperator> augmentation() {
        return tokens.peek() instanceof Token.Fixed(Position _, String text) && text.endsWith("=")
                ? BinaryOperator.of(text.substring(0, text.length() - 1))
                : Optional.empty();
    }
}

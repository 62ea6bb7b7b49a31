package dev.threadline.script;

import dev.threadline.script.Expression.Binary;
import dev.threadline.script.Expression.Comparison;
import dev.threadline.script.Expression.Conditional;
import dev.threadline.script.Expression.Lambda;
import dev.threadline.script.Expression.Logical;
import dev.threadline.script.Expression.TupleDisplay;
import dev.threadline.script.Expression.Unary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads expressions: one method per level of Python's precedence, from {@code if}, loosest, to {@code **}; the arithmetic
 * levels between share one that climbs (Martin Richards, 1979). What binds tighter still is {@link PrimaryParser}'s.
 */
final class ExpressionParser {
    private static final Set<String> BEGINNINGS = Set.of(
            "(", "[", "{", "+", "-", "~", "*", "...", "not", "True", "False", "None", "lambda", "await", "yield");

    private final TokenReader tokens;
    private final PrimaryParser primaries;
    private final ComprehensionParser comprehensions;
    private int depth;

    ExpressionParser(TokenReader tokens) {
        this(tokens, 0);
    }

    private ExpressionParser(TokenReader tokens, int depth) {
        this.tokens = tokens;
        this.depth = depth;
        this.primaries = new PrimaryParser(tokens, this);
        this.comprehensions = new ComprehensionParser(tokens, this);
    }

    /** A parser of tokens that stand in one of these, which nests as deep as this one does now. */
    ExpressionParser inside(TokenReader inner) {
        return new ExpressionParser(inner, depth);
    }

    /** Reads one expression; a comma ends it. */
    Expression expression() {
        return bounded(nested(this::choice));
    }

    /** Reads one expression that is not a conditional one without brackets: an {@code if} after it ends it. */
    Expression unconditional() {
        return bounded(nested(this::disjunction));
    }

    /** Reads one expression, or several with commas as a tuple. */
    Expression expressionList() {
        return expressionList(tokens.position());
    }

    /**
     * Reads what stands in the braces of an f-string.
     *
     * @param brace where a tuple begins, whose brackets the braces are
     */
    Expression fieldValue(Position brace) {
        return expressionList(brace);
    }

    private Expression expressionList(Position start) {
        Expression first = expression();
        return tokens.at(",") ? bounded(new TupleDisplay(start, rest(first))) : first;
    }

    /** Reads commas and further expressions; a comma may stand at the end. */
    List<Expression> rest(Expression first) {
        List<Expression> elements = new ArrayList<>(List.of(first));
        while (tokens.accept(",") && atExpression()) {
            elements.add(expression());
        }
        return elements;
    }

    /** Reads what can be assigned without brackets: a name, an attribute or an element. */
    Expression primary() {
        return bounded(nested(primaries::primary));
    }

    /** Reads the clauses of a comprehension, whose first {@code for} is next. */
    List<ForClause> forClauses() {
        return comprehensions.clauses();
    }

    private boolean atExpression() {
        return switch (tokens.peek()) {
            case Token.Name _, Token.Whole _, Token.Real _, Token.Text _, Token.Formatted _ -> true;
            case Token.Fixed fixed -> BEGINNINGS.contains(fixed.text());
            case Token.LineEnd _, Token.Indent _, Token.Dedent _, Token.End _ -> false;
        };
    }

    /** Guards this parser's own stack. */
    private Expression nested(Supplier<Expression> parse) {
        if (depth == Limits.DEPTH) {
            throw tooDeep(tokens.position());
        }
        depth++;
        Expression expression = parse.get();
        depth--;
        return expression;
    }

    /** Guards the stack of whoever walks the tree: a long sum is read in a loop, yet leans to the left as a deep tree. */
    private Expression bounded(Expression root) {
        if (depth > 0) {
            return root;
        }
        List<Expression> level = List.of(root);
        for (int height = 0; !level.isEmpty(); height++) {
            if (height > Limits.DEPTH) {
                throw tooDeep(root.position());
            }
            level = level.stream().flatMap(e -> e.children().stream()).toList();
        }
        return root;
    }

    private ScriptError tooDeep(Position position) {
        return tokens.error(
                position,
                "this expression nests more than %d levels deep; give its parts names in lines of their own."
                        .formatted(Limits.DEPTH));
    }

    private Expression choice() {
        Position start = tokens.position();
        if (tokens.accept("lambda")) {
            List<Parameter> parameters = new ParameterParser(tokens, this).ofLambda();
            return new Lambda(start, parameters, expression());
        }
        Expression value = disjunction();
        if (!tokens.accept("if")) {
            return value;
        }
        Expression condition = disjunction();
        tokens.expect("else", "'else' and the value that it has otherwise");
        return new Conditional(start, condition, value, expression());
    }

    private Expression disjunction() {
        return logical(LogicalOperator.OR, this::conjunction);
    }

    private Expression conjunction() {
        return logical(LogicalOperator.AND, this::inversion);
    }

    private Expression logical(LogicalOperator operator, Supplier<Expression> operand) {
        Position start = tokens.position();
        Expression first = operand.get();
        if (!tokens.at(operator.symbol())) {
            return first;
        }
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (tokens.accept(operator.symbol())) {
            operands.add(operand.get());
        }
        return new Logical(start, operator, operands);
    }

    private Expression inversion() {
        Position start = tokens.position();
        return tokens.accept(UnaryOperator.NOT.symbol())
                ? new Unary(start, UnaryOperator.NOT, nested(this::inversion))
                : comparison();
    }

    private Expression comparison() {
        Position start = tokens.position();
        Expression first = arithmetic(BinaryOperator.LOOSEST);
        List<ComparisonOperator> operators = new ArrayList<>();
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (comparisonOperator().orElse(null) instanceof ComparisonOperator operator) {
            operators.add(operator);
            operands.add(arithmetic(BinaryOperator.LOOSEST));
        }
        return operators.isEmpty() ? first : new Comparison(start, operators, operands);
    }

    /** Passes a comparison operator, which may be of two words, if one is next. */
    private Optional<ComparisonOperator> comparisonOperator() {
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            if (tokens.acceptAll(operator.words())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Expression arithmetic(int loosest) {
        Position start = tokens.position();
        Expression left = unary();
        while (tokens.peek() instanceof Token.Fixed(Position _, String text)
                && BinaryOperator.of(text).orElse(null) instanceof BinaryOperator operator
                && operator.precedence() >= loosest) {
            tokens.take();
            left = new Binary(start, operator, left, arithmetic(operator.precedence() + 1));
        }
        return left;
    }

    private Expression unary() {
        Position start = tokens.position();
        for (UnaryOperator sign : List.of(UnaryOperator.NEGATE, UnaryOperator.PLUS, UnaryOperator.INVERT)) {
            if (tokens.accept(sign.symbol())) {
                return new Unary(start, sign, nested(this::unary));
            }
        }
        return power();
    }

    /** {@code **} binds tighter than a sign before it and looser than a sign after it, and groups from the right. */
    private Expression power() {
        Position start = tokens.position();
        Expression base = primaries.primary();
        return tokens.accept(BinaryOperator.POWER.symbol())
                ? new Binary(start, BinaryOperator.POWER, base, nested(this::unary))
                : base;
    }
}

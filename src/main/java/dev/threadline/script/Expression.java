package dev.threadline.script;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has a value. Round brackets leave no node of their own. The height of an expression is bounded by
 * {@link Limits#DEPTH}, so that whoever walks it may recurse.
 */
sealed interface Expression extends Node {
    /** A whole number of any size; never negative, {@code -1} is a {@link Unary}. */
    record IntegerLiteral(Position position, BigInteger value) implements Expression {}

    /** A number with a fraction or an exponent, as the nearest double; never negative, but infinite beyond the largest. */
    record FloatLiteral(Position position, double value) implements Expression {}

    /** Text, escapes resolved and neighbouring literals joined. */
    record StringLiteral(Position position, String value) implements Expression {}

    /**
     * An f-string, neighbouring literals joined into it.
     *
     * @param parts in order; no two texts follow each other and none is empty
     */
    record FormattedString(Position position, List<FormattedPart> parts) implements Expression {
        public FormattedString {
            parts = List.copyOf(parts);
        }
    }

    /** {@code True} or {@code False}. */
    record BooleanLiteral(Position position, boolean value) implements Expression {}

    /** {@code None}. */
    record NoneLiteral(Position position) implements Expression {}

    /** {@code [a, b]}. */
    record ListDisplay(Position position, List<Expression> elements) implements Expression {
        public ListDisplay {
            elements = List.copyOf(elements);
        }
    }

    /** {@code (a, b)}, also without its brackets; {@code ()} has no elements and {@code (a,)} has one. */
    record TupleDisplay(Position position, List<Expression> elements) implements Expression {
        public TupleDisplay {
            elements = List.copyOf(elements);
        }
    }

    /** {@code {key: value}}, the entries evaluated in order, each key before its value. */
    record DictionaryDisplay(Position position, List<DictionaryEntry> entries) implements Expression {
        public DictionaryDisplay {
            entries = List.copyOf(entries);
        }
    }

    /**
     * {@code [element for x in xs if c]}.
     *
     * @param clauses at least one, the outermost first
     */
    record ListComprehension(Position position, Expression element, List<ForClause> clauses) implements Expression {
        public ListComprehension {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * {@code {key: value for x in xs if c}}.
     *
     * @param clauses at least one, the outermost first
     */
    record DictionaryComprehension(Position position, DictionaryEntry entry, List<ForClause> clauses)
            implements Expression {
        public DictionaryComprehension {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * {@code f(element for x in xs if c)}: stands only as the one argument of a call, whose brackets are also its own.
     *
     * @param position of the opening bracket
     * @param clauses at least one, the outermost first
     */
    record GeneratorExpression(Position position, Expression element, List<ForClause> clauses) implements Expression {
        public GeneratorExpression {
            clauses = List.copyOf(clauses);
        }
    }

    /** {@code lambda parameters: body}. */
    record Lambda(Position position, List<Parameter> parameters, Expression body) implements Expression {
        public Lambda {
            parameters = List.copyOf(parameters);
        }
    }

    /** {@code value if condition else otherwise}: the condition is evaluated first, then one of the others. */
    record Conditional(Position position, Expression condition, Expression value, Expression otherwise)
            implements Expression {}

    /** A variable, function or primitive by its name. */
    record Name(Position position, String name) implements Expression, Target {}

    /** {@code object.name}. */
    record Attribute(Position position, Expression object, String name) implements Expression, Target {}

    /** {@code object[index]}; the index may be a {@link Slice}. */
    record Subscript(Position position, Expression object, Expression index) implements Expression, Target {}

    /** {@code lower:upper:step}: stands only as the index of a {@link Subscript}. */
    record Slice(Position position, Optional<Expression> lower, Optional<Expression> upper, Optional<Expression> step)
            implements Expression {}

    /** {@code *value}: stands only as an argument of a call, which gets the elements as arguments. */
    record Starred(Position position, Expression value) implements Expression {}

    /** {@code function(a, b, c=d)}; the arguments stand before the keyword arguments, as they are evaluated. */
    record Call(
            Position position, Expression function, List<Expression> arguments, List<KeywordArgument> keywordArguments)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            keywordArguments = List.copyOf(keywordArguments);
        }

        /** Whether how many arguments there are is known only when it is called. */
        boolean isSpread() {
            return arguments.stream().anyMatch(Starred.class::isInstance)
                    || keywordArguments.stream().anyMatch(KeywordArgument::isSpread);
        }
    }

    /** An operator and its one operand. */
    record Unary(Position position, UnaryOperator operator, Expression operand) implements Expression {}

    /** An operator between two operands, the left one evaluated first. */
    record Binary(Position position, BinaryOperator operator, Expression left, Expression right)
            implements Expression {}

    /** {@code a and b and c}: at least two operands under one operator, however long the chain. */
    record Logical(Position position, LogicalOperator operator, List<Expression> operands) implements Expression {
        public Logical {
            operands = List.copyOf(operands);
        }
    }

    /**
     * {@code a < b <= c}: each operand is compared with the next, until a comparison fails; none is evaluated twice.
     *
     * @param operators at least one
     * @param operands one more than operators
     */
    record Comparison(Position position, List<ComparisonOperator> operators, List<Expression> operands)
            implements Expression {
        public Comparison {
            operators = List.copyOf(operators);
            operands = List.copyOf(operands);
        }
    }

    /** The expressions directly inside this one, in the order of evaluation. */
    default List<Expression> children() {
        return switch (this) {
            case IntegerLiteral _, FloatLiteral _, StringLiteral _, BooleanLiteral _, NoneLiteral _, Name _ ->
                List.of();
            case ListDisplay list -> list.elements();
            case TupleDisplay tuple -> tuple.elements();
            case FormattedString string -> FormattedPart.expressions(string.parts());
            case DictionaryDisplay dictionary ->
                dictionary.entries().stream()
                        .flatMap(DictionaryEntry::expressions)
                        .toList();
            case ListComprehension comprehension -> rounds(comprehension.clauses(), Stream.of(comprehension.element()));
            case GeneratorExpression generator -> rounds(generator.clauses(), Stream.of(generator.element()));
            case DictionaryComprehension comprehension ->
                rounds(comprehension.clauses(), comprehension.entry().expressions());
            case Lambda lambda ->
                Stream.concat(Parameter.defaultValues(lambda.parameters()), Stream.of(lambda.body()))
                        .toList();
            case Conditional conditional ->
                List.of(conditional.condition(), conditional.value(), conditional.otherwise());
            case Slice slice ->
                Stream.of(slice.lower(), slice.upper(), slice.step())
                        .flatMap(Optional::stream)
                        .toList();
            case Attribute attribute -> List.of(attribute.object());
            case Subscript subscript -> List.of(subscript.object(), subscript.index());
            case Call call ->
                Stream.of(
                                Stream.of(call.function()),
                                call.arguments().stream(),
                                call.keywordArguments().stream().map(KeywordArgument::value))
                        .flatMap(part -> part)
                        .toList();
            case Starred starred -> List.of(starred.value());
            case Unary unary -> List.of(unary.operand());
            case Binary binary -> List.of(binary.left(), binary.right());
            case Logical logical -> logical.operands();
            case Comparison comparison -> comparison.operands();
        };
    }

    private static List<Expression> rounds(List<ForClause> clauses, Stream<Expression> element) {
        return Stream.concat(clauses.stream().flatMap(ForClause::expressions), element)
                .toList();
    }
}

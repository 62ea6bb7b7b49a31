package dev.threadline.script;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has a value. Round brackets leave no node of their own. The height of an expression is bounded by
 * {@link Limits#DEPTH}, so that whoever walks it may recurse.
 */
sealed interface Expression extends Node {
    /** A whole number of any size; never negative, {@code -1} is a {@link Unary}. */
    record IntegerLiteral(Position position, BigInteger value) implements Expression {}

    /** Text, escapes resolved and neighbouring literals joined. */
    record StringLiteral(Position position, String value) implements Expression {}

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

    /** A variable, function or primitive by its name. */
    record Name(Position position, String name) implements Expression, Target {}

    /** {@code object.name}. */
    record Attribute(Position position, Expression object, String name) implements Expression, Target {}

    /** {@code object[index]}. */
    record Subscript(Position position, Expression object, Expression index) implements Expression, Target {}

    /** {@code function(a, b, c=d)}; the arguments stand before the keyword arguments, as they are evaluated. */
    record Call(
            Position position, Expression function, List<Expression> arguments, List<KeywordArgument> keywordArguments)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
            keywordArguments = List.copyOf(keywordArguments);
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
            case IntegerLiteral _, StringLiteral _, BooleanLiteral _, NoneLiteral _, Name _ -> List.of();
            case ListDisplay list -> list.elements();
            case TupleDisplay tuple -> tuple.elements();
            case Attribute attribute -> List.of(attribute.object());
            case Subscript subscript -> List.of(subscript.object(), subscript.index());
            case Call call ->
                Stream.of(
                                Stream.of(call.function()),
                                call.arguments().stream(),
                                call.keywordArguments().stream().map(KeywordArgument::value))
                        .flatMap(part -> part)
                        .toList();
            case Unary unary -> List.of(unary.operand());
            case Binary binary -> List.of(binary.left(), binary.right());
            case Logical logical -> logical.operands();
            case Comparison comparison -> comparison.operands();
        };
    }
}

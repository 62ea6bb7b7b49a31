package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.Arrays;

/** Python's operators: which of them values have, and who works them out. */
final class Arithmetic {
    private final Values values;
    private final Heap heap;
    private final Integers integers;
    private final Sequences sequences;

    Arithmetic(Values values) {
        this.values = values;
        heap = values.heap();
        integers = new Integers(heap);
        sequences = new Sequences(values);
    }

    /** The code of {@code left op right}. @throws Raised where Python would raise */
    int binary(BinaryOperator operator, int left, int right) {
        if (ValueCode.isSmall(left) && ValueCode.isSmall(right)) {
            int result = integers.small(operator, ValueCode.small(left), ValueCode.small(right));
            if (result != Heap.UNSET) {
                return result;
            }
        }
        BigInteger a = values.number(left);
        BigInteger b = values.number(right);
        if (a != null && b != null) {
            return integers.binary(operator, left, right, a, b);
        }
        if (values.isNumber(left) && values.isNumber(right) && Reals.has(operator)) {
            return heap.real(Reals.binary(operator, values.real(left), values.real(right)));
        }
        int result = switch (operator) {
            case ADD -> sequences.joined(left, right);
            case MULTIPLY -> {
                int repeated = sequences.repeated(left, right);
                yield repeated == Heap.UNSET ? sequences.repeated(right, left) : repeated;
            }
            case MODULO ->
                heap.at(left) instanceof Cell.Text(var template)
                        ? heap.text(new PercentFormat(values).filled(template, right))
                        : Heap.UNSET;
            case BIT_OR -> united(left, right);
            default -> Heap.UNSET;
        };
        if (result == Heap.UNSET) {
            throw unsupported(operator, left, right);
        }
        return result;
    }

    /** A dictionary of the entries of two. */
    private int united(int left, int right) {
        if (!(heap.at(left) instanceof DictCell first) || !(heap.at(right) instanceof DictCell second)) {
            return Heap.UNSET;
        }
        DictCell united = first.copied();
        united.putAll(second);
        return heap.add(united);
    }

    private Raised unsupported(BinaryOperator operator, int left, int right) {
        if (operator == BinaryOperator.ADD && isSequence(left)) {
            String type = values.typeName(left);
            return Raised.typeError(
                    "can only concatenate %s (not \"%s\") to %s".formatted(type, values.typeName(right), type));
        }
        if (operator == BinaryOperator.MULTIPLY && (isSequence(left) || isSequence(right))) {
            return Raised.typeError("can't multiply sequence by non-int of type '%s'"
                    .formatted(values.typeName(isSequence(left) ? right : left)));
        }
        String symbol = operator == BinaryOperator.POWER ? "** or pow()" : operator.symbol();
        return Raised.typeError("unsupported operand type(s) for %s: '%s' and '%s'"
                .formatted(symbol, values.typeName(left), values.typeName(right)));
    }

    private boolean isSequence(int code) {
        return switch (heap.at(code)) {
            case Cell.Text _, ListCell _, Cell.Tuple _ -> true;
            default -> false;
        };
    }

    /** The code of {@code op operand}. @throws Raised where Python would raise */
    int unary(UnaryOperator operator, int operand) {
        if (operator == UnaryOperator.NOT) {
            return ValueCode.of(!values.truth(operand));
        }
        if (heap.at(operand) instanceof Cell.Real(var real) && operator != UnaryOperator.INVERT) {
            return operator == UnaryOperator.NEGATE ? heap.real(-real) : operand;
        }
        BigInteger number = values.number(operand);
        if (number == null) {
            throw Raised.typeError(
                    "bad operand type for unary %s: '%s'".formatted(operator.symbol(), values.typeName(operand)));
        }
        return switch (operator) {
            case NEGATE -> heap.integer(number.negate());
            case PLUS -> heap.integer(number);
            case INVERT -> heap.integer(number.not());
            case NOT -> throw new IllegalStateException("answered above");
        };
    }

    /** The truth of {@code left op right}. @throws Raised where Python would raise */
    boolean comparison(ComparisonOperator operator, int left, int right) {
        if (ValueCode.isSmall(left) && ValueCode.isSmall(right) && !operator.isMembership()) {
            return operator.holds(Integer.compare(left, right));
        }
        return switch (operator) {
            case EQUAL -> !values.isNaN(left) && values.equal(left, right);
            case NOT_EQUAL -> values.isNaN(left) || !values.equal(left, right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                operator.holds(values.compare(left, right, operator.symbol()));
            case IS -> same(left, right);
            case IS_NOT -> !same(left, right);
            case IN -> contains(right, left);
            case NOT_IN -> !contains(right, left);
        };
    }

    /** One and the same; texts and numbers have no identity but their value. */
    private boolean same(int left, int right) {
        return left == right
                || switch (heap.at(left)) {
                    case Cell.Text text -> text.equals(heap.at(right));
                    case Cell.Big number -> number.equals(heap.at(right));
                    case Cell.Real number -> number.equals(heap.at(right));
                    case Cell.Predefined type -> type.equals(heap.at(right));
                    case Cell.ErrorType type -> type.equals(heap.at(right));
                    default -> false;
                };
    }

    private boolean contains(int container, int element) {
        return switch (heap.at(container)) {
            case Cell.Text(var text) -> {
                if (heap.at(element) instanceof Cell.Text(var part)) {
                    yield text.contains(part);
                }
                throw Raised.typeError(
                        "'in <string>' requires string as left operand, not " + values.typeName(element));
            }
            case Cell.Range range when values.number(element) != null -> range.contains(values.number(element));
            case DictCell dict -> dict.get(element) != Heap.UNSET;
            case Cell.View(var dict, var view) when view == DictView.KEYS -> contains(dict, element);
            case SeriesCell series -> series.reaches(item -> values.equal(item, element));
            default -> Arrays.stream(iterable(container)).anyMatch(item -> values.equal(item, element));
        };
    }

    private int[] iterable(int container) {
        try {
            return values.elements(container);
        } catch (Raised none) {
            throw Raised.typeError("argument of type '%s' is not iterable".formatted(values.typeName(container)));
        }
    }
}

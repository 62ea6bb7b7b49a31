package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.Arrays;

/** Python's operators on integers, texts, lists and tuples. */
final class Arithmetic {
    /** Bits of the largest integer that a program may compute. */
    private static final long MAX_BITS = 1 << 17;

    private final Values values;
    private final Heap heap;

    Arithmetic(Values values) {
        this.values = values;
        heap = values.heap();
    }

    /** The code of {@code left op right}. @throws Raised where Python would raise */
    int binary(BinaryOperator operator, int left, int right) {
        if (ValueCode.isSmall(left) && ValueCode.isSmall(right)) {
            long a = ValueCode.small(left);
            long b = ValueCode.small(right);
            switch (operator) {
                case ADD -> {
                    return heap.integer(a + b);
                }
                case SUBTRACT -> {
                    return heap.integer(a - b);
                }
                case MULTIPLY -> {
                    return heap.integer(a * b);
                }
                case FLOOR_DIVIDE -> {
                    return heap.integer(Math.floorDiv(a, divisor(b, operator)));
                }
                case MODULO -> {
                    return heap.integer(Math.floorMod(a, divisor(b, operator)));
                }
                case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT, POWER, DIVIDE -> {
                    // Rare: below, with the large ones.
                }
            }
        }
        BigInteger a = values.number(left);
        BigInteger b = values.number(right);
        return a != null && b != null ? integers(operator, left, right, a, b) : sequences(operator, left, right);
    }

    private static long divisor(long b, BinaryOperator operator) {
        if (b == 0) {
            throw zeroDivision(operator);
        }
        return b;
    }

    private static Raised zeroDivision(BinaryOperator operator) {
        return new Raised(
                "ZeroDivisionError",
                operator == BinaryOperator.MODULO ? "integer modulo by zero" : "integer division or modulo by zero");
    }

    private int integers(BinaryOperator operator, int left, int right, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> bounded(a.add(b));
            case SUBTRACT -> bounded(a.subtract(b));
            case MULTIPLY -> {
                bounded((long) a.bitLength() + b.bitLength());
                yield heap.integer(a.multiply(b));
            }
            case FLOOR_DIVIDE, MODULO -> {
                if (b.signum() == 0) {
                    throw zeroDivision(operator);
                }
                BigInteger[] parts = a.divideAndRemainder(b);
                boolean down = parts[1].signum() != 0 && parts[1].signum() != b.signum();
                yield operator == BinaryOperator.MODULO
                        ? heap.integer(down ? parts[1].add(b) : parts[1])
                        : heap.integer(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
            }
            case POWER -> {
                if (b.signum() < 0) {
                    throw new Raised("ValueError", "a negative power gives a float, which this subset does not have");
                }
                yield power(a, b);
            }
            case SHIFT_LEFT -> {
                int by = shift(b);
                bounded(a.signum() == 0 ? 0 : (long) a.bitLength() + by);
                yield heap.integer(a.signum() == 0 ? a : a.shiftLeft(by));
            }
            case SHIFT_RIGHT -> heap.integer(a.shiftRight(shift(b)));
            case BIT_AND -> logical(left, right, a.and(b));
            case BIT_OR -> logical(left, right, a.or(b));
            case BIT_XOR -> logical(left, right, a.xor(b));
            case DIVIDE -> throw new Raised("TypeError", "/ gives a float, which this subset does not have; use //");
        };
    }

    private int power(BigInteger base, BigInteger exponent) {
        if (base.abs().compareTo(BigInteger.ONE) <= 0) {
            boolean same = exponent.testBit(0);
            return heap.integer(exponent.signum() == 0 ? BigInteger.ONE : same ? base : base.multiply(base));
        }
        bounded((long) base.bitLength() * (exponent.bitLength() > 31 ? MAX_BITS + 1 : exponent.longValue()));
        return heap.integer(base.pow(exponent.intValueExact()));
    }

    /** Two truth values give a truth value. */
    private int logical(int left, int right, BigInteger result) {
        return isTruthValue(left) && isTruthValue(right) ? ValueCode.of(result.signum() != 0) : heap.integer(result);
    }

    private static boolean isTruthValue(int code) {
        return code == ValueCode.TRUE || code == ValueCode.FALSE;
    }

    private static int shift(BigInteger by) {
        if (by.signum() < 0) {
            throw new Raised("ValueError", "negative shift count");
        }
        return by.bitLength() < 32 ? by.intValue() : Integer.MAX_VALUE;
    }

    private int bounded(BigInteger result) {
        bounded(result.bitLength());
        return heap.integer(result);
    }

    private static void bounded(long bits) {
        if (bits > MAX_BITS) {
            throw new Raised("MemoryError", "an integer of more than %,d bits".formatted(MAX_BITS));
        }
    }

    private int sequences(BinaryOperator operator, int left, int right) {
        if (operator == BinaryOperator.ADD && isReference(left) && isReference(right)) {
            Cell a = heap.cell(left);
            Cell b = heap.cell(right);
            if (a instanceof Cell.Text(var x) && b instanceof Cell.Text(var y)) {
                room(1, (long) x.length() + y.length());
                return heap.text(x + y);
            }
            if (a instanceof ListCell x && b instanceof ListCell y) {
                return heap.add(new ListCell(values, joined(x.items(), y.items())));
            }
            if (a instanceof Cell.Tuple(var x) && b instanceof Cell.Tuple(var y)) {
                return heap.add(new Cell.Tuple(joined(x, y)));
            }
        }
        if (operator == BinaryOperator.MULTIPLY) {
            if (values.number(right) != null && isReference(left)) {
                return repeated(left, right, left, right);
            }
            if (values.number(left) != null && isReference(right)) {
                return repeated(right, left, left, right);
            }
        }
        throw unsupported(operator, left, right);
    }

    private int repeated(int sequence, int times, int left, int right) {
        int count = Math.max(0, values.toIndex(times));
        return switch (heap.cell(sequence)) {
            case Cell.Text(var text) -> heap.text(text.repeat(room(count, text.length())));
            case ListCell list -> heap.add(new ListCell(values, repeated(list.items(), count)));
            case Cell.Tuple(var elements) -> heap.add(new Cell.Tuple(repeated(elements, count)));
            default -> throw unsupported(BinaryOperator.MULTIPLY, left, right);
        };
    }

    /** The elements so many times. @throws Raised MemoryError if that is too many */
    static int[] repeated(int[] items, int count) {
        int[] all = new int[room(count, items.length) * items.length];
        System.arraycopy(items, 0, all, 0, Math.min(items.length, all.length));
        // What is there is doubled until all is.
        for (int done = items.length; done < all.length; done *= 2) {
            System.arraycopy(all, 0, all, done, Math.min(done, all.length - done));
        }
        return all;
    }

    private static int room(int count, long length) {
        if (count * length > Limits.ELEMENTS) {
            throw new Raised("MemoryError", "a sequence of more than %,d elements".formatted(Limits.ELEMENTS));
        }
        return length == 0 ? 0 : count;
    }

    private static int[] joined(int[] left, int[] right) {
        room(1, (long) left.length + right.length);
        int[] all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        return all;
    }

    private static boolean isReference(int code) {
        return !ValueCode.isSmall(code);
    }

    private Raised unsupported(BinaryOperator operator, int left, int right) {
        boolean text = isReference(left) && heap.cell(left) instanceof Cell.Text;
        if (operator == BinaryOperator.ADD && text) {
            return Raised.typeError("can only concatenate str (not \"%s\") to str".formatted(values.typeName(right)));
        }
        String symbol = operator == BinaryOperator.POWER ? "** or pow()" : operator.symbol();
        return Raised.typeError("unsupported operand type(s) for %s: '%s' and '%s'"
                .formatted(symbol, values.typeName(left), values.typeName(right)));
    }

    /** The code of {@code op operand}. @throws Raised where Python would raise */
    int unary(UnaryOperator operator, int operand) {
        if (operator == UnaryOperator.NOT) {
            return ValueCode.of(!values.truth(operand));
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
        return switch (operator) {
            case EQUAL -> values.equal(left, right);
            case NOT_EQUAL -> !values.equal(left, right);
            case LESS -> values.compare(left, right, "<") < 0;
            case LESS_OR_EQUAL -> values.compare(left, right, "<=") <= 0;
            case GREATER -> values.compare(left, right, ">") > 0;
            case GREATER_OR_EQUAL -> values.compare(left, right, ">=") >= 0;
            case IS -> same(left, right);
            case IS_NOT -> !same(left, right);
            case IN -> contains(right, left);
            case NOT_IN -> !contains(right, left);
        };
    }

    /** One and the same; texts and large integers have no identity but their value. */
    private boolean same(int left, int right) {
        if (left == right || !isReference(left) || !isReference(right)) {
            return left == right;
        }
        return switch (heap.cell(left)) {
            case Cell.Text text -> text.equals(heap.cell(right));
            case Cell.Big number -> number.equals(heap.cell(right));
            default -> false;
        };
    }

    private boolean contains(int container, int element) {
        if (isReference(container) && heap.cell(container) instanceof Cell.Text(var text)) {
            if (isReference(element) && heap.cell(element) instanceof Cell.Text(var part)) {
                return text.contains(part);
            }
            throw Raised.typeError("'in <string>' requires string as left operand, not " + values.typeName(element));
        }
        if (isReference(container) && heap.cell(container) instanceof Cell.Range(var start, var stop, var step)) {
            BigInteger number = values.number(element);
            if (number == null || number.bitLength() > 62) {
                return false;
            }
            long at = number.longValue() - start;
            return at % step == 0
                    && at / step >= 0
                    && (step > 0 ? number.longValue() < stop : number.longValue() > stop);
        }
        return Arrays.stream(iterable(container)).anyMatch(item -> values.equal(item, element));
    }

    private int[] iterable(int container) {
        try {
            return values.elements(container);
        } catch (Raised none) {
            throw Raised.typeError("argument of type '%s' is not iterable".formatted(values.typeName(container)));
        }
    }
}

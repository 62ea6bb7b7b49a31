package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.stream.IntStream;

/** The functions of {@code random}. All that is drawn is drawn by the host, so that a run can be told again. */
final class Chance {
    /** A float between 0 and 1 has so many bits, as in Python. */
    private static final int BITS = 53;

    private final Values values;
    private final Heap heap;
    private final Arithmetic arithmetic;

    Chance(Values values) {
        this.values = values;
        heap = values.heap();
        arithmetic = new Arithmetic(values);
    }

    int call(Builtin builtin, Arguments arguments, Host host, int line) {
        arguments.refuseKeywords();
        return switch (builtin) {
            case RANDOM -> {
                arguments.require(0, 0);
                yield heap.real(fraction(host, line));
            }
            case UNIFORM -> {
                arguments.require(2, 2);
                int span = arithmetic.binary(BinaryOperator.SUBTRACT, arguments.get(1), arguments.get(0));
                int part = arithmetic.binary(BinaryOperator.MULTIPLY, span, heap.real(fraction(host, line)));
                yield arithmetic.binary(BinaryOperator.ADD, arguments.get(0), part);
            }
            case RANDINT -> {
                arguments.require(2, 2);
                BigInteger low = integer(arguments.get(0));
                BigInteger stop = integer(arguments.get(1)).add(BigInteger.ONE);
                yield drawn(low, stop, BigInteger.ONE, host, line);
            }
            case RANDRANGE -> {
                arguments.require(1, 3);
                boolean one = arguments.count() == 1;
                BigInteger start = one ? BigInteger.ZERO : integer(arguments.get(0));
                BigInteger step = arguments.count() == 3 ? integer(arguments.get(2)) : BigInteger.ONE;
                yield drawn(start, integer(arguments.get(one ? 0 : 1)), step, host, line);
            }
            case CHOICE -> {
                arguments.require(1, 1);
                int[] elements = values.elements(arguments.get(0));
                if (elements.length == 0) {
                    throw new Raised("IndexError", "Cannot choose from an empty sequence");
                }
                yield elements[(int) host.draw(line, 0, elements.length - 1)];
            }
            case SAMPLE -> {
                arguments.require(2, 2);
                int[] elements = values.elements(arguments.get(0));
                int count = integer(arguments.get(1))
                        .min(BigInteger.valueOf(Limits.ELEMENTS))
                        .intValue();
                if (count < 0 || count > elements.length) {
                    throw new Raised("ValueError", "Sample larger than population or is negative");
                }
                mix(elements, host, line);
                yield heap.add(new ListCell(
                        values,
                        IntStream.range(0, count).map(at -> elements[at]).toArray()));
            }
            case SHUFFLE -> shuffled(arguments, host, line);
            case SEED -> {
                // Draws depend on the run's own seed and on nothing else, so there is nothing to set.
                arguments.require(0, 1);
                yield ValueCode.NONE;
            }
            default -> throw new IllegalArgumentException("no function of random: " + builtin);
        };
    }

    private static double fraction(Host host, int line) {
        return host.draw(line, 0, (1L << BITS) - 1) * Math.scalb(1.0, -BITS);
    }

    private BigInteger integer(int value) {
        BigInteger number = values.number(value);
        if (number == null) {
            throw Raised.typeError("'%s' object cannot be interpreted as an integer".formatted(values.typeName(value)));
        }
        if (number.bitLength() > 62) {
            throw new Raised("OverflowError", "random numbers have at most 62 bits here");
        }
        return number;
    }

    private int drawn(BigInteger start, BigInteger stop, BigInteger step, Host host, int line) {
        if (step.signum() == 0) {
            throw new Raised("ValueError", "zero step for randrange()");
        }
        BigInteger span = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
        BigInteger count = span.add(step.abs()).subtract(BigInteger.ONE).divide(step.abs());
        if (span.signum() <= 0) {
            throw new Raised(
                    "ValueError",
                    "empty range for randrange() (%d, %d, %d)".formatted(start, stop, stop.subtract(start)));
        }
        if (step.equals(BigInteger.ONE) && stop.bitLength() <= 62) {
            return heap.integer(host.draw(line, start.longValue(), stop.longValue() - 1));
        }
        long place = host.draw(line, 0, count.longValue() - 1);
        return heap.integer(start.add(step.multiply(BigInteger.valueOf(place))));
    }

    /** A list of the same elements: the compiler has it stored in the place of the old ones. */
    private int shuffled(Arguments arguments, Host host, int line) {
        arguments.require(1, 1);
        if (!(heap.at(arguments.get(0)) instanceof ListCell list)) {
            throw Raised.typeError("shuffle() takes a list, not " + values.typeName(arguments.get(0)));
        }
        int[] items = list.items();
        mix(items, host, line);
        return heap.add(new ListCell(values, items));
    }

    /** Durstenfeld's shuffle (1964). */
    private static void mix(int[] elements, Host host, int line) {
        for (int at = elements.length - 1; at > 0; at--) {
            int other = (int) host.draw(line, 0, at);
            int element = elements[at];
            elements[at] = elements[other];
            elements[other] = element;
        }
    }
}

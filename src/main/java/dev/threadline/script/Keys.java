package dev.threadline.script;

import dev.threadline.event.ValueCode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Values as keys of a Java map: two keys are equal where Python takes the values for one key. So 1, 1.0 and True are one, and
 * what can change has none.
 */
final class Keys {
    private final Values values;
    private final Heap heap;

    /** What has no value but itself. */
    private record Identity(int code) {}

    Keys(Values values) {
        this.values = values;
        heap = values.heap();
    }

    /** The key of a value. @throws Raised TypeError if it can't be one */
    Object of(int code) {
        return of(code, 0);
    }

    private Object of(int code, int depth) {
        if (ValueCode.isSmall(code)) {
            return ValueCode.small(code);
        }
        if (depth > Limits.DEPTH) {
            throw new Raised("RecursionError", "maximum recursion depth exceeded");
        }
        return switch (heap.cell(code)) {
            case Cell.Singleton _ when code == ValueCode.TRUE -> 1;
            case Cell.Singleton _ when code == ValueCode.FALSE -> 0;
            case Cell.Big(var number) -> number;
            case Cell.Real(var real) -> ofReal(real);
            case Cell.Tuple(var elements) -> {
                List<Object> keys = new ArrayList<>(elements.length);
                for (int element : elements) {
                    keys.add(of(element, depth + 1));
                }
                yield keys;
            }
            case Cell.Text text -> text;
            case Cell.Method method -> method;
            case Cell.LockSide side -> side;
            case Cell.Predefined type -> type;
            case Cell.ErrorType type -> type;
            case Cell.Range range ->
                range.length() == 0
                        ? List.of("range")
                        : List.of("range", range.length(), range.start(), range.length() == 1 ? 0L : range.step());
            case InstanceCell instance -> {
                if (new Classes(heap).method(instance.type(), "__eq__") != null) {
                    throw Raised.typeError("unhashable type: '%s'".formatted(values.typeName(code)));
                }
                yield new Identity(code);
            }
            case Container _, Cell.View _, Cell.Slice _ ->
                throw Raised.typeError("unhashable type: '%s'".formatted(values.typeName(code)));
            case Cell.Singleton _,
                    Cell.NamedThreads _,
                    Cell.Error _,
                    SeriesCell _,
                    Cell.Walk _,
                    Cell.Function _,
                    Variable _,
                    Cell.Primitive _,
                    Cell.Super _,
                    ClassCell _,
                    LocalCell _,
                    ThreadCell _ -> new Identity(code);
        };
    }

    private static Object ofReal(double real) {
        if (real != Math.rint(real) || Double.isInfinite(real)) {
            return real;
        }
        BigInteger whole = Reals.whole(real);
        boolean small = whole.bitLength() < 31 && ValueCode.fits(whole.intValue());
        return small ? (Object) whole.intValue() : whole;
    }
}

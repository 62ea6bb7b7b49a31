package dev.threadline.script;

import java.util.Locale;

/** Types as values: {@code type(x)} and {@code isinstance(x, T)}. */
final class Types {
    private final Values values;
    private final Heap heap;

    Types(Values values) {
        this.values = values;
        heap = values.heap();
    }

    /** {@code type(value)}. @throws Raised TypeError if the program has no name for it */
    int of(int value) {
        if (heap.at(value) instanceof Cell.Error(var name, var _)) {
            return heap.add(new Cell.ErrorType(name));
        }
        String name = values.typeName(value);
        return Builtin.named(name)
                .filter(Builtin::isType)
                .map(type -> heap.add(new Cell.Predefined(type)))
                .orElseThrow(() -> Raised.typeError("type() of a '%s' object is not in this subset".formatted(name)));
    }

    /** {@code isinstance(value, type)}, or of one of a tuple of types. */
    boolean isInstance(int value, int type) {
        return switch (heap.at(type)) {
            case Cell.Tuple(var types) -> {
                for (int each : types) {
                    if (isInstance(value, each)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Cell.ErrorType(var caught) ->
                heap.at(value) instanceof Cell.Error(var name, var _) && ErrorTypes.isKindOf(name, caught);
            case Cell.Predefined(var builtin)
            when builtin.isType() -> {
                String name = values.typeName(value);
                yield name.equals(builtin.pythonName())
                        || name.endsWith("." + builtin.pythonName().toLowerCase(Locale.ROOT))
                        || builtin == Builtin.INT && name.equals("bool");
            }
            default -> throw Raised.typeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
        };
    }
}

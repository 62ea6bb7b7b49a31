package dev.threadline.script;

/** Types as values: {@code type(x)}. */
final class Types {
    private final Values values;
    private final Heap heap;

    Types(Values values) {
        this.values = values;
        heap = values.heap();
    }

    /** {@code type(value)}. @throws Raised TypeError if the program has no name for it */
    int of(int value) {
        if (heap.at(value) instanceof Cell.Error(var name, var _, var _)) {
            return heap.add(new Cell.ErrorType(name));
        }
        if (heap.at(value) instanceof InstanceCell instance) {
            return instance.type();
        }
        String name = values.typeName(value);
        return Builtin.named(name)
                .filter(Builtin::isType)
                .map(type -> heap.add(new Cell.Predefined(type)))
                .orElseThrow(() -> Raised.typeError("type() of a '%s' object is not in this subset".formatted(name)));
    }
}

package dev.threadline.script;

/** Makes classes and what {@code super()} gives, from operands. */
record ClassMaker(Heap heap) {
    /** {@code base or unset -> class}. @throws Raised TypeError if nothing can inherit from the base */
    void makeClass(Frame frame, String name) {
        int base = frame.pop();
        boolean isClass = switch (heap.at(base)) {
            case ClassCell _, Cell.ErrorType _ -> true;
            case Cell.Predefined(var builtin) -> builtin == Builtin.THREAD || builtin == Builtin.OBJECT;
            case Cell.Singleton _ -> base == Heap.UNSET;
            default -> false;
        };
        if (!isClass) {
            throw Raised.typeError("the base of '%s' is no class that can be inherited from here".formatted(name));
        }
        frame.push(heap.add(new ClassCell(name, base)));
    }

    /** {@code class object -> super}. @throws Raised TypeError if the object is no instance of the class */
    void makeSuper(Frame frame) {
        int object = frame.peek(1);
        int type = frame.peek(2);
        Classes classes = new Classes(heap);
        boolean fits = heap.at(type) instanceof ClassCell
                && heap.at(object) instanceof InstanceCell instance
                && classes.isKindOf(instance.type(), type);
        if (!fits) {
            throw Raised.typeError("super(type, obj): obj must be an instance or subtype of type");
        }
        frame.drop(2);
        frame.push(heap.add(new Cell.Super(type, object)));
    }
}

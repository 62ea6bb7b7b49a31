package dev.threadline.script;

/** Complains, in Python's words, about names that have no value yet. */
record Unset(Program program) {
    /** @throws Raised UnboundLocalError if a local's value is none */
    int local(int value, Code code, int local) {
        if (value == Heap.UNSET) {
            throw new Raised(
                    "UnboundLocalError",
                    "cannot access local variable '%s' where it is not associated with a value"
                            .formatted(code.locals().get(local)));
        }
        return value;
    }

    /** @throws Raised UnboundLocalError, or NameError where it is of a function around, if a variable's value is none */
    int captured(int value, Code code, int local) {
        boolean own = local < code.parameters() || local >= code.parameters() + code.captured();
        if (value == Heap.UNSET && !own) {
            throw new Raised(
                    "NameError",
                    "cannot access free variable '%s' where it is not associated with a value in enclosing scope"
                            .formatted(code.locals().get(local)));
        }
        return local(value, code, local);
    }

    /** @throws Raised NameError if a global's value is none */
    int global(int value, int global) {
        if (value == Heap.UNSET) {
            throw new Raised(
                    "NameError",
                    "name '%s' is not defined"
                            .formatted(program.globals().get(global).name()));
        }
        return value;
    }
}

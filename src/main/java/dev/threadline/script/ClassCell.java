package dev.threadline.script;

/** A class of the program. */
final class ClassCell extends ObjectCell {
    private final int base;

    /** @param base the code of the class or type that it inherits from, or {@link Heap#UNSET} where there is none */
    ClassCell(String name, int base) {
        super(name);
        this.base = base;
    }

    int base() {
        return base;
    }
}

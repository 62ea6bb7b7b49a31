package dev.threadline.script;

/** An instance of a class of the program. */
final class InstanceCell extends ObjectCell {
    private final int type;
    private volatile int inner = Heap.UNSET;

    /** @param type its class's code */
    InstanceCell(String name, int type) {
        super(name);
        this.type = type;
    }

    int type() {
        return type;
    }

    /** What makes it an error or a thread: the tuple of its arguments, or the thread once there is one. */
    int inner() {
        return inner;
    }

    void setInner(int code) {
        inner = code;
    }
}

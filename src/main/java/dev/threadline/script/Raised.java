package dev.threadline.script;

import dev.threadline.event.Detail;

/** An error of the running program, on its way from where it happened to the machine, which unwinds the program's frames. */
final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final int value;

    Raised(String type, String message) {
        this(type, message, Heap.UNSET);
    }

    /** @param value the code of the instance that it is, or {@link Heap#UNSET} */
    Raised(String type, String message, int value) {
        super(message, null, false, false);
        this.type = type;
        this.value = value;
    }

    Raised(Detail.Failure failure) {
        this(failure.type(), failure.message());
    }

    static Raised typeError(String message) {
        return new Raised("TypeError", message);
    }

    int value() {
        return value;
    }

    String type() {
        return type;
    }
}

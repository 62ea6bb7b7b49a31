package dev.threadline.script;

import dev.threadline.event.Detail;

/** An error of the running program, on its way from where it happened to the machine, which unwinds the program's frames. */
final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    Raised(String type, String message) {
        super(message, null, false, false);
        this.type = type;
    }

    Raised(Detail.Failure failure) {
        this(failure.type(), failure.message());
    }

    static Raised typeError(String message) {
        return new Raised("TypeError", message);
    }

    String type() {
        return type;
    }
}

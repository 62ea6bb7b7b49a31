package dev.threadline.model;

import dev.threadline.event.Detail;

/** Thrown by who compares values if they have no order. */
public final class NoOrder extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Detail.Failure failure;

    /** @param failure the error of the program's language */
    public NoOrder(Detail.Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    Detail.Failure failure() {
        return failure;
    }
}

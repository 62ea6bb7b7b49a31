package dev.threadline.kernel;

import dev.threadline.event.UserError;

/** What comes in place of a run that broke down: it tells nothing that is true. */
public final class Breakdown {
    private static final int MEGABYTE_BITS = 20;

    private Breakdown() {}

    /** A sentence where the memory did not suffice, which is nobody's defect. */
    static RuntimeException of(Throwable why) {
        return why instanceof OutOfMemoryError ? outOfMemory() : new IllegalStateException("the run broke down", why);
    }

    /** That more memory is needed than there is. */
    public static UserError outOfMemory() {
        return new UserError(
                "This takes more memory than Java has here, %,d MB; run less of it, with a smaller --max-events,"
                                .formatted(Runtime.getRuntime().maxMemory() >> MEGABYTE_BITS)
                        + " record it with -o, or give Java more, as with JDK_JAVA_OPTIONS=-Xmx4g.");
    }
}

package dev.threadline.kernel;

/** Where times come from. */
@FunctionalInterface
public interface Clock {
    /** Nanoseconds since some fixed moment; never falls. */
    long nanos();

    /** The machine's own. */
    Clock SYSTEM = System::nanoTime;
}

package dev.threadline;

import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about. */
public final class Waiting {
    private Waiting() {}

    /**
     * Asks again and again until it holds.
     *
     * @throws InterruptedException if the test's time is over: a loop that does not look for that would never end
     */
    public static void until(BooleanSupplier holds) throws InterruptedException {
        while (!holds.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("it does not hold yet");
            }
            Thread.yield();
        }
    }
}

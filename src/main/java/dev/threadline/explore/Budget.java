package dev.threadline.explore;

import java.time.Duration;

/**
 * What an exploration may take. Where the first of these is used up, it goes no further.
 *
 * @param time how long it may take in all
 * @param states how many states it may keep
 * @param memory how many bytes it may keep them in, about
 */
public record Budget(Duration time, int states, long memory) {
    /** How many states there may be at all: states times threads must be a number of 32 bits. */
    private static final int MOST_STATES = 20_000_000;

    /** The time that an exploration takes at most where nobody says another. */
    public static final Duration USUAL_TIME = Duration.ofSeconds(30);

    /** A time, and as many states as half the memory of this machine's Java holds. */
    public static Budget of(Duration time) {
        return new Budget(time, MOST_STATES, Runtime.getRuntime().maxMemory() / 2);
    }

    /** The same with a limit to the states. */
    public Budget withStates(int most) {
        return new Budget(time, most, memory);
    }
}

package dev.threadline.event;

import java.util.Objects;

/**
 * What was decided at one point of a controlled run: who goes on, and how. A run is a pure function of its program and its
 * choices; a list of them is a schedule.
 *
 * @param thread the thread's number
 * @param turn how it goes on
 */
public record Choice(int thread, Turn turn) {
    /** How a thread goes on. */
    public sealed interface Turn {}

    /** It takes the step that it is about to take, which is enabled. */
    public enum Step implements Turn {
        STEP
    }

    /** The step that it waits for is given up: its time is over. */
    public enum Timeout implements Turn {
        TIMEOUT
    }

    /** It comes out of a wait although nobody woke it. */
    public enum Spurious implements Turn {
        SPURIOUS
    }

    /** It goes on with a number that it draws; a choice only where draws are not taken from a seed. */
    public record Random(long drawn) implements Turn {}

    public Choice {
        Objects.requireNonNull(turn);
    }

    /** The thread takes its step. */
    public static Choice step(int thread) {
        return new Choice(thread, Step.STEP);
    }

    /** The thread's time is over. */
    public static Choice timeout(int thread) {
        return new Choice(thread, Timeout.TIMEOUT);
    }

    /** The choice as a schedule writes it: {@code P-1}, {@code P-1:timeout}, {@code P-1:spurious}, {@code P-1:random=3}. */
    public String text(String threadName) {
        return switch (turn) {
            case Step _ -> threadName;
            case Timeout _ -> threadName + ":timeout";
            case Spurious _ -> threadName + ":spurious";
            case Random(var drawn) -> threadName + ":random=" + drawn;
        };
    }
}

package dev.threadline.kernel;

import dev.threadline.event.Parting;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.util.Optional;

/**
 * Who decides in a controlled run. It is asked on the thread that has the turn, one thread at a time, and serves one run. It
 * may take its time (a person who chooses), and keeps nothing of a {@link Decision} once it has answered.
 */
@FunctionalInterface
public interface Strategy {
    /**
     * Picks who goes on.
     *
     * @return the place of a candidate, {@link Decision#STOP} to end the run here, or {@link Decision#PASS_TIME}
     */
    int choose(Decision decision);

    /** What recordings call it. */
    default String word() {
        return "by-hand";
    }

    /** Where it left the run that it follows, if it follows one and has left it. Any thread may ask. */
    default Optional<Parting> parting() {
        return Optional.empty();
    }

    /** Hears of a step that was taken. @param effect what it did, be it giving up */
    default void stepped(int thread, Operation operation, Effect effect) {}

    /**
     * Picks a number that a thread draws, in a run in which draws are choices.
     *
     * @param low least, inclusive
     * @param high greatest, inclusive
     * @param seeded what would be drawn from the seed
     */
    default long draw(int thread, long low, long high, long seeded) {
        return seeded;
    }
}

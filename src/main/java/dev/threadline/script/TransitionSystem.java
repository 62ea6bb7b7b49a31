package dev.threadline.script;

import dev.threadline.event.OutcomeKind;
import java.util.List;

/**
 * States, as arrays of numbers that are equal if and only if the states are, and the steps between them: what a search goes through.
 * {@link StateSpace} has all that a program can do; others have a part of it, or more than the program does by itself, and note in a
 * state what they need to know of the way to it. Any thread may ask.
 */
public interface TransitionSystem {
    /** What the kinds of steps are. */
    StepKinds kinds();

    /** About how many bytes are kept of what states consist of, beside the states. */
    long bytes();

    /**
     * The first states, one for each way in which what is drawn before the first step can fall out; the choices of each are
     * those draws.
     *
     * @throws dev.threadline.event.UserError if the setup fails
     */
    void begin(StepSink into);

    /** The steps that a state has, all of them or those that are enough for now; none if it is an end. */
    void expand(int[] state, StepSink into);

    /**
     * The steps that {@link #expand} has put off. They have to be taken too where none of those leads to a state that was not there
     * before.
     */
    default void expandRest(int[] state, StepSink into) {
        // None is put off by most.
    }

    /** Whether no steps are put off: if some are, only outcomes can be told from what is found, not how many ways lead there. */
    default boolean hasEveryStep() {
        return true;
    }

    /** Whether a state only stands for all that is left out; it has no steps, and is no end of the program. */
    default boolean isBeyond(int[] state) {
        return false;
    }

    /** What a state means as an end: by its first failure, else by its check, or by somebody who is left. */
    Ending ending(int[] state);

    /** What a state means as a part of what goes on for ever, or as an end at which somebody is left. @param kind of that */
    Ending ending(int[] state, OutcomeKind kind);

    /** The threads as they are in a state, by number. */
    List<ThreadAt> threads(int[] state);

    /** A thread in a state: what it is called, whether it is a daemon, and whether it is alive. */
    record ThreadAt(String name, boolean daemon, boolean alive) {}
}

package dev.threadline.model;

/** A lock that a condition can be made over: a wait gives it up as a whole and gets it back as it was. */
public interface Suspendable extends Model {
    /** Whether a thread may wait or notify: as Python asks it, which for a plain lock is whether anybody has it. */
    boolean isHeldFor(int thread);

    /** Whether nobody has it. */
    boolean isFree();

    /** Gives it up as a whole. @return how deep it was held, for {@link #restore} */
    int suspend();

    /** Gives a free lock to a thread, as deep as it had it. */
    void restore(int thread, int depth);
}

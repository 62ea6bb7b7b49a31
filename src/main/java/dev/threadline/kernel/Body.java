package dev.threadline.kernel;

/** What a thread of a run does. */
@FunctionalInterface
public interface Body {
    /**
     * Runs to its end, on a thread of its own.
     *
     * @param self the thread, through which everything visible is done
     * @throws RunAborted passed on from {@code self} when the run is cut; not to be caught
     */
    void run(KernelThread self);
}

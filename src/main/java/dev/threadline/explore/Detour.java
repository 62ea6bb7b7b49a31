package dev.threadline.explore;

/**
 * Another way for an execution to go on where it took some step: without that one and all that it happens before, but with the other
 * steps that came later; or with only those of them without which a certain step would not have come.
 */
final class Detour {
    private final Trail trail;
    private int earlier;
    private int end;
    private int before;
    private boolean shortest;

    Detour(Trail trail) {
        this.trail = trail;
    }

    /**
     * Becomes that around a step.
     *
     * @param newEarlier the step that is not taken
     * @param newEnd the later steps considered end here
     * @param newBefore the last step that the step to come needs, or {@link Trail#NONE}
     * @param isShortest whether only needed ones are taken
     */
    Detour around(int newEarlier, int newEnd, int newBefore, boolean isShortest) {
        earlier = newEarlier;
        end = newEnd;
        before = newBefore;
        shortest = isShortest;
        return this;
    }

    /** The step that is not taken. */
    int earlier() {
        return earlier;
    }

    /** More than the number of any step of it. */
    int end() {
        return end;
    }

    /** The last step that the step to come needs, or {@link Trail#NONE}. */
    int before() {
        return before;
    }

    /** The first step after another one that is taken; {@link #end} if there is none. */
    int next(int step) {
        int next = step + 1;
        while (next < end && (trail.happensBefore(earlier, next) || shortest && !trail.happensBefore(next, before))) {
            next++;
        }
        return next;
    }
}

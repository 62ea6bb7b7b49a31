package dev.threadline.explore;

import dev.threadline.event.UserError;

/** Thrown where a program does something else than before, although everybody went on as before. */
final class Diverged extends UserError {
    private static final long serialVersionUID = 1L;

    /** @param step from 0 */
    Diverged(int step) {
        super(
                "at step %d the program can't go on as it did before under the same schedule: what it does must depend on nothing but its own steps, not on time, chance or what an earlier execution left"
                        .formatted(step + 1));
    }
}

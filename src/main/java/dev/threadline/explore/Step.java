package dev.threadline.explore;

import dev.threadline.script.TransitionSystem;
import java.util.ArrayList;
import java.util.List;

/**
 * A step from one state to another.
 *
 * @param kind which, as the system numbers it
 * @param target where it leads; not to be changed
 */
record Step(int kind, int[] target) {
    /** All steps of a state. */
    static List<Step> of(TransitionSystem system, int[] state) {
        List<Step> steps = new ArrayList<>();
        system.expand(state, (kind, target) -> steps.add(new Step(kind, target.clone())));
        return steps;
    }
}

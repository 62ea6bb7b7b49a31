package dev.threadline.explore;

import dev.threadline.script.StepKinds;
import dev.threadline.script.StepSink;
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
    /** Whether a thread could go on by itself. */
    static boolean couldGoOn(List<Step> steps, int thread, StepKinds kinds) {
        return steps.stream().anyMatch(step -> kinds.thread(step.kind()) == thread && !kinds.isSpurious(step.kind()));
    }

    /** All steps of a state, those too that can be put off. */
    static List<Step> of(TransitionSystem system, int[] state) {
        List<Step> steps = new ArrayList<>();
        StepSink sink = (kind, target) -> steps.add(new Step(kind, target.clone()));
        system.expand(state, sink);
        system.expandRest(state, sink);
        return steps;
    }
}

package dev.threadline.script;

import dev.threadline.event.Choice;
import dev.threadline.event.ObjectState;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.ArrayList;
import java.util.List;

/** What can be chosen at a state of a program. */
final class Candidates {
    private Candidates() {}

    /**
     * A choice for every thread that can go on, in the order of the threads: its step where that is enabled or does not
     * wait, its timeout where it waits with a limit. None once only daemons are left.
     */
    static List<Choice> of(Stepper stepper) {
        List<Choice> choices = new ArrayList<>();
        if (isOver(stepper)) {
            return choices;
        }
        for (int thread = 0; thread < stepper.threadCount(); thread++) {
            Operation operation = stepper.pending(thread);
            if (operation == null) {
                continue;
            }
            Model model = stepper.host().model(operation.object());
            if (model.enabled(thread, operation)) {
                choices.add(Choice.step(thread));
            } else if (operation.timeout() != Operation.FOREVER && model.canExpire(thread, operation)) {
                choices.add(operation.timeout() == Operation.NEVER ? Choice.step(thread) : Choice.timeout(thread));
            }
        }
        return choices;
    }

    /** Whether no thread lives that is not a daemon. */
    static boolean isOver(Stepper stepper) {
        return living(stepper).isEmpty();
    }

    /** The threads that live and are no daemons. */
    static List<Integer> living(Stepper stepper) {
        List<Integer> living = new ArrayList<>();
        for (int thread = 0; thread < stepper.threadCount(); thread++) {
            LocalHost.Made made = stepper.host().thread(thread);
            if (!made.daemon() && made.model().snapshot() == ObjectState.Life.ALIVE) {
                living.add(thread);
            }
        }
        return living;
    }
}

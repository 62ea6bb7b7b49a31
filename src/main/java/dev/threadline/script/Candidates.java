package dev.threadline.script;

import dev.threadline.event.Choice;
import dev.threadline.event.ObjectState;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
            of(stepper, thread).ifPresent(choices::add);
        }
        return choices;
    }

    /** The choice for a thread, if it can go on. */
    static Optional<Choice> of(Stepper stepper, int thread) {
        Operation operation = stepper.pending(thread);
        if (operation == null) {
            return Optional.empty();
        }
        Model model = stepper.host().model(operation.object());
        if (model.enabled(thread, operation)) {
            return Optional.of(Choice.step(thread));
        }
        if (operation.timeout() == Operation.FOREVER || !model.canExpire(thread, operation)) {
            return Optional.empty();
        }
        return Optional.of(operation.timeout() == Operation.NEVER ? Choice.step(thread) : Choice.timeout(thread));
    }

    /** Whether no thread lives that is not a daemon. */
    static boolean isOver(Stepper stepper) {
        return living(stepper).isEmpty();
    }

    /** The threads that live and are no daemons. */
    static List<Integer> living(Stepper stepper) {
        return IntStream.range(0, stepper.threadCount())
                .filter(thread -> lives(stepper, thread))
                .boxed()
                .toList();
    }

    /** Whether a thread lives and is no daemon. */
    static boolean lives(Stepper stepper, int thread) {
        LocalHost.Made made = stepper.host().thread(thread);
        return !made.daemon() && made.model().snapshot() == ObjectState.Life.ALIVE;
    }
}

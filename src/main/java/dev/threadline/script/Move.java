package dev.threadline.script;

import dev.threadline.event.Choice;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.util.Optional;

/** What a thread is chosen for. */
enum Move {
    /** It takes the step that it is about to take, or gives it up. */
    STEP {
        @Override
        Optional<Choice> of(Stepper stepper, int thread) {
            return Candidates.of(stepper, thread);
        }

        @Override
        Effect take(Stepper stepper, int thread) {
            return stepper.step(thread);
        }
    },

    /** It comes out of a condition's wait although nobody woke it. */
    STIR {
        @Override
        Optional<Choice> of(Stepper stepper, int thread) {
            Operation operation = stepper.pending(thread);
            boolean can = operation != null
                    && stepper.host().model(operation.object()).canStir(thread, operation);
            return can ? Optional.of(new Choice(thread, Choice.Spurious.SPURIOUS)) : Optional.empty();
        }

        @Override
        Effect take(Stepper stepper, int thread) {
            return stepper.stir(thread);
        }
    };

    /** The choice of a thread for it, if it can be chosen. */
    abstract Optional<Choice> of(Stepper stepper, int thread);

    abstract Effect take(Stepper stepper, int thread);
}

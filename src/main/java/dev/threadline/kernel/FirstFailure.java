package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import java.util.concurrent.atomic.AtomicReference;

/** The first uncaught error of a run: it names the outcome, whatever came after it. */
final class FirstFailure {
    private final AtomicReference<Death> first = new AtomicReference<>();

    /** A thread that an uncaught error ended. */
    private record Death(String thread, Detail.Failure failure) {}

    /** An uncaught error ends a thread. */
    void of(String thread, Detail.Failure failure) {
        first.compareAndSet(null, new Death(thread, failure));
    }

    /** The outcome of a run, given how it would have ended without any error. */
    Outcome name(Outcome ended) {
        Death death = first.get();
        if (death == null) {
            return ended;
        }
        OutcomeKind kind = death.failure().type().equals("AssertionError") ? OutcomeKind.ASSERTION : OutcomeKind.ERROR;
        return new Outcome(kind, death.thread() + ": " + reason(death.failure()), ended.stuck());
    }

    /** An error in a line. */
    static String reason(Detail.Failure failure) {
        return failure.message().isEmpty() ? failure.type() : failure.type() + ": " + failure.message();
    }
}

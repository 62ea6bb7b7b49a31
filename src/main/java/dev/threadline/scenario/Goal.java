package dev.threadline.scenario;

import dev.threadline.event.OutcomeKind;
import java.util.Optional;

/**
 * What a student is to bring about by choosing the steps. Exactly one of {@code outcome} and {@code expression} says what
 * wins.
 *
 * @param text the task, as the student reads it
 * @param outcome the run wins if it ends in this way
 * @param expression the run wins if all threads finish and then this holds; empty if the outcome says it
 */
public record Goal(String text, Optional<OutcomeKind> outcome, String expression) {
    /** @throws IllegalArgumentException unless exactly one of outcome and expression is given */
    public Goal {
        if (outcome.isPresent() != expression.isEmpty()) {
            throw new IllegalArgumentException("a goal is won by an outcome or by an expression: one of the two");
        }
    }
}

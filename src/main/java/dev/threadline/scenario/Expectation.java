package dev.threadline.scenario;

import dev.threadline.event.OutcomeKind;
import java.util.List;

/**
 * What exploring the scenario must show; the shipped scenarios are tested against it.
 *
 * @param verdict whether every schedule ends well
 * @param outcomes every way in which a schedule ends, each once; empty if the author does not say
 */
public record Expectation(Verdict verdict, List<OutcomeKind> outcomes) {
    public Expectation {
        outcomes = List.copyOf(outcomes);
    }
}

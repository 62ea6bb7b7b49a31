package dev.threadline.explore;

import dev.threadline.event.OutcomeKind;
import dev.threadline.scenario.Expectation;
import dev.threadline.scenario.Verdict;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what an exploration showed is what the author expects.
 *
 * @param expected what the author expects, if anything
 * @param asExpected whether it is so; empty if nothing is expected, or not enough is known
 * @param good whether all is as it should be: as expected, or where nothing is expected, that it holds; empty if that is not known
 */
public record Judgement(Optional<Expectation> expected, Optional<Boolean> asExpected, Optional<Boolean> good) {
    /** Judges what was found by what the author of the explored scenario wrote. */
    public static Judgement of(Exploration explored) {
        Optional<Expectation> expected = explored.scenario().expect();
        Optional<Boolean> asExpected = expected.flatMap(wanted -> compare(wanted, explored));
        Optional<Boolean> good =
                expected.isPresent() ? asExpected : explored.verdict().map(verdict -> verdict == Verdict.HOLDS);
        return new Judgement(expected, asExpected, good);
    }

    /** Something that was found and is not expected contradicts; something that was not found does so only if all was seen. */
    private static Optional<Boolean> compare(Expectation wanted, Exploration explored) {
        Set<OutcomeKind> found = EnumSet.noneOf(OutcomeKind.class);
        found.addAll(explored.kinds());
        boolean contradicted = explored.verdict()
                        .filter(verdict -> verdict != wanted.verdict())
                        .isPresent()
                || !wanted.outcomes().isEmpty() && !wanted.outcomes().containsAll(found);
        if (contradicted) {
            return Optional.of(false);
        }
        boolean allFound = found.containsAll(wanted.outcomes());
        if (explored.verdict().isPresent() && allFound) {
            return Optional.of(true);
        }
        return explored.complete() ? Optional.of(false) : Optional.empty();
    }
}

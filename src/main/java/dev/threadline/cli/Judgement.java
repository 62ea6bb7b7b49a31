package dev.threadline.cli;

import dev.threadline.event.OutcomeKind;
import dev.threadline.explore.Exploration;
import dev.threadline.scenario.Expectation;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.Verdict;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what an exploration showed is what the author expects.
 *
 * @param expected what the author expects, if anything
 * @param asExpected whether it is so; empty if nothing is expected, or not enough is known
 * @param exitCode of a check of this scenario alone
 */
record Judgement(Optional<Expectation> expected, Optional<Boolean> asExpected, int exitCode) {
    static Judgement of(Scenario scenario, Exploration explored) {
        Optional<Expectation> expected = scenario.expect();
        Optional<Boolean> asExpected = expected.flatMap(wanted -> compare(wanted, explored));
        Optional<Boolean> good =
                expected.isPresent() ? asExpected : explored.verdict().map(verdict -> verdict == Verdict.HOLDS);
        int code = good.map(fine -> fine ? Threadline.DONE : Threadline.FAILED).orElse(CheckCommand.NO_VERDICT);
        return new Judgement(expected, asExpected, code);
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

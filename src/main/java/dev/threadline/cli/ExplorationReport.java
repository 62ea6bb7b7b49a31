package dev.threadline.cli;

import dev.threadline.analysis.Phrases;
import dev.threadline.event.OutcomeKind;
import dev.threadline.explore.Exploration;
import dev.threadline.explore.ExploredOutcome;
import dev.threadline.explore.Judgement;
import dev.threadline.explore.ScheduleText;
import dev.threadline.scenario.Expectation;
import dev.threadline.scenario.Scenario;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What a check showed, for people. */
final class ExplorationReport {
    private static final double NS_PER_SECOND = 1e9;
    private static final int WIDTH = 100;
    private static final String INDENT = " ".repeat(13);

    private ExplorationReport() {}

    /** @param briefly whether a scenario that is as expected takes one line only */
    static String of(Scenario scenario, Exploration explored, Judgement judgement, boolean briefly) {
        StringBuilder text = new StringBuilder();
        text.append("%-28s %s  (%,d states, %.2f s)%n"
                .formatted(
                        scenario.id(),
                        verdict(explored, judgement),
                        explored.states(),
                        explored.time().toNanos() / NS_PER_SECOND));
        if (briefly && judgement.good().equals(Optional.of(true))) {
            return text.toString();
        }
        text.append("  ").append(explored.sentence()).append('\n');
        judgement
                .asExpected()
                .filter(as -> !as)
                .ifPresent(_ -> text.append("  Expected: ")
                        .append(expected(judgement.expected().orElseThrow()))
                        .append(".\n"));
        explored.outcomes().forEach(outcome -> outcome(text, explored, outcome));
        explored.endless(Phrases.english())
                .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        return text.toString();
    }

    private static String verdict(Exploration explored, Judgement judgement) {
        String found = explored.verdict()
                        .map(verdict -> verdict.name().toLowerCase(Locale.ROOT))
                        .orElse("unknown")
                + within(explored);
        return judgement
                .asExpected()
                .map(as -> found + (as ? ", as expected" : ", NOT AS EXPECTED"))
                .orElse(found);
    }

    /** Up to where a verdict goes that is bounded. */
    private static String within(Exploration explored) {
        OptionalInt bound = explored.scope().bound();
        return explored.complete() || bound.isEmpty()
                ? ""
                : " within %d %s".formatted(bound.getAsInt(), preemptions(bound.getAsInt()));
    }

    private static String preemptions(int count) {
        return count == 1 ? "preemption" : "preemptions";
    }

    private static String expected(Expectation expected) {
        String outcomes =
                expected.outcomes().stream().map(ExplorationReport::word).collect(Collectors.joining(", "));
        return expected.verdict().name().toLowerCase(Locale.ROOT) + (outcomes.isEmpty() ? "" : ", ending " + outcomes);
    }

    private static String word(OutcomeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void outcome(StringBuilder text, Exploration explored, ExploredOutcome outcome) {
        text.append("  %-10s %s%s%n".formatted(word(outcome.kind()), outcome.sentence(), last(outcome)));
        explored.total()
                .ifPresent(total -> text.append(INDENT)
                        .append("%,d of %,d schedules.%n"
                                .formatted(outcome.count().orElse(BigInteger.ZERO), total)));
        if (outcome.kind() != OutcomeKind.FINISHED) {
            text.append(INDENT)
                    .append("%s has %d %s and %d %s:%n"
                            .formatted(
                                    explored.scope().reduced() ? "One that was found" : "The simplest",
                                    outcome.steps(),
                                    outcome.steps() == 1 ? "step" : "steps",
                                    outcome.preemptions(),
                                    preemptions(outcome.preemptions())));
            wrapped(text, outcome);
            outcome.pointOfNoReturn()
                    .ifPresent(step -> text.append(INDENT)
                            .append("After step %d (%s) no good end can be reached any more.%n"
                                    .formatted(step + 1, outcome.text().get(outcome.choiceOf(step)))));
        }
    }

    private static String last(ExploredOutcome outcome) {
        // A check that does not hold tells its values itself.
        if (outcome.last().isEmpty() || outcome.kind() == OutcomeKind.CHECK) {
            return "";
        }
        return outcome.last().entrySet().stream()
                .map(variable -> variable.getKey() + " = " + variable.getValue())
                .collect(Collectors.joining(", ", "  [", "]"));
    }

    /** The schedule with its changes of threads that matter marked, broken between choices. */
    private static void wrapped(StringBuilder text, ExploredOutcome outcome) {
        StringBuilder line = new StringBuilder(INDENT);
        Iterator<String> parts = ScheduleText.parts(outcome).iterator();
        while (parts.hasNext()) {
            String part = parts.next() + (parts.hasNext() ? ", " : "");
            if (line.length() + part.length() > WIDTH && line.length() > INDENT.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(INDENT);
            }
            line.append(part);
        }
        text.append(line).append('\n');
        if (!outcome.switches().isEmpty()) {
            text.append(INDENT)
                    .append(ScheduleText.MARK)
                    .append(" without this change of threads it would have ended otherwise\n");
        }
    }
}

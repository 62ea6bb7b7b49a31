package dev.threadline.explore;

import dev.threadline.event.Decided;
import dev.threadline.event.EventLog;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.scenario.Control;
import dev.threadline.scenario.Plan;
import dev.threadline.scenario.RunLimits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The simplest schedule of an outcome, to be run. */
public record FoundSchedule(ExploredOutcome outcome) {
    /** What goes on for ever, if only one thread that spins, is followed for so many times its way there, and no less than so many events. */
    private static final int ROUNDS = 20;

    private static final int LEAST_EVENTS = 1_000;

    /** How its scenario is run to that outcome. */
    public RunLimits limits() {
        List<Decided> choices = outcome.schedule().stream()
                .map(choice -> new Decided(choice, List.of(), EventLog.NO_OBJECT, ""))
                .toList();
        Plan plan = new Plan(
                "the schedule that was found", Optional.empty(), Optional.empty(), OptionalLong.empty(), choices);
        long events = Math.max(LEAST_EVENTS, (long) ROUNDS * outcome.steps());
        return new RunLimits(RunLimits.DEFAULT.timeLimit(), events, false).with(Control.replayingExplored(plan, 0));
    }

    /** The run as it is told: what goes on for ever was cut, and ends as exploring has shown. */
    public Run told(Run run) {
        return run.outcome().kind() == OutcomeKind.TIME_LIMIT
                ? new Run(
                        run.heading(),
                        run.log(),
                        new Outcome(outcome.kind(), "", run.outcome().stuck()),
                        run.choices())
                : run;
    }
}

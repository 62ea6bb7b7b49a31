package dev.threadline.app.work;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.explore.RunLine;
import dev.threadline.scenario.Goal;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioFile;
import dev.threadline.scenario.ScenarioRun;

/** Tells whether a run that is over reaches its scenario's goal. */
final class GoalJudge {
    private GoalJudge() {}

    /**
     * Judges a run. What an expression is at its end comes of running it again, choice by choice, with that in the place of the check.
     *
     * @throws dev.threadline.event.UserError if the goal's expression has a mistake
     */
    static boolean isWon(Scenario scenario, Run run) throws InterruptedException {
        Goal goal = scenario.goal().orElseThrow();
        if (goal.outcome().isPresent()) {
            return run.outcome().kind() == goal.outcome().get();
        }
        RunLine line = RunLine.of(run).orElse(null);
        if (line == null) {
            return false;
        }
        ScenarioFile asked = ScenarioFile.of(scenario.checking(goal.expression()), scenario.id());
        return new ScenarioRun(asked, line.limits(), _ -> {}).run().outcome().kind() == OutcomeKind.FINISHED;
    }
}

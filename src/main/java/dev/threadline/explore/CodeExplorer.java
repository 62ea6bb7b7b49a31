package dev.threadline.explore;

import dev.threadline.event.OutcomeKind;
import dev.threadline.kernel.RandomWalk;
import dev.threadline.scenario.Verdict;
import dev.threadline.script.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Explores a piece of Java code within a budget: looks for outcomes, and then for the simplest schedules to those that are not good,
 * by allowing no preemption, then one, and so on. What is left of the budget after a search of everything that did not
 * come to its end goes into random executions.
 */
final class CodeExplorer {
    /** How many executions go into finding simpler schedules. */
    private static final int MOST_SIMPLIFYING = 20_000;

    /** What part of the time a search of everything may take before chance gets the rest. */
    private static final double SHARE_OF_SEARCH = 0.7;

    private final CodeRuns runs;
    private final CodeSubject subject;
    private final Schedules.Limits limits;
    private final CodeOutcomes outcomes = new CodeOutcomes();
    private final long began = System.nanoTime();
    private long executions;
    private boolean complete;

    CodeExplorer(CodeRuns runs, Schedules.Limits limits) {
        this.runs = runs;
        this.limits = limits;
        subject = new CodeSubject(runs);
    }

    private final Search.Listener<Ending> listener = new Search.Listener<>() {
        @Override
        public void ended(Ending end, Way way) {
            executions++;
            outcomes.add(end, CodeExplorer.this.runs);
        }

        @Override
        public void endless(Way way) {
            executions++;
            outcomes.add(new Ending(OutcomeKind.LIVELOCK, "", new TreeMap<>(), List.of()), CodeExplorer.this.runs);
        }
    };

    /** @param untilFailure whether the first outcome that is not good is enough */
    ExploredCode explore(String title, CodeSearch search, boolean untilFailure) {
        BooleanSupplier wanted = () -> !(untilFailure && outcomes.anyBad());
        look(search, wanted);
        simplify(untilFailure);
        ExplorationText text = ExplorationText.english();
        List<ExploredOutcome> found = outcomes.outcomes(text);
        Optional<Verdict> verdict = outcomes.anyBad()
                ? Optional.of(Verdict.FAILS)
                : complete ? Optional.of(Verdict.HOLDS) : Optional.empty();
        return new ExploredCode(
                title,
                verdict,
                complete,
                executions,
                Duration.ofNanos(System.nanoTime() - began),
                found,
                text.codeVerdict(verdict, complete, executions, found));
    }

    private boolean withinBudget(double share) {
        return executions < limits.executions() && isTimeLeft(share);
    }

    private boolean isTimeLeft(double share) {
        return System.nanoTime() - began < limits.time().toNanos() * share;
    }

    private void look(CodeSearch search, BooleanSupplier wanted) {
        switch (search) {
            case CodeSearch.Everything _ -> {
                complete = new SourceDpor<>(subject, limits.steps())
                        .run(() -> wanted.getAsBoolean() && withinBudget(SHARE_OF_SEARCH), listener);
                if (!withinBudget(SHARE_OF_SEARCH)) {
                    lookByPct(PctSeries.DEPTH, 1, wanted);
                }
            }
            case CodeSearch.Preemptions(var most) -> {
                DepthFirst<Ending> bounded = new DepthFirst<>(subject, most, limits.steps());
                boolean seen = bounded.run(() -> wanted.getAsBoolean() && withinBudget(1), listener);
                complete = seen && !bounded.bounded();
            }
            case CodeSearch.AtRandom(var seed) -> {
                for (long next = seed; wanted.getAsBoolean() && withinBudget(1); next++) {
                    ended(runs.run(new Bounded(new RandomWalk(next), limits.steps())));
                }
            }
            case CodeSearch.Pct(var depth, var seed) -> lookByPct(depth, seed, wanted);
        }
    }

    private void lookByPct(int depth, long seed, BooleanSupplier wanted) {
        PctSeries strategies = new PctSeries(depth, seed);
        while (wanted.getAsBoolean() && withinBudget(1)) {
            ended(runs.run(new Bounded(strategies.next(), limits.steps())));
        }
    }

    /** @param ending null if it was cut, which of an unfair strategy says nothing */
    private void ended(Ending ending) {
        executions++;
        if (ending != null) {
            outcomes.add(ending, runs);
        }
    }

    private void simplify(boolean untilFailure) {
        long most = executions + MOST_SIMPLIFYING;
        for (int bound = 0; bound < preemptionsToBeat(untilFailure) && executions < most; bound++) {
            new DepthFirst<>(subject, bound, limits.steps()).run(() -> executions < most && isTimeLeft(1), listener);
        }
    }

    private int preemptionsToBeat(boolean untilFailure) {
        return untilFailure ? outcomes.fewestPreemptionsOfBad() : outcomes.mostPreemptionsOfBad();
    }
}

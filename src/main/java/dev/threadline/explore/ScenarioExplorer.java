package dev.threadline.explore;

import dev.threadline.event.OutcomeKind;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.scenario.Verdict;
import dev.threadline.script.ReducedSpace;
import dev.threadline.script.SpuriousSpace;
import dev.threadline.script.StateSpace;
import dev.threadline.script.TransitionSystem;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Explores scenarios: every schedule of one, or as many as there is time for. */
public final class ScenarioExplorer {
    private final Budget budget;
    private final SearchWatch watch;
    private final Scope scope;

    /**
     * @param budget what each exploration may take
     * @param watch who looks on
     * @param scope which schedules are looked at
     */
    public ScenarioExplorer(Budget budget, SearchWatch watch, Scope scope) {
        this.budget = budget;
        this.watch = watch;
        this.scope = scope;
    }

    /**
     * Explores a scenario with the constants that it wants to be explored with.
     *
     * @param file what its mistakes are reported of
     * @throws dev.threadline.event.UserError if its program has a mistake or its setup fails
     */
    public Exploration explore(Scenario scenario, String file) {
        long began = System.nanoTime();
        Scenario explored = scenario.explored();
        long seed = explored.run().seed().orElse(0);
        StateSpace space = new StateSpace(
                ScenarioRun.compile(explored, file),
                new StateSpace.Settings(seed, explored.explore().random(), scope.printed()));
        SearchedSpace searched = search(system(space), began + searchTime());
        ExplorationText text = ExplorationText.english();
        OutcomeTelling telling = new OutcomeTelling(searched.space(), text);
        OutcomeReading reading = new OutcomeReading(searched, telling);
        List<ExploredOutcome> outcomes = new ArrayList<>(reading.outcomes());
        RandomRuns runs = new RandomRuns(searched.space(), seed);
        int states = searched.graph().stateCount();
        boolean complete = searched.cut().isEmpty();
        if (searched.cut().filter(Cut::leavesTimeForRuns).isPresent()) {
            runs.run(began + budget.time().toNanos(), budget.memory(), watch, states);
            runs.found().forEach((ending, run) -> {
                if (!reading.endings().contains(ending)) {
                    OutcomeTelling.Way way = new OutcomeTelling.Way(
                            run.steps(), run.last(), run.preemptions(), List.of(), OptionalInt.empty());
                    outcomes.add(telling.tell(ending, Optional.empty(), way, null));
                }
            });
        }
        outcomes.sort(ExploredOutcome.WORST_FIRST);
        boolean fails = outcomes.stream().anyMatch(outcome -> !outcome.kind().isGood());
        Optional<Verdict> verdict =
                fails ? Optional.of(Verdict.FAILS) : Optional.of(Verdict.HOLDS).filter(_ -> complete);
        boolean counted = complete && !scope.reduced();
        Map<OutcomeKind, Optional<BigInteger>> schedules = counted ? reading.schedules() : Map.of();
        Extent extent = new Extent(scope, searched.cut(), states, runs.count(), Exploration.total(schedules));
        return new Exploration(
                explored,
                scope,
                verdict,
                searched.cut(),
                states,
                schedules,
                Duration.ofNanos(System.nanoTime() - began),
                outcomes,
                counted && reading.possibleLivelock(),
                counted ? reading.starving() : List.of(),
                runs.count(),
                text.verdict(explored, verdict, extent, outcomes));
    }

    private TransitionSystem system(StateSpace space) {
        if (scope.reduced()) {
            return new ReducedSpace(space);
        }
        return scope.spurious() > 0 ? new SpuriousSpace(space, scope.spurious()) : space;
    }

    private SearchedSpace search(TransitionSystem all, long deadline) {
        if (scope.bound().isEmpty()) {
            return searched(all, deadline);
        }
        WithinPreemptions within = new WithinPreemptions(all, scope.bound().getAsInt());
        SearchedSpace searched = searched(within, deadline);
        return within.leavesOut() ? searched.cutBy(Cut.BOUND) : searched;
    }

    private SearchedSpace searched(TransitionSystem system, long deadline) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new StateSearch(system, budget, cores, deadline, watch).run();
    }

    /** The search leaves some time for random runs, which find what is far away from the first state. */
    private long searchTime() {
        return budget.time().toNanos() / 4 * 3;
    }
}

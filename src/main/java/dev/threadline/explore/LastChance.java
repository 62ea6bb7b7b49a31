package dev.threadline.explore;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.ChoicePlaces;
import dev.threadline.event.Decided;
import dev.threadline.event.Run;
import dev.threadline.model.Action;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioRun;
import dev.threadline.script.StateSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where a controlled run of a scenario that ended badly lost its last chance of a good end. */
public final class LastChance {
    private LastChance() {}

    /**
     * Searches all states of the scenario and follows the run through them.
     *
     * @param scenario as it was run, with the constants that it was run with
     * @param file what its mistakes are reported of
     * @return the visible step, from 1; empty if the run had no choices or ended well, never had a chance, or the states are too many
     */
    public static OptionalLong of(Scenario scenario, String file, Run run, Budget budget) {
        Optional<ChoiceLog> choices =
                run.choices().filter(_ -> !run.outcome().kind().isGood());
        return choices.isPresent() ? of(scenario, file, run, choices.get(), budget) : OptionalLong.empty();
    }

    private static OptionalLong of(Scenario scenario, String file, Run run, ChoiceLog choices, Budget budget) {
        boolean draws = scenario.explore().random();
        StateSpace space = new StateSpace(
                ScenarioRun.compile(scenario, file), new StateSpace.Settings(choices.seed(), draws, false));
        long deadline = System.nanoTime() + budget.time().toNanos();
        int cores = Runtime.getRuntime().availableProcessors();
        SearchedSpace searched = new StateSearch(space, budget, cores, deadline, SearchWatch.NONE).run();
        if (searched.cut().isPresent()) {
            return OptionalLong.empty();
        }
        Prospects good = new OutcomeReading(searched, new OutcomeTelling(space, ExplorationText.english())).prospects();
        Followed followed = follow(searched, choices.decided());
        return PointOfNoReturn.of(followed.schedule(), good)
                .map(lost -> OptionalLong.of(ChoicePlaces.of(run.log(), choices)
                                .stepsBefore(followed.choicesBefore().get(lost.step()))
                        + 1))
                .orElse(OptionalLong.empty());
    }

    /** @param choicesBefore of each step how many of the run's choices come before it */
    private record Followed(Schedule schedule, List<Integer> choicesBefore) {}

    /**
     * Goes through the graph by the choices. To wake a sleeper that can't take its step yet is a choice and no step, and so is a thread's
     * end.
     */
    private static Followed follow(SearchedSpace searched, List<Decided> decided) {
        List<Choice> choices = decided.stream().map(Decided::choice).toList();
        StateGraph graph = searched.graph();
        List<Integer> kinds = new ArrayList<>();
        List<Integer> states = new ArrayList<>(List.of(0));
        List<Integer> before = new ArrayList<>();
        for (int made = 0; made <= choices.size(); ) {
            int step = stepBy(searched, states.getLast(), choices.subList(made, choices.size()));
            if (step >= 0) {
                kinds.add(graph.choice(step));
                states.add(graph.target(step));
                before.add(made);
                made += searched.kinds().choices(graph.choice(step)).size();
            } else if (made < choices.size() && isNoStep(decided.get(made))) {
                made++;
            } else {
                made = choices.size() + 1;
            }
        }
        return new Followed(new Schedule(kinds, states, 0), before);
    }

    private static boolean isNoStep(Decided decided) {
        return decided.operation().isEmpty() || decided.operation().equals(Action.END.word());
    }

    /** The step of a state that the next choices mean, or -1. */
    private static int stepBy(SearchedSpace searched, int state, List<Choice> next) {
        StateGraph graph = searched.graph();
        for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
            List<Choice> choices = searched.kinds().choices(graph.choice(step));
            if (choices.size() <= next.size() && choices.equals(next.subList(0, choices.size()))) {
                return step;
            }
        }
        return -1;
    }
}

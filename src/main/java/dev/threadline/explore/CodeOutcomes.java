package dev.threadline.explore;

import dev.threadline.event.Choice;
import dev.threadline.script.Ending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The outcomes of Java code that were seen so far, each with the simplest schedule to it that was seen. */
final class CodeOutcomes {
    /** How many are told apart by the final values of variables; further ones by kind and reason only. */
    private static final int MOST = 1_000;

    private final Map<Ending, Way> seen = new LinkedHashMap<>();

    private record Way(int preemptions, List<Choice> choices, List<String> text, List<String> left) {}

    /** Takes account of the last run, which ended somehow. */
    void add(Ending ending, CodeRuns runs) {
        Ending told = seen.size() < MOST || seen.containsKey(ending)
                ? ending
                : new Ending(ending.kind(), ending.reason(), new TreeMap<>(), List.of());
        Way before = seen.get(told);
        boolean simpler = before == null
                || runs.preemptions() < before.preemptions()
                || runs.preemptions() == before.preemptions()
                        && runs.size() < before.choices().size();
        if (simpler) {
            List<Choice> choices = runs.choices();
            List<String> text = choices.stream()
                    .map(choice -> choice.text(runs.threadName(choice.thread())))
                    .toList();
            seen.put(told, new Way(runs.preemptions(), choices, text, runs.left()));
        }
    }

    boolean anyBad() {
        return seen.keySet().stream().anyMatch(ending -> !ending.kind().isGood());
    }

    /** The preemptions of the schedule to the bad outcome that has the most of them; -1 if there is none. */
    int mostPreemptionsOfBad() {
        return preemptionsOfBad().max(Comparator.naturalOrder()).orElse(-1);
    }

    /** The fewest preemptions of a schedule to a bad outcome. */
    int fewestPreemptionsOfBad() {
        return preemptionsOfBad().min(Comparator.naturalOrder()).orElse(-1);
    }

    private Stream<Integer> preemptionsOfBad() {
        return seen.entrySet().stream()
                .filter(entry -> !entry.getKey().kind().isGood())
                .map(entry -> entry.getValue().preemptions());
    }

    /** All of them, the worse ones first, and of those the simplest first. */
    List<ExploredOutcome> outcomes(ExplorationText text) {
        List<ExploredOutcome> outcomes = new ArrayList<>();
        seen.forEach((ending, way) -> outcomes.add(new ExploredOutcome(
                ending.kind(),
                ending.reason(),
                ending.last(),
                ending.printed(),
                Optional.empty(),
                way.preemptions(),
                way.choices().size(),
                way.choices(),
                way.text(),
                List.of(),
                OptionalInt.empty(),
                way.left(),
                text.outcome(ending, way.left()))));
        outcomes.sort(ExploredOutcome.WORST_FIRST);
        return outcomes;
    }
}

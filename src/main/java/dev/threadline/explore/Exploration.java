package dev.threadline.explore;

import dev.threadline.analysis.EndlessText;
import dev.threadline.analysis.Phrases;
import dev.threadline.event.OutcomeKind;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.Verdict;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What exploring a scenario showed.
 *
 * @param scenario what was explored: the scenario with the constants of its {@code explore.set} in their places, to which
 *     the schedules belong
 * @param scope which of its schedules were to be looked at
 * @param verdict whether every schedule ends well; empty where that is not known, since not all states were seen
 * @param cut why not all states were seen; empty if they were
 * @param states how many states were found; with a bound one counts once for each thread that ran last and each number of
 *     preemptions that are left
 * @param schedules how many schedules end in each kind that there is; empty where a loop makes them infinitely many. No kinds
 *     at all if not all states were seen, or some were left out
 * @param time how long it took
 * @param outcomes every outcome that was found, each once, the worse ones first, and of those the simplest first
 * @param possibleLivelock whether threads could go round for ever without getting anything done although there is a way out;
 *     false too if not all states were seen, or some were left out
 * @param starving the names of the threads that could be kept back for ever by others
 * @param runs how many runs by chance were made after the search was cut
 * @param sentence the verdict in plain words
 */
public record Exploration(
        Scenario scenario,
        Scope scope,
        Optional<Verdict> verdict,
        Optional<Cut> cut,
        int states,
        Map<OutcomeKind, Optional<BigInteger>> schedules,
        Duration time,
        List<ExploredOutcome> outcomes,
        boolean possibleLivelock,
        List<String> starving,
        long runs,
        String sentence) {
    public Exploration {
        Map<OutcomeKind, Optional<BigInteger>> ordered = new EnumMap<>(OutcomeKind.class);
        ordered.putAll(schedules);
        schedules = Collections.unmodifiableMap(ordered);
        outcomes = List.copyOf(outcomes);
        starving = List.copyOf(starving);
    }

    /** Whether all states were seen, or all but those that no outcome takes: then there are no other outcomes. */
    public boolean complete() {
        return cut.isEmpty();
    }

    /** How many schedules there are in all; empty if infinitely many, or not known. */
    public Optional<BigInteger> total() {
        return total(schedules);
    }

    static Optional<BigInteger> total(Map<OutcomeKind, Optional<BigInteger>> schedules) {
        return schedules.values().stream()
                .reduce((one, other) -> one.flatMap(some -> other.map(some::add)))
                .flatMap(sum -> sum);
    }

    /** What no single schedule shows, a sentence each: that threads could go round for ever, or be kept back for ever. */
    public List<String> endless(Phrases phrases) {
        EndlessText text = new EndlessText(phrases);
        return Stream.concat(
                        Stream.of(text.possibleLivelock()).filter(_ -> possibleLivelock),
                        Stream.of(starving).filter(names -> !names.isEmpty()).map(text::starvation))
                .toList();
    }

    /** The kinds in which schedules end, each once, in the order of the outcomes. */
    public List<OutcomeKind> kinds() {
        return outcomes.stream().map(ExploredOutcome::kind).distinct().toList();
    }
}

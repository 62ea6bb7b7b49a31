package dev.threadline.explore;

import dev.threadline.event.OutcomeKind;
import dev.threadline.script.Ending;
import dev.threadline.script.StepKinds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the outcomes off a searched space: each with its number of schedules and its simplest one. */
final class OutcomeReading {
    private final SearchedSpace searched;
    private final StateGraph graph;
    private final StepKinds kinds;
    private final OutcomeTelling telling;
    private final Components components;
    private final Cycles cycles;
    private final Traps traps;
    private final ScheduleCounts counts;

    /** What each outcome means, by number; none for the unseen. */
    private final List<Ending> endings = new ArrayList<>();

    private final Map<Integer, Integer> outcomeOfTrap = new HashMap<>();

    OutcomeReading(SearchedSpace searched, OutcomeTelling telling) {
        this.searched = searched;
        this.telling = telling;
        graph = searched.graph();
        kinds = searched.kinds();
        components = new Components(graph);
        cycles = new Cycles(graph, components, kinds::thread, kinds.threads());
        traps = new Traps(searched, components, cycles);
        counts = new ScheduleCounts(graph, components);
        endings.add(null);
        endings.addAll(searched.endings());
        traps.endings().forEach((component, ending) -> outcomeOfTrap.put(component, numberOf(ending)));
    }

    private int numberOf(Ending ending) {
        if (!endings.contains(ending)) {
            endings.add(ending);
        }
        return endings.indexOf(ending);
    }

    /** The outcome of a state that is an end or goes on for ever; none of one that was not gone on from. */
    private int outcome(int state) {
        int end = graph.outcome(state);
        if (end != StateGraph.NO_END) {
            return end == SearchedSpace.UNSEEN ? StateGraph.NO_END : end;
        }
        return outcomeOfTrap.getOrDefault(components.of(state), StateGraph.NO_END);
    }

    /** All outcomes. */
    List<ExploredOutcome> outcomes() {
        SimplestSchedules simplest = new SimplestSchedules(graph, kinds::thread, this::outcome, kinds.threads());
        Prospects good = prospects();
        List<ExploredOutcome> outcomes = new ArrayList<>();
        for (int outcome = 1; outcome < endings.size(); outcome++) {
            outcomes.add(explored(outcome, simplest.to(outcome).orElseThrow(), good));
        }
        return outcomes;
    }

    /** Which states have a good end before them, as far as anybody has seen. */
    Prospects prospects() {
        return new Prospects(graph, components, goodOrUnseen());
    }

    /** What all outcomes are. */
    List<Ending> endings() {
        return endings.subList(1, endings.size());
    }

    private BitSet goodOrUnseen() {
        BitSet good = new BitSet();
        for (int state = 0; state < graph.stateCount(); state++) {
            int outcome = outcome(state);
            boolean unseen = graph.outcome(state) == SearchedSpace.UNSEEN;
            good.set(
                    state,
                    unseen
                            || outcome != StateGraph.NO_END
                                    && endings.get(outcome).kind().isGood());
        }
        return good;
    }

    private ExploredOutcome explored(int outcome, Schedule schedule, Prospects good) {
        Ending ending = endings.get(outcome);
        boolean hasEveryStep = searched.space().hasEveryStep();
        List<Integer> switches = hasEveryStep
                ? new MatteringSwitches(graph, kinds::thread, state -> outcomeOr(outcome, state)).of(schedule)
                : List.of();
        OptionalInt lost = ending.kind().isGood() || !hasEveryStep
                ? OptionalInt.empty()
                : PointOfNoReturn.of(schedule, good).stream()
                        .mapToInt(PointOfNoReturn::step)
                        .findFirst();
        OutcomeTelling.Way way = new OutcomeTelling.Way(
                schedule.choices(), searched.state(schedule.last()), preemptions(schedule), switches, lost);
        Optional<BigInteger> count = searched.cut().isPresent() || !hasEveryStep ? Optional.empty() : count(outcome);
        int component = components.of(schedule.last());
        boolean goesOn = outcomeOfTrap.containsKey(component) && ending.kind() != OutcomeKind.DEADLOCK;
        return telling.tell(ending, count, way, goesOn ? traps.threads(component)::get : null);
    }

    /** How many preemptions a schedule has: where steps are left out, it may leave a thread whose step is not in the graph. */
    private int preemptions(Schedule schedule) {
        if (searched.space().hasEveryStep()) {
            return schedule.preemptions();
        }
        int preemptions = 0;
        for (int step = 1; step < schedule.choices().size(); step++) {
            int left = kinds.thread(schedule.choices().get(step - 1));
            boolean leaves = kinds.thread(schedule.choices().get(step)) != left;
            int[] state = searched.state(schedule.states().get(step));
            preemptions += leaves && Step.couldGoOn(Step.of(searched.space(), state), left, kinds) ? 1 : 0;
        }
        return preemptions;
    }

    /** The outcome of a state; of what was not seen that which is given, since nobody knows that it would be another. */
    private int outcomeOr(int unseen, int state) {
        return graph.outcome(state) == SearchedSpace.UNSEEN ? unseen : outcome(state);
    }

    private Optional<BigInteger> count(int outcome) {
        return outcomeOfTrap.containsValue(outcome) ? Optional.empty() : counts.of(outcome);
    }

    /** How many schedules end in each kind. */
    Map<OutcomeKind, Optional<BigInteger>> schedules() {
        Map<OutcomeKind, Optional<BigInteger>> schedules = new EnumMap<>(OutcomeKind.class);
        for (int outcome = 1; outcome < endings.size(); outcome++) {
            schedules.merge(
                    endings.get(outcome).kind(),
                    count(outcome),
                    (one, other) -> one.flatMap(some -> other.map(some::add)));
        }
        return schedules;
    }

    boolean possibleLivelock() {
        return components.anyCycle() && cycles.possibleLivelock().isPresent();
    }

    /** The names of the threads that can be starved, once the outcomes were read. */
    List<String> starving() {
        return components.anyCycle()
                ? cycles.starved().stream().mapToObj(telling::name).toList()
                : List.of();
    }
}

package dev.threadline.explore;

import dev.threadline.event.Choice;
import dev.threadline.event.OutcomeKind;
import dev.threadline.script.Ending;
import dev.threadline.script.StateSpace;
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
    private final ExplorationText text;
    private final Components components;
    private final Cycles cycles;
    private final Traps traps;
    private final ScheduleCounts counts;

    /** What each outcome means, by number; none for the unseen. */
    private final List<Ending> endings = new ArrayList<>();

    private final Map<Integer, Integer> outcomeOfTrap = new HashMap<>();

    OutcomeReading(SearchedSpace searched, ExplorationText text) {
        this.searched = searched;
        this.text = text;
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

    /** All outcomes, the worse ones first, and of those the simplest first. */
    List<ExploredOutcome> outcomes() {
        SimplestSchedules simplest = new SimplestSchedules(graph, kinds::thread, this::outcome, kinds.threads());
        Prospects good = new Prospects(graph, components, goodOrUnseen());
        List<ExploredOutcome> outcomes = new ArrayList<>();
        for (int outcome = 1; outcome < endings.size(); outcome++) {
            outcomes.add(explored(outcome, simplest.to(outcome).orElseThrow(), good));
        }
        outcomes.sort(ExploredOutcome.WORST_FIRST);
        return outcomes;
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
        int draws =
                schedule.choices().isEmpty() || kinds.isStep(schedule.choices().getFirst()) ? 0 : 1;
        List<Choice> choices = schedule.choices().stream()
                .flatMap(choice -> kinds.choices(choice).stream())
                .toList();
        List<StateSpace.ThreadAt> threads =
                searched.space().threads(searched.states().get(schedule.last()));
        List<String> written = choices.stream()
                .map(choice -> choice.text(threads.get(choice.thread()).name()))
                .toList();
        List<Integer> switches = new MatteringSwitches(graph, kinds::thread, this::outcomeOrUnseen)
                .of(schedule).stream().map(step -> step - draws).toList();
        OptionalInt lost = ending.kind().isGood()
                ? OptionalInt.empty()
                : PointOfNoReturn.of(schedule, good).stream()
                        .mapToInt(point -> point.step() - draws)
                        .filter(step -> step >= 0)
                        .findFirst();
        List<String> left = left(schedule.last(), threads);
        Optional<BigInteger> count = searched.cut().isPresent() ? Optional.empty() : count(outcome);
        int steps = schedule.choices().size() - draws;
        return new ExploredOutcome(
                ending.kind(),
                ending.reason(),
                ending.last(),
                ending.printed(),
                count,
                schedule.preemptions(),
                steps,
                choices,
                written,
                switches,
                lost,
                left,
                text.outcome(ending, left));
    }

    private int outcomeOrUnseen(int state) {
        return graph.outcome(state) == SearchedSpace.UNSEEN ? SearchedSpace.UNSEEN : outcome(state);
    }

    /** Who is left at an end; who goes on, where somebody goes on for ever. */
    private List<String> left(int state, List<StateSpace.ThreadAt> threads) {
        BitSet going = outcomeOfTrap.containsKey(components.of(state)) ? traps.threads(components.of(state)) : null;
        List<String> names = new ArrayList<>();
        for (int number = 0; number < threads.size(); number++) {
            StateSpace.ThreadAt thread = threads.get(number);
            boolean livelocked = going != null && endings.get(outcome(state)).kind() != OutcomeKind.DEADLOCK;
            if (livelocked ? going.get(number) : thread.alive() && !thread.daemon()) {
                names.add(thread.name());
            }
        }
        return names;
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

    /** The names of the threads that can be starved. */
    List<String> starving() {
        if (!components.anyCycle()) {
            return List.of();
        }
        BitSet starved = cycles.starved();
        List<StateSpace.ThreadAt> threads =
                searched.space().threads(searched.states().getLast());
        return starved.stream()
                .filter(thread -> thread < threads.size())
                .mapToObj(thread -> threads.get(thread).name())
                .toList();
    }
}

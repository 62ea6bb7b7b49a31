package dev.threadline.explore;

import dev.threadline.script.Ending;
import dev.threadline.script.Gain;
import dev.threadline.script.Move;
import dev.threadline.script.StateSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds all states of a program, breadth first: each is kept once and gone on from once. */
final class StateSearch {
    /** About how many bytes a state takes beside its numbers, steps included. */
    private static final int STATE_BYTES = 150;

    private static final int NEXT_LOOK = 256;

    private final StateSpace space;
    private final Budget budget;
    private final SearchWatch watch;
    private final long deadline;
    private final StepKinds kinds = new StepKinds();
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<int[]> states = new ArrayList<>();
    private final StateGraph.Builder graph = new StateGraph.Builder();
    private final Map<Ending, Integer> outcomes = new HashMap<>();
    private final List<Ending> endings = new ArrayList<>();
    private long bytes;

    /** A state, compared by its numbers. */
    private record State(int[] numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof State(var others) && Arrays.equals(numbers, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    /** @param deadline until when it may take, as {@link System#nanoTime} */
    StateSearch(StateSpace space, Budget budget, long deadline, SearchWatch watch) {
        this.space = space;
        this.budget = budget;
        this.deadline = deadline;
        this.watch = watch;
    }

    /** Searches until there is nothing new, or the budget is used up. */
    SearchedSpace run() {
        begin();
        Optional<Cut> cut = Optional.empty();
        while (graph.stateCount() < states.size() && cut.isEmpty()) {
            if (graph.stateCount() % NEXT_LOOK == 0) {
                cut = look();
            }
            if (cut.isEmpty()) {
                expand(states.get(graph.stateCount()));
            }
        }
        while (graph.stateCount() < states.size()) {
            graph.end(SearchedSpace.UNSEEN);
        }
        return new SearchedSpace(space, graph.build(), kinds, endings, states, cut);
    }

    private void begin() {
        List<Move> first = new ArrayList<>();
        space.begin(first::add);
        if (first.size() == 1 && first.getFirst().choices().isEmpty()) {
            number(first.getFirst().target());
            return;
        }
        states.add(new int[0]);
        graph.state();
        first.forEach(move -> graph.step(number(move.target()), kinds.of(move.choices(), true, Gain.NOTHING), false));
    }

    private Optional<Cut> look() {
        if (System.nanoTime() - deadline >= 0) {
            return Optional.of(Cut.TIME);
        }
        if (states.size() >= budget.states()) {
            return Optional.of(Cut.STATES);
        }
        if (bytes >= budget.memory()) {
            return Optional.of(Cut.MEMORY);
        }
        return watch.goesOn(states.size(), states.size() - graph.stateCount())
                ? Optional.empty()
                : Optional.of(Cut.CANCELLED);
    }

    private void expand(int[] state) {
        List<Move> moves = new ArrayList<>();
        space.expand(state, moves::add);
        if (moves.isEmpty()) {
            graph.end(outcome(space.ending(state)));
            return;
        }
        graph.state();
        for (Move move : moves) {
            boolean progress = move.gain() == Gain.WORK || move.gain() == Gain.SECTION;
            graph.step(number(move.target()), kinds.of(move.choices(), false, move.gain()), progress);
        }
    }

    private int outcome(Ending ending) {
        return outcomes.computeIfAbsent(ending, _ -> {
            endings.add(ending);
            return endings.size();
        });
    }

    private int number(int[] state) {
        Integer known = numbers.putIfAbsent(new State(state), states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        bytes += STATE_BYTES + 4L * state.length;
        return states.size() - 1;
    }
}

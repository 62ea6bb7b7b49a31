package dev.threadline.explore;

import dev.threadline.script.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds all states of a program: each is kept once and gone on from once, those that came first before those that came later:
 * breadth first where one thread searches, and nearly so where several do.
 */
final class StateSearch {
    /** How many parts the table has where several threads search, as a power of 2. */
    private static final int PART_BITS = 5;

    /** About how many bytes are kept of each step, and once more in the graph. */
    private static final int STEP_BYTES = 16;

    /** About how many bytes reading the graph takes for each state, and for each state and thread. */
    private static final int STATE_BYTES = 48;

    private static final int PLACE_BYTES = 8;

    private final TransitionSystem space;
    private final Budget budget;
    private final SearchWatch watch;
    private final long deadline;
    private final StateLogs logs;
    private final StateTable table;
    private final OutcomeNumbers outcomes = new OutcomeNumbers();
    private final List<SearchWorker> workers = new ArrayList<>();
    private final AtomicReference<Cut> cut = new AtomicReference<>();

    /**
     * @param threads how many threads search
     * @param deadline until when it may take, as {@link System#nanoTime}
     */
    StateSearch(TransitionSystem space, Budget budget, int threads, long deadline, SearchWatch watch) {
        this.space = space;
        this.budget = budget;
        this.deadline = deadline;
        this.watch = watch;
        logs = new StateLogs(threads);
        table = new StateTable(logs, threads == 1 ? 0 : PART_BITS);
        for (int worker = 0; worker < threads; worker++) {
            workers.add(new SearchWorker(worker, space, logs, table, outcomes));
        }
    }

    /** Searches until there is nothing new, or the budget is used up. */
    SearchedSpace run() {
        workers.getFirst().begin();
        try {
            new SearchCrew(workers, logs, this::goesOn).work();
        } catch (InterruptedException e) {
            cut.compareAndSet(null, Cut.CANCELLED);
            Thread.currentThread().interrupt();
        }
        return searched();
    }

    private boolean goesOn() {
        int states = logs.size();
        if (System.nanoTime() - deadline >= 0) {
            cut.compareAndSet(null, Cut.TIME);
        } else if (states >= budget.states()) {
            cut.compareAndSet(null, Cut.STATES);
        } else if (bytes() >= budget.memory()) {
            cut.compareAndSet(null, Cut.MEMORY);
        } else if (!watch.goesOn(states, logs.waiting())) {
            cut.compareAndSet(null, Cut.CANCELLED);
        }
        return cut.get() == null;
    }

    private long keptBytes() {
        return logs.bytes() + table.bytes();
    }

    private long bytes() {
        long steps = 0;
        for (SearchWorker worker : workers) {
            steps += worker.found().size() / 2;
        }
        long reading = STATE_BYTES + PLACE_BYTES * (space.kinds().threads() + 1L);
        return keptBytes() + space.bytes() + steps * STEP_BYTES + logs.size() * reading;
    }

    private SearchedSpace searched() {
        StateNumbers numbers = logs.numbers();
        List<IntSequence> found = workers.stream().map(SearchWorker::found).toList();
        StateGraph graph = new GraphAssembly(found, numbers, space.kinds()).graph();
        return new SearchedSpace(
                space,
                graph,
                outcomes.endings(),
                number -> state(numbers.id(number)),
                keptBytes(),
                Optional.ofNullable(cut.get()));
    }

    private int[] state(int id) {
        Packing packing = new Packing();
        logs.read(id, packing);
        return packing.unpack(new int[0]);
    }
}

package dev.threadline.explore;

import dev.threadline.script.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds all states of a program, breadth first: each is kept once and gone on from once. The states of one distance from the
 * first are divided among several threads, as soon as there are enough of them.
 */
final class StateSearch {
    /** With fewer states than this of one distance, one thread is faster than several. */
    private static final int WORTH_DIVIDING = 1024;

    private static final int PORTION = 128;
    private static final int TABLE_BITS = 6;

    /** About how many bytes are kept of each step, and once more in the graph. */
    private static final int STEP_BYTES = 16;

    /** About how many bytes reading the graph takes for each state, and for each state and thread. */
    private static final int STATE_BYTES = 48;

    private static final int PLACE_BYTES = 8;

    private final TransitionSystem space;
    private final Budget budget;
    private final SearchWatch watch;
    private final long deadline;
    private final StateStore store;
    private final OutcomeNumbers outcomes = new OutcomeNumbers();
    private final List<SearchWorker> workers = new ArrayList<>();
    private final AtomicReference<Cut> cut = new AtomicReference<>();
    private final AtomicInteger expanded = new AtomicInteger();

    /**
     * @param threads how many threads search
     * @param deadline until when it may take, as {@link System#nanoTime}
     */
    StateSearch(TransitionSystem space, Budget budget, int threads, long deadline, SearchWatch watch) {
        this.space = space;
        this.budget = budget;
        this.deadline = deadline;
        this.watch = watch;
        store = new StateStore(threads == 1 ? 0 : TABLE_BITS);
        for (int worker = 0; worker < threads; worker++) {
            workers.add(new SearchWorker(space, store, outcomes));
        }
    }

    /** Searches until there is nothing new, or the budget is used up. */
    SearchedSpace run() {
        int first = workers.getFirst().begin();
        try (ExecutorService others = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("search-", 0).factory())) {
            int[] frontier = takeFresh();
            while (frontier.length > 0 && cut.get() == null) {
                expandAll(frontier, others);
                frontier = takeFresh();
            }
        }
        return searched(first);
    }

    private int[] takeFresh() {
        IntSequence fresh = workers.getFirst().takeFresh();
        for (SearchWorker worker : workers.subList(1, workers.size())) {
            fresh.addAll(worker.takeFresh());
        }
        return fresh.toArray();
    }

    private void expandAll(int[] frontier, ExecutorService others) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        if (frontier.length >= WORTH_DIVIDING) {
            for (SearchWorker worker : workers.subList(1, workers.size())) {
                running.add(others.submit(() -> expand(worker, frontier, next)));
            }
        }
        expand(workers.getFirst(), frontier, next);
        for (Future<?> other : running) {
            try {
                other.get();
            } catch (InterruptedException e) {
                cut.compareAndSet(null, Cut.CANCELLED);
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Takes portion after portion of the frontier. */
    private void expand(SearchWorker worker, int[] frontier, AtomicInteger next) {
        for (int from = next.getAndAdd(PORTION); from < frontier.length; from = next.getAndAdd(PORTION)) {
            look();
            if (cut.get() != null) {
                return;
            }
            int to = Math.min(from + PORTION, frontier.length);
            for (int at = from; at < to; at++) {
                worker.expand(frontier[at]);
            }
            expanded.addAndGet(to - from);
        }
    }

    private void look() {
        int states = store.size();
        if (System.nanoTime() - deadline >= 0) {
            cut.compareAndSet(null, Cut.TIME);
        } else if (states >= budget.states()) {
            cut.compareAndSet(null, Cut.STATES);
        } else if (bytes() >= budget.memory()) {
            cut.compareAndSet(null, Cut.MEMORY);
        } else if (!watch.goesOn(states, states - expanded.get())) {
            cut.compareAndSet(null, Cut.CANCELLED);
        }
    }

    private long bytes() {
        long steps = 0;
        for (SearchWorker worker : workers) {
            steps += worker.found().size() / 2;
        }
        long reading = STATE_BYTES + PLACE_BYTES * (space.kinds().threads() + 1L);
        return store.bytes() + space.bytes() + steps * STEP_BYTES + store.size() * reading;
    }

    private SearchedSpace searched(int first) {
        int[] ids = store.ids(first);
        List<IntSequence> found = workers.stream().map(SearchWorker::found).toList();
        StateGraph graph = new GraphAssembly(found, ids, space.kinds()).graph();
        return new SearchedSpace(
                space,
                graph,
                outcomes.endings(),
                number -> state(ids[number]),
                store.bytes(),
                Optional.ofNullable(cut.get()));
    }

    private int[] state(int id) {
        Packing packing = new Packing();
        store.read(id, packing);
        return packing.unpack();
    }
}

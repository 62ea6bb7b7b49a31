package dev.threadline.explore;

import dev.threadline.event.EventKind;
import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Strategy;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Goes by chance, but keeps a thread back where it is about to close its part of a ring of locks: it has the one lock and is going to
 * take the other. Once all are there, none can go on (Joshi, Park, Sen and Naik 2009, DeadlockFuzzer). If nobody else is left to go,
 * one of those who are kept back goes all the same.
 *
 * <p>Threads and locks are known by their names, since their numbers may differ from run to run.
 */
final class RingSeeker implements Strategy {
    /** A part of a ring: a thread that takes one lock while it holds another. */
    record Part(String thread, String held, String taken) {}

    private final List<Part> ring;
    private final SplittableRandom random;

    /** The locks that each thread has, by number. */
    private final Map<Integer, Set<Integer>> holdings = new HashMap<>();

    RingSeeker(List<Part> ring, long seed) {
        this.ring = ring;
        random = new SplittableRandom(seed);
    }

    @Override
    public String word() {
        return "directed";
    }

    @Override
    public int choose(Decision decision) {
        int[] free = new int[decision.due()];
        int size = 0;
        for (int place = 0; place < decision.due(); place++) {
            if (!isAtItsPart(decision, place)) {
                free[size++] = place;
            }
        }
        return size == 0 ? random.nextInt(decision.due()) : free[random.nextInt(size)];
    }

    private boolean isAtItsPart(Decision decision, int place) {
        Operation operation = decision.operation(place);
        if (operation == null || !takes(operation.action())) {
            return false;
        }
        int thread = decision.thread(place);
        String name = decision.name(thread);
        String wanted = decision.nameOfObject(operation.object());
        Set<Integer> has = holdings.getOrDefault(thread, Set.of());
        return ring.stream()
                .filter(part -> part.thread().equals(name) && part.taken().equals(wanted))
                .anyMatch(part -> has.stream()
                        .anyMatch(lock -> decision.nameOfObject(lock).equals(part.held())));
    }

    private static boolean takes(Action action) {
        return action == Action.ACQUIRE || action == Action.ACQUIRE_SHARED;
    }

    @Override
    public void stepped(int thread, Operation operation, Effect effect) {
        EventKind kind = effect.kind();
        if (kind == EventKind.ACQUIRE || kind == EventKind.ACQUIRE_SHARED) {
            holdings.computeIfAbsent(thread, _ -> new HashSet<>()).add(operation.object());
        } else if (kind == EventKind.RELEASE || kind == EventKind.RELEASE_SHARED) {
            holdings.values().forEach(has -> has.remove(operation.object()));
        }
    }
}

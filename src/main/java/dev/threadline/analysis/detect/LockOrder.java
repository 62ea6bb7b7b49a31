package dev.threadline.analysis.detect;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Locks that threads took in orders that could have made them wait in a ring: Goodlock (Havelund 2000), with gate locks, and
 * with segments (Bensalem and Havelund 2005), so that threads that never live, or get there, at the same time are not accused. A ring that did
 * come about is a deadlock: its last locks were never taken, so it is not found here. Who takes a lock with a time limit, or only if it
 * is free, gives up rather than wait for ever, and is in no ring by that; the lock that it holds afterwards counts like any other.
 */
final class LockOrder implements Detector {
    /** So many nestings of one thread and two locks are told apart by what else was held and known. */
    private static final int VARIANTS = 4;

    /** So many steps are taken in search of rings; lock graphs with more are beyond what anybody reads. */
    private static final int SEARCH = 200_000;

    private final EventLog log;
    private final HeldLocks locks;
    private final HappensBefore segments;
    private final Map<Long, List<Nesting>> nestings = new HashMap<>();

    /** The last nesting of each thread: in a loop it comes again and again. */
    private final Nesting[] last;

    /** @param segments the order that threads have without their locks */
    LockOrder(EventLog log, HeldLocks locks, HappensBefore segments) {
        this.log = log;
        this.locks = locks;
        this.segments = segments;
        last = new Nesting[log.threads().size()];
    }

    @Override
    public void event(Passage at) {
        if (locks.count(at.thread()) > 0 && locks.isTaking(at) && at.detail() == null) {
            for (int index = 0; index < locks.count(at.thread()); index++) {
                if (locks.lock(at.thread(), index) != at.object()) {
                    nest(at, index);
                }
            }
        }
    }

    private void nest(Passage at, int index) {
        int thread = at.thread();
        int held = locks.lock(thread, index);
        boolean shared = at.kind() == EventKind.ACQUIRE_SHARED;
        VectorClock clock = segments.clock(thread);
        Nesting before = last[thread];
        if (before != null
                && before.held() == held
                && before.taken() == at.object()
                && before.isLike(locks, index, shared, clock.of(thread))) {
            return;
        }
        List<Nesting> alike = nestings.computeIfAbsent((long) held << 32 | at.object(), _ -> new ArrayList<>());
        int mine = 0;
        for (Nesting nesting : alike) {
            if (nesting.thread() == thread) {
                mine++;
                if (nesting.isLike(locks, index, shared, clock.of(thread))) {
                    last[thread] = nesting;
                    return;
                }
            }
        }
        if (mine < VARIANTS) {
            VectorClock known = new VectorClock();
            known.join(clock);
            last[thread] = new Nesting(
                    thread,
                    held,
                    locks.isShared(thread, index),
                    locks.taken(thread, index),
                    at.object(),
                    shared,
                    at.position(),
                    Nesting.gates(locks, thread, index),
                    clock.of(thread),
                    known);
            alike.add(last[thread]);
        }
    }

    @Override
    public List<Finding> findings() {
        return new Rings().findings();
    }

    /** The rings of the lock graph, each set of locks once. */
    private final class Rings {
        private final Map<Integer, List<Nesting>> byHeld = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Set<Integer>> found = new HashSet<>();
        private final List<Nesting> path = new ArrayList<>();
        private int left = SEARCH;

        List<Finding> findings() {
            List<Nesting> all = nestings.values().stream()
                    .flatMap(List::stream)
                    .sorted((one, other) -> Long.compare(one.takenAt(), other.takenAt()))
                    .toList();
            all.forEach(nesting -> byHeld.computeIfAbsent(nesting.held(), _ -> new ArrayList<>())
                    .add(nesting));
            for (Nesting first : all) {
                path.add(first);
                follow();
                path.removeLast();
            }
            return findings;
        }

        /** Goes on from the last lock taken, to locks not smaller than where it began, as each ring is to be met once. */
        private void follow() {
            Nesting first = path.getFirst();
            for (Nesting next : byHeld.getOrDefault(path.getLast().taken(), List.of())) {
                if (left-- <= 0) {
                    return;
                }
                if (next.held() > first.held() && path.getLast().isKeptWaitingBy(next) && isPossible(next)) {
                    path.add(next);
                    if (next.taken() == first.held() && next.isKeptWaitingBy(first)) {
                        tell();
                    } else {
                        follow();
                    }
                    path.removeLast();
                }
            }
        }

        private boolean isPossible(Nesting next) {
            return path.stream()
                    .noneMatch(other -> other.thread() == next.thread()
                            || other.held() == next.held()
                            || other.isGatedFrom(next)
                            || other.isApartFrom(next));
        }

        private void tell() {
            List<Integer> ring = path.stream().map(Nesting::held).toList();
            if (found.add(new TreeSet<>(ring))) {
                long[] positions = path.stream()
                        .flatMap(nesting -> Stream.of(nesting.heldAt(), nesting.takenAt()))
                        .mapToLong(Long::longValue)
                        .toArray();
                findings.add(Finding.of(FindingKind.LOCK_ORDER, log, ring, positions));
            }
        }
    }
}

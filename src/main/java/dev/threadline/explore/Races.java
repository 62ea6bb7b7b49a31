package dev.threadline.explore;

import dev.threadline.model.Operation;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Finds the races of an execution and has their other order tried. Two steps of different threads race if they conflict, the later
 * one could have come first, and nothing between them that races with the later one has to come after the earlier one.
 *
 * <p>The other order of a race between {@code e} and {@code f} is tried where {@code e} was taken: by way of {@code v}, the steps
 * between that {@code e} does not happen before, and then {@code f}. It is enough that one thread is tried there by which an
 * execution equivalent to {@code v} can begin: the source sets of Abdulla, Aronis, Jonsson and Sagonas, "Optimal Dynamic Partial
 * Order Reduction" (2014).
 */
final class Races {
    private final Trail trail;
    private final Hindsight hindsight;
    private final IntFunction<Node> nodes;

    /** The touches of the later step: where the chain of each object goes on, and what it does to it. */
    private final int[] chains = new int[Trail.TOUCHES];

    private final int[] objects = new int[Trail.TOUCHES];
    private final int[] accesses = new int[Trail.TOUCHES];

    /** The earlier steps of the races found so far with one later step. */
    private int[] found = new int[16];

    private int foundCount;

    private final Detour detour;

    /** By thread, its first step in {@code v}. */
    private final int[] firsts = new int[Node.MOST_THREADS];

    /** @param nodes the node of each step */
    Races(Trail trail, Hindsight hindsight, IntFunction<Node> nodes) {
        this.trail = trail;
        this.hindsight = hindsight;
        this.nodes = nodes;
        detour = new Detour(trail);
    }

    /** With a step of the trail as the later one. */
    void ofStep(Position position, int step) {
        for (int which = 0; which < Trail.TOUCHES; which++) {
            int touch = step * Trail.TOUCHES + which;
            objects[which] = trail.object(touch);
            accesses[which] = trail.access(touch);
            chains[which] = objects[which] == Trail.NONE ? Trail.NONE : trail.previous(touch);
            // Who asks for its own thread's state as its last step touches that twice.
            if (chains[which] >= step * Trail.TOUCHES) {
                chains[which] = trail.previous(chains[which]);
            }
        }
        find(position, step, trail.thread(step), trail.operation(step), trail.before(step));
    }

    /** With a step as the later one that a thread could not take, and never did. */
    void ofBlocked(Position position, int thread) {
        Operation operation = position.pending(thread);
        int companion = position.model(operation.object()).companion();
        wanted(
                0,
                operation.object(),
                Access.of(position.model(operation.object()).kind(), operation, Turn.STEP));
        wanted(1, companion, companion < 0 ? Access.NONE : Access.ofCompanion(operation, Turn.STEP));
        wanted(2, Trail.NONE, Access.NONE);
        boolean daemon = position.isDaemon(thread);
        wanted(3, daemon ? Trail.RUN : Trail.NONE, Access.ofRun(false, false, daemon));
        find(position, trail.size(), thread, operation, trail.lastStep(thread));
    }

    private void wanted(int which, int object, int access) {
        objects[which] = object;
        chains[which] = object == Trail.NONE ? Trail.NONE : trail.lastTouch(object);
        accesses[which] = access;
    }

    /** @param before the step of the thread before it, or that which started the thread */
    private void find(Position position, int later, int thread, Operation operation, int before) {
        foundCount = 0;
        for (int which = latestChain(); chains[which] != Trail.NONE; which = latestChain()) {
            int touch = chains[which];
            int earlier = touch / Trail.TOUCHES;
            boolean settled = trail.happensBefore(earlier, before) || happensBeforeFound(earlier);
            if (!settled && Access.conflict(trail.access(touch), accesses[which])) {
                detour.around(earlier, later, before, false);
                settled = hindsight.couldGoOn(position, detour, thread, operation);
                if (!settled) {
                    // Several that are independent of each other may stand in its way together: readers in that of a
                    // writer.
                    detour.around(earlier, later, before, true);
                    settled = hindsight.couldGoOn(position, detour, thread, operation);
                }
                if (settled) {
                    reverse(thread);
                }
            }
            // All that conflicts on this object and came earlier happens before this one.
            boolean alike = trail.access(touch) == accesses[which] && trail.thread(earlier) == thread;
            boolean last = settled && (alike || Access.covers(trail.access(touch), accesses[which]));
            chains[which] = last ? Trail.NONE : trail.previous(touch);
        }
    }

    private int latestChain() {
        int latest = 0;
        for (int which = 1; which < Trail.TOUCHES; which++) {
            if (chains[which] > chains[latest]) {
                latest = which;
            }
        }
        return latest;
    }

    private boolean happensBeforeFound(int step) {
        for (int at = 0; at < foundCount; at++) {
            if (trail.happensBefore(step, found[at])) {
                return true;
            }
        }
        return false;
    }

    /** Has a thread tried by which an execution can begin that takes the detour and then the later step, unless one is. */
    private void reverse(int thread) {
        if (foundCount == found.length) {
            found = Arrays.copyOf(found, 2 * foundCount);
        }
        found[foundCount++] = detour.earlier();
        Node node = nodes.apply(detour.earlier());
        long seen = 0;
        long initials = 0;
        boolean first = detour.before() < detour.earlier();
        for (int step = detour.next(detour.earlier()); step < detour.end(); step = detour.next(step)) {
            first = first && !conflictsWithLater(step);
            int mover = trail.thread(step);
            long bit = 1L << mover;
            if ((seen & bit) == 0) {
                if (!happensAfterAny(step, seen)) {
                    if (node.isAsleep(trail.turn(step))) {
                        return;
                    }
                    initials |= bit;
                }
                firsts[mover] = step;
                seen |= bit;
            }
        }
        if (first) {
            if (node.sleeps(thread)) {
                return;
            }
            initials |= 1L << thread;
        }
        long able = initials & node.able();
        if (!node.triesAny(initials) && able != 0) {
            node.add(first && (able & 1L << thread) != 0 ? thread : Long.numberOfTrailingZeros(able));
        }
    }

    private boolean happensAfterAny(int step, long threads) {
        for (long left = threads; left != 0; left &= left - 1) {
            if (trail.happensBefore(firsts[Long.numberOfTrailingZeros(left)], step)) {
                return true;
            }
        }
        return false;
    }

    private boolean conflictsWithLater(int step) {
        for (int touch = step * Trail.TOUCHES; touch < (step + 1) * Trail.TOUCHES; touch++) {
            for (int which = 0; which < Trail.TOUCHES; which++) {
                if (trail.object(touch) != Trail.NONE
                        && trail.object(touch) == objects[which]
                        && Access.conflict(trail.access(touch), accesses[which])) {
                    return true;
                }
            }
        }
        return false;
    }
}

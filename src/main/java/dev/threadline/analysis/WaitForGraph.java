package dev.threadline.analysis;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who waits for whom at a moment (Holt, 1972): thread, wants, object, held by, thread. A thread waits for one object and an
 * object has at most one holder, so a thread has at most one way on, and a cycle is found by following it.
 *
 * @param waits one for each thread that is blocked or waiting, by thread
 * @param cycles each cycle once, in the order of the waiting, from its smallest thread; by that thread
 */
public record WaitForGraph(List<Wait> waits, List<List<Wait>> cycles) {
    /** The holder of an object that no thread holds. */
    public static final int NOBODY = -1;

    public WaitForGraph {
        waits = List.copyOf(waits);
        cycles = cycles.stream().map(List::copyOf).toList();
    }

    /**
     * A thread that can't go on by itself.
     *
     * @param thread the one that waits
     * @param object what it wants, or waits for; to join is to want the object of a thread
     * @param holder the owner of the lock, the thread that has to end, or {@link #NOBODY}
     * @param gone whether the holder has ended: it can't release the lock any more
     * @param since the position of the event that began the waiting
     * @param step the visible step after which it waited, from 0
     */
    public record Wait(int thread, int object, int holder, boolean gone, long since, long step) {
        /** Whether a thread that may still act stands in the way. */
        public boolean isHeld() {
            return holder != NOBODY && !gone;
        }

        /** Whether the thread waits for itself. */
        public boolean isSelf() {
            return thread == holder;
        }
    }

    /**
     * The graph at a moment.
     *
     * @param log for what kind of object is waited for
     * @param state the moment
     */
    public static WaitForGraph of(EventLog log, RunState state) {
        List<Wait> waits = new ArrayList<>();
        for (int id = 0; id < state.threadCount(); id++) {
            ThreadState thread = state.thread(id);
            if (thread.isStuck()) {
                int holder = holder(log, state, thread.object());
                boolean gone = holder != NOBODY && Holding.isGone(state, holder);
                long step = log.stepsBefore(thread.since() + 1);
                waits.add(new Wait(id, thread.object(), holder, gone, thread.since(), step));
            }
        }
        return new WaitForGraph(waits, cycles(waits, state.threadCount()));
    }

    private static int holder(EventLog log, RunState state, int object) {
        ObjectKind kind = log.object(object).kind();
        if (kind == ObjectKind.THREAD) {
            return state.object(object) == ObjectState.Life.ENDED ? NOBODY : log.threadOf(object);
        }
        return kind.isLock() ? state.object(object).holder() : NOBODY;
    }

    /** Follows the only way on from each thread; a thread met again on the same walk closes a cycle. */
    private static List<List<Wait>> cycles(List<Wait> waits, int threads) {
        Wait[] ways = new Wait[threads];
        waits.stream().filter(Wait::isHeld).forEach(wait -> ways[wait.thread()] = wait);
        int[] walks = new int[threads];
        List<List<Wait>> cycles = new ArrayList<>();
        for (int start = 0; start < threads; start++) {
            int at = start;
            while (at != NOBODY && walks[at] == 0) {
                walks[at] = start + 1;
                at = ways[at] == null ? NOBODY : ways[at].holder();
            }
            if (at != NOBODY && walks[at] == start + 1) {
                cycles.add(cycle(ways, at));
            }
        }
        cycles.sort(Comparator.comparingInt(cycle -> cycle.getFirst().thread()));
        return cycles;
    }

    private static List<Wait> cycle(Wait[] ways, int member) {
        int smallest = member;
        for (int at = ways[member].holder(); at != member; at = ways[at].holder()) {
            smallest = Math.min(smallest, at);
        }
        List<Wait> cycle = new ArrayList<>();
        int at = smallest;
        do {
            cycle.add(ways[at]);
            at = ways[at].holder();
        } while (at != smallest);
        return cycle;
    }
}

package dev.threadline.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A guard and who is parked behind it, the longest first. An object has one of its own, or shares that of its companion, so
 * that a step on both is one step. Everything but the guard itself is looked at inside the guard only.
 */
final class WaitingLine {
    final Guard guard = new Guard();
    private final Deque<FreeThread> waiters = new ArrayDeque<>(2);

    void add(FreeThread thread) {
        waiters.add(thread);
    }

    void remove(FreeThread thread) {
        waiters.remove(thread);
    }

    /**
     * Signals those who have waited longest and can go on now. They stay in line until they have taken their step: somebody
     * else may come in before them.
     *
     * @param most how many
     * @param canGoOn whether a parked thread could take its step
     * @return those who are to be unparked once the guard is free
     */
    List<FreeThread> signal(int most, Predicate<FreeThread> canGoOn) {
        if (most == 0 || waiters.isEmpty()) {
            return List.of();
        }
        List<FreeThread> woken = new ArrayList<>(1);
        int left = most;
        for (Iterator<FreeThread> line = waiters.iterator(); left > 0 && line.hasNext(); ) {
            FreeThread waiter = line.next();
            if (canGoOn.test(waiter)) {
                left--;
                if (!waiter.signalled) {
                    waiter.signalled = true;
                    woken.add(waiter);
                }
            }
        }
        return woken;
    }
}

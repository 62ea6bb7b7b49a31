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
 *
 * <p>Who lines up for a brisk lock, one that is hardly ever free, naps first. Waking it at the next release would mostly be in
 * vain: before it is awake the lock is taken again, and both have paid for a wake-up what some fifty turns cost. As long as the
 * lock stays brisk it is left alone and looks by itself after some ten microseconds; then it is one of those who are
 * signalled. Whoever releases a lock that is not brisk wakes it at once.
 */
final class WaitingLine {
    final Guard guard = new Guard();
    private final Deque<FreeThread> waiters = new ArrayDeque<>(2);

    /** How many of them nap. */
    private int napping;

    /** @param naps whether it takes a nap first */
    void add(FreeThread thread, boolean naps) {
        waiters.add(thread);
        thread.napping = naps;
        if (naps) {
            napping++;
        }
    }

    void remove(FreeThread thread) {
        rouse(thread);
        waiters.remove(thread);
    }

    /** Ends a thread's nap. @return whether it took one */
    boolean rouse(FreeThread thread) {
        boolean napped = thread.napping;
        if (napped) {
            thread.napping = false;
            napping--;
        }
        return napped;
    }

    /**
     * Signals those who have waited longest and can go on now. They stay in line until they have taken their step: somebody
     * else may come in before them.
     *
     * @param most how many
     * @param canGoOn whether a parked thread could take its step
     * @param brisk whether those who nap are left alone
     * @return those who are to be unparked once the guard is free
     */
    List<FreeThread> signal(int most, Predicate<FreeThread> canGoOn, boolean brisk) {
        if (most == 0 || waiters.size() == (brisk ? napping : 0)) {
            return List.of();
        }
        List<FreeThread> woken = new ArrayList<>(1);
        int left = most;
        for (Iterator<FreeThread> line = waiters.iterator(); left > 0 && line.hasNext(); ) {
            FreeThread waiter = line.next();
            if (!(brisk && waiter.napping) && canGoOn.test(waiter)) {
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

package dev.threadline.kernel;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.kernel.FreeThread.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Looks now and then whether a free run can still get on.
 *
 * <p>It can't when every live thread is parked without a time limit, none is signalled or interrupted, and nothing has been recorded since
 * the look before: one look alone could see each thread at another moment. A few threads are stuck for good, while others
 * go on, when they wait for each other's re-entrant locks, which only their owners can release; for a plain lock, which any
 * thread may release, such a cycle proves nothing. Nor is a cycle of daemons the end while nobody else is stuck behind it:
 * the run does not wait for them.
 */
final class DeadlockDetector {
    private final List<FreeThread> launched;
    private final IntFunction<FreeThread> threads;
    private final IntFunction<GuardedObject> objects;
    private List<Integer> suspects = List.of();
    private long progress = -1;

    /**
     * @param launched the threads that were launched; may grow
     * @param threads a thread by its number
     * @param objects an object by its number
     */
    DeadlockDetector(List<FreeThread> launched, IntFunction<FreeThread> threads, IntFunction<GuardedObject> objects) {
        this.launched = launched;
        this.threads = threads;
        this.objects = objects;
    }

    /** The threads that can never go on, seen so twice; empty while there is hope. */
    List<Integer> look() {
        List<Integer> found = stuck();
        if (found.isEmpty() || found.size() < liveThreads()) {
            found = cycle();
        }
        long now = 0;
        for (int thread : found) {
            now += threads.apply(thread).buffer.progress();
        }
        boolean proven = !found.isEmpty() && found.equals(suspects) && now == progress;
        suspects = found;
        progress = now;
        return proven ? found : List.of();
    }

    /** The threads that are parked without a time limit and have nothing to wake up for, by number. */
    List<Integer> stuck() {
        return launched.stream()
                .filter(FreeThread::isStuck)
                .map(FreeThread::id)
                .sorted()
                .toList();
    }

    private long liveThreads() {
        return launched.stream()
                .filter(thread -> thread.standing != Standing.ENDED)
                .count();
    }

    /**
     * A thread that the run waits for, in or behind a cycle of threads that wait for each other's re-entrant locks: the
     * threads on the way from it through the cycle. Everyone waits for one owner at most, so a way that was gone once need not
     * be gone again.
     */
    private List<Integer> cycle() {
        Set<Integer> seen = new HashSet<>();
        for (FreeThread start : launched) {
            List<Integer> path = new ArrayList<>();
            int at = start.id();
            int owner = !start.isDaemon() ? ownerOfWanted(start) : -1;
            while (owner >= 0 && seen.add(at)) {
                path.add(at);
                at = owner;
                owner = ownerOfWanted(threads.apply(at));
            }
            if (path.contains(at)) {
                return path;
            }
        }
        return List.of();
    }

    private int ownerOfWanted(FreeThread thread) {
        var wanted = thread.pending;
        if (!thread.isStuck() || wanted == null) {
            return -1;
        }
        GuardedObject object = objects.apply(wanted.object());
        if (object.kind != ObjectKind.RLOCK) {
            return -1;
        }
        object.line.guard.lock();
        try {
            return object.model.snapshot() instanceof ObjectState.Lock(int owner, int _) ? owner : -1;
        } finally {
            object.line.guard.unlock();
        }
    }
}

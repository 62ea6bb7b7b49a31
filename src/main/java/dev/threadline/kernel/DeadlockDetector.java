package dev.threadline.kernel;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.kernel.KernelThread.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Looks now and then whether a free run can still get on.
 *
 * <p>It can't when every live thread is parked without a time limit, none is signalled, and nothing has been recorded since
 * the look before: one look alone could see each thread at another moment. A few threads are stuck for good, while others
 * go on, when they wait for each other's re-entrant locks, which only their owners can release; for a plain lock, which any
 * thread may release, such a cycle proves nothing.
 */
final class DeadlockDetector {
    private final List<KernelThread> threads;
    private final IntFunction<GuardedObject> objects;
    private List<Integer> suspects = List.of();
    private long progress = -1;

    DeadlockDetector(List<KernelThread> threads, IntFunction<GuardedObject> objects) {
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
            now += thread(thread).buffer.progress();
        }
        boolean proven = !found.isEmpty() && found.equals(suspects) && now == progress;
        suspects = found;
        progress = now;
        return proven ? found : List.of();
    }

    /** The threads that are parked without a time limit and not signalled, by number. */
    List<Integer> stuck() {
        return threads.stream()
                .filter(thread -> thread.standing == Standing.STUCK && !thread.signalled)
                .map(KernelThread::id)
                .sorted()
                .toList();
    }

    private long liveThreads() {
        return threads.stream()
                .filter(thread -> thread.standing != Standing.ENDED)
                .count();
    }

    /** A cycle of threads that wait for each other's re-entrant locks. */
    private List<Integer> cycle() {
        for (KernelThread start : threads) {
            List<Integer> path = new ArrayList<>();
            int at = start.id();
            while (at >= 0 && !path.contains(at)) {
                path.add(at);
                at = ownerOfWanted(thread(at));
            }
            if (at == start.id()) {
                return path;
            }
        }
        return List.of();
    }

    private int ownerOfWanted(KernelThread thread) {
        var wanted = thread.pending;
        if (thread.standing != Standing.STUCK || thread.signalled || wanted == null) {
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

    private KernelThread thread(int id) {
        for (KernelThread thread : threads) {
            if (thread.id() == id) {
                return thread;
            }
        }
        throw new IllegalArgumentException("no live thread " + id);
    }
}

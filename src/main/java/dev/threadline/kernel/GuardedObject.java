package dev.threadline.kernel;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * An object of a free run: its model behind its guard, the count of its events, and who is parked for it. Everything but the
 * number and the kind is looked at inside the guard only.
 */
final class GuardedObject {
    final int id;
    final ObjectKind kind;
    final Guard guard = new Guard();
    final Model model;

    /** How many events it has had: the last one's version. */
    int version;

    /** The last event that let waiting threads go on, packed by {@link Segment#link}. */
    long enabler = Segment.NO_LINK;

    private final Deque<KernelThread> waiters = new ArrayDeque<>(2);

    GuardedObject(int id, ObjectKind kind, Model model) {
        this.id = id;
        this.kind = kind;
        this.model = model;
    }

    /** Lines a thread up. */
    void park(KernelThread thread, Operation operation) {
        thread.signalled = false;
        thread.pending = operation;
        thread.standing =
                operation.timeout() == Operation.FOREVER ? KernelThread.Standing.STUCK : KernelThread.Standing.TIMED;
        waiters.add(thread);
    }

    /** Takes a thread out of the line. */
    void leave(KernelThread thread) {
        waiters.remove(thread);
        thread.pending = null;
        thread.standing = KernelThread.Standing.RUNNING;
    }

    /**
     * Signals those who have waited longest and whose operation is enabled now. They stay in line until they have taken
     * their step: somebody else may come in before them.
     *
     * @param most how many
     * @return those who are to be unparked once the guard is free
     */
    List<KernelThread> signal(int most) {
        if (waiters.isEmpty()) {
            return List.of();
        }
        List<KernelThread> woken = new ArrayList<>(1);
        int left = most;
        for (Iterator<KernelThread> line = waiters.iterator(); left > 0 && line.hasNext(); ) {
            KernelThread waiter = line.next();
            if (model.enabled(waiter.id(), waiter.pending)) {
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

package dev.threadline.analysis;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random logs of threads that take locks, sleep, wait at a condition and notify, each wait with the event that ended it. */
final class RandomWaiting {
    private static final List<String> THREADS = List.of("P", "Q", "R", "S");
    private static final List<String> LOCKS = List.of("A", "B");

    private final Random random;
    private final LogBuilder run;
    private final Map<String, String> owners = new HashMap<>();

    /** What each thread that can't go on wants: a lock; with the event that last made it free, if there was one since. */
    private final Map<String, String> wants = new HashMap<>();

    private final Map<String, Long> enablers = new HashMap<>();

    /** Who waits at the condition, and who was woken there by which event. */
    private final List<String> waiting = new ArrayList<>();

    private final Map<String, Long> woken = new HashMap<>();
    private final List<String> asleep = new ArrayList<>();

    private RandomWaiting(Random random) {
        this.random = random;
        run = new LogBuilder()
                .locks("A", "B")
                .all(ObjectKind.CONDITION, new ObjectState.Condition(0), "c")
                .variable("n", 0)
                .threads("P", "Q", "R", "S");
    }

    static LogBuilder log(Random random, int rounds) {
        RandomWaiting waiting = new RandomWaiting(random);
        for (int round = 0; round < rounds; round++) {
            waiting.run.pause(random.nextInt(9_000));
            waiting.act(THREADS.get(random.nextInt(THREADS.size())));
        }
        return waiting.run;
    }

    private void act(String thread) {
        if (waiting.contains(thread)) {
            return;
        }
        if (asleep.remove(thread)) {
            run.event(EventKind.AWAKE, thread, null);
        } else if (wants.containsKey(thread)) {
            takeAfterWaiting(thread);
        } else {
            step(thread);
        }
    }

    private void takeAfterWaiting(String thread) {
        String lock = wants.get(thread);
        if (owners.containsKey(lock)) {
            return;
        }
        wants.remove(thread);
        owners.put(lock, thread);
        Long enabler = enablers.remove(thread);
        Long notify = woken.remove(thread);
        if (notify != null) {
            run.enabledBy(EventKind.RESUME, thread, "c", Value.of(1), notify);
        }
        EventKind kind = notify == null ? EventKind.ACQUIRE : EventKind.RESTORE;
        if (enabler == null) {
            run.event(kind, thread, lock, Value.of(1), null);
        } else {
            run.enabledBy(kind, thread, lock, Value.of(1), enabler);
        }
    }

    private void step(String thread) {
        String lock = LOCKS.get(random.nextInt(LOCKS.size()));
        boolean mine = thread.equals(owners.get(lock));
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                if (mine) {
                    release(thread, lock);
                } else if (owners.containsKey(lock)) {
                    run.wants(thread, lock);
                    wants.put(thread, lock);
                } else {
                    run.takes(thread, lock);
                    owners.put(lock, thread);
                }
            }
            case 2 -> {
                run.sleeps(thread, 1);
                asleep.add(thread);
            }
            case 3 -> {
                if (thread.equals(owners.get("A"))) {
                    run.event(EventKind.WAIT, thread, "c");
                    run.event(EventKind.SUSPEND, thread, "A", Value.of(0), null);
                    free("A");
                    waiting.add(thread);
                }
            }
            case 4 -> notify(thread);
            default -> run.writes(thread, "n", 1);
        }
    }

    private void release(String thread, String lock) {
        run.releases(thread, lock);
        free(lock);
    }

    private void free(String lock) {
        owners.remove(lock);
        wants.forEach((thread, wanted) -> {
            if (wanted.equals(lock)) {
                enablers.put(thread, run.log.size() - 1);
            }
        });
    }

    private void notify(String thread) {
        if (!waiting.isEmpty()) {
            String first = waiting.removeFirst();
            run.event(EventKind.NOTIFY, thread, "c", Value.NONE, new Detail.Woken(List.of(run.thread(first))));
            woken.put(first, run.log.size() - 1);
            wants.put(first, "A");
        }
    }
}

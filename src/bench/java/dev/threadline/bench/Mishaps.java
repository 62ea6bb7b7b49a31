package dev.threadline.bench;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A log of all that can go wrong, over and over: locks nested in any order, accesses that nothing orders, updates that are interrupted,
 * holders that sleep, waits at conditions that are woken rightly, wrongly or not at all, queues, semaphores that are
 * released too often, attempts in vain looks at the same
 * thing, and queues before a lock.
 */
final class Mishaps {
    private static final int THREADS = 8;
    private static final int LOCKS = 16;
    private static final int CONDITIONS = 4;
    private static final int VARIABLES = 64;
    private static final int GUARDED = 16;
    private static final int LISTS = 4;
    private static final int QUEUES = 4;
    private static final int SEMAPHORES = 4;
    private static final int EVENTS = 2;
    private static final int LINES = 200;
    private static final int PACE = 100;
    private static final int LOOKS = 14;
    private static final int TURNS = 12;
    private static final int ELEMENTS = 4;
    private static final Detail NOBODY = new Detail.Woken(List.of());
    private static final List<Detail> WOKEN = IntStream.range(0, THREADS)
            .<Detail>mapToObj(thread -> new Detail.Woken(List.of(thread)))
            .toList();
    private static final List<Detail> PARTS = IntStream.range(0, ELEMENTS)
            .<Detail>mapToObj(at -> new Detail.Element(Value.of(at)))
            .toList();
    private static final Detail NAP = new Detail.Duration(PACE);

    private final EventLog log = new EventLog();
    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] counts = new int[THREADS];
    private final int[] versions;
    private final int locks;
    private final int conditions;
    private final int variables;
    private final int guarded;
    private final int lists;
    private final int queues;
    private final int semaphores;
    private final int events;
    private long time;
    private int one;
    private int other;

    private Mishaps() {
        for (int id = 0; id < THREADS; id++) {
            add(ObjectKind.THREAD, "T", ObjectState.Life.ALIVE, 1);
            log.add(new ThreadInfo(id, id, "T" + id, false));
        }
        locks = add(ObjectKind.LOCK, "lock", ObjectState.Lock.FREE, LOCKS);
        // Each condition has the lock of its number.
        conditions = log.objects().size();
        for (int condition = 0; condition < CONDITIONS; condition++) {
            add(ObjectKind.CONDITION, "c" + condition, new ObjectState.Condition(locks + condition), 1);
        }
        variables = add(ObjectKind.VARIABLE, "v", new ObjectState.Variable(Value.of(0)), VARIABLES);
        guarded = add(ObjectKind.VARIABLE, "g", new ObjectState.Variable(Value.of(0)), GUARDED);
        lists = add(ObjectKind.LIST, "xs", new ObjectState.Items(List.of(Value.of(0))), LISTS);
        queues = add(ObjectKind.QUEUE, "q", new ObjectState.Queue(0, List.of()), QUEUES);
        semaphores = add(ObjectKind.SEMAPHORE, "s", new ObjectState.Permits(1), SEMAPHORES);
        events = add(ObjectKind.EVENT, "e", new ObjectState.Flag(false), EVENTS);
        versions = new int[log.objects().size()];
    }

    private int add(ObjectKind kind, String name, ObjectState initial, int many) {
        int first = log.objects().size();
        for (int id = first; id < first + many; id++) {
            log.add(new ObjectInfo(id, kind, name + id, initial));
        }
        return first;
    }

    static EventLog log(int size) {
        Mishaps mishaps = new Mishaps();
        while (mishaps.log.size() < size) {
            mishaps.next();
        }
        return mishaps.log;
    }

    private void next() {
        one = random.nextInt(THREADS);
        other = (one + 1 + random.nextInt(THREADS - 1)) % THREADS;
        int lock = locks + random.nextInt(LOCKS);
        int variable = variables + random.nextInt(VARIABLES);
        switch (random.nextInt(15)) {
            case 0, 1 -> nested(lock, variable);
            case 2, 3 -> contended(lock, variable, random.nextInt(8) == 0);
            case 4 -> interrupted(variable);
            case 5, 6 -> waits(random.nextInt(CONDITIONS), variable, random.nextBoolean());
            case 7 -> calls(random.nextInt(CONDITIONS));
            case 8 -> hands(queues + random.nextInt(QUEUES), semaphores + random.nextInt(SEMAPHORES));
            case 9 -> looks(variable, lock);
            case 10 -> elements(lists + random.nextInt(LISTS));
            case 11 -> guards(guarded + random.nextInt(GUARDED));
            case 12, 13 -> linesUp(lock);
            default -> pulses(events + random.nextInt(EVENTS));
        }
    }

    /** Each thread takes a lock for it; not all take the same, and seldom one takes none. */
    private void guards(int variable) {
        int lock = locks + (variable - guarded) % 2 * random.nextInt(2);
        boolean careless = random.nextInt(100) == 0;
        if (!careless) {
            event(EventKind.ACQUIRE, one, lock, 1, null);
        }
        event(EventKind.WRITE, one, variable, 1, null);
        if (!careless) {
            event(EventKind.RELEASE, one, lock, 0, null);
        }
    }

    /** Two threads that hand a lock to and fro. */
    private void linesUp(int lock) {
        event(EventKind.ACQUIRE, one, lock, 1, null);
        event(EventKind.REQUEST, other, lock, 0, null);
        for (int turn = 0; turn < TURNS; turn++) {
            event(EventKind.RELEASE, one, lock, 0, null);
            event(EventKind.ACQUIRE, other, lock, 1, last(one), null);
            event(EventKind.REQUEST, one, lock, 0, null);
            int swapped = one;
            one = other;
            other = swapped;
        }
        event(EventKind.RELEASE, one, lock, 0, null);
        event(EventKind.ACQUIRE, other, lock, 1, last(one), null);
        event(EventKind.RELEASE, other, lock, 0, null);
    }

    private void nested(int outer, int variable) {
        int inner = locks + (outer - locks + 1 + random.nextInt(LOCKS - 1)) % LOCKS;
        event(EventKind.ACQUIRE, one, outer, 1, null);
        event(EventKind.READ, one, variable, 0, null);
        event(EventKind.ACQUIRE, one, inner, 1, null);
        event(EventKind.WRITE, one, variable, 1, null);
        event(EventKind.RELEASE, one, inner, 0, null);
        event(EventKind.RELEASE, one, outer, 0, null);
    }

    private void contended(int lock, int variable, boolean sleeps) {
        event(EventKind.ACQUIRE, one, lock, 1, null);
        event(EventKind.REQUEST, other, lock, 0, null);
        if (sleeps) {
            event(EventKind.SLEEP, one, EventLog.NO_OBJECT, 0, NAP);
            event(EventKind.AWAKE, one, EventLog.NO_OBJECT, 0, null);
        }
        event(EventKind.WRITE, one, variable, 1, null);
        event(EventKind.RELEASE, one, lock, 0, null);
        event(EventKind.ACQUIRE, other, lock, 1, last(one), null);
        event(EventKind.READ, other, variable, 1, null);
        event(EventKind.RELEASE, other, lock, 0, null);
    }

    private void interrupted(int variable) {
        event(EventKind.READ, one, variable, 0, null);
        event(EventKind.READ, other, variable, 0, null);
        event(EventKind.WRITE, other, variable, 1, null);
        event(EventKind.WRITE, one, variable, 1, null);
    }

    private void waits(int number, int variable, boolean heeded) {
        int lock = locks + number;
        int condition = conditions + number;
        event(EventKind.ACQUIRE, one, lock, 1, null);
        event(EventKind.READ, one, variable, 0, null);
        event(EventKind.WAIT, one, condition, 0, null);
        event(EventKind.SUSPEND, one, lock, 0, null);
        event(EventKind.ACQUIRE, other, lock, 1, null);
        if (heeded) {
            event(EventKind.WRITE, other, variable, 1, null);
        }
        event(EventKind.NOTIFY, other, condition, 0, WOKEN.get(one));
        EventId call = last(other);
        event(EventKind.RELEASE, other, lock, 0, null);
        event(EventKind.RESUME, one, condition, 1, call, null);
        event(EventKind.RESTORE, one, lock, 1, last(other), null);
        event(EventKind.READ, one, variable, 1, null);
        event(EventKind.WRITE, one, variable, 0, null);
        event(EventKind.RELEASE, one, lock, 0, null);
    }

    private void calls(int number) {
        event(EventKind.ACQUIRE, one, locks + number, 1, null);
        event(EventKind.NOTIFY, one, conditions + number, 0, NOBODY);
        event(EventKind.RELEASE, one, locks + number, 0, null);
    }

    private void hands(int queue, int semaphore) {
        event(EventKind.REQUEST, other, queue, 0, null);
        event(EventKind.PUT, one, queue, 1, null);
        event(EventKind.GET, other, queue, 1, last(one), null);
        event(EventKind.ACQUIRE, one, semaphore, 0, null);
        event(EventKind.RELEASE, one, semaphore, 1, null);
        event(EventKind.RELEASE, other, semaphore, 2, null);
        event(EventKind.ACQUIRE, other, semaphore, 1, null);
    }

    private void looks(int variable, int lock) {
        int line = 1 + random.nextInt(LINES);
        for (int look = 0; look < LOOKS; look++) {
            event(EventKind.READ, one, variable, 0, line, null, null);
        }
        event(EventKind.WRITE, other, variable, 1, null);
        event(EventKind.READ, one, variable, 1, line, null, null);
        event(EventKind.ACQUIRE, other, lock, 1, null);
        event(EventKind.MISS, one, lock, 0, null);
        event(EventKind.RELEASE, other, lock, 0, null);
    }

    private void elements(int list) {
        for (Detail part : PARTS) {
            event(EventKind.READ, random.nextBoolean() ? one : other, list, 0, part);
        }
        event(EventKind.QUERY, one, list, 1, null);
    }

    private void pulses(int pulse) {
        event(EventKind.WAIT, one, pulse, 0, null);
        event(EventKind.SET, other, pulse, 0, WOKEN.get(one));
        event(EventKind.RESUME, one, pulse, 1, last(other), null);
        event(EventKind.CLEAR, other, pulse, 0, null);
    }

    private EventId last(int thread) {
        return new EventId(thread, counts[thread] - 1);
    }

    private void event(EventKind kind, int thread, int object, int value, Detail detail) {
        event(kind, thread, object, value, null, detail);
    }

    private void event(EventKind kind, int thread, int object, int value, EventId enabler, Detail detail) {
        event(kind, thread, object, value, 1 + random.nextInt(LINES), enabler, detail);
    }

    private void event(EventKind kind, int thread, int object, int value, int line, EventId enabler, Detail detail) {
        int version = object == EventLog.NO_OBJECT ? 0 : ++versions[object];
        log.append(kind, thread, time, object, version, line, ValueCode.ofSmall(value), enabler, detail);
        counts[thread]++;
        time += PACE;
    }
}

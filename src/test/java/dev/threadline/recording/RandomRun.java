package dev.threadline.recording;

import dev.threadline.event.Detail;
import dev.threadline.event.EventId;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectInfo;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.event.ThreadInfo;
import dev.threadline.event.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A run that never was and could have been: every kind of object, state, value and detail, and events that make sense. */
final class RandomRun {
    static final int WORKER = 1;
    static final int LOCK = 2;
    static final int VARIABLE = 3;
    static final int LIST = 4;
    static final int QUEUE = 5;
    static final int CONDITION = 6;
    static final int EVENT = 7;
    static final int BARRIER = 8;
    static final int SEMAPHORE = 9;
    static final int LATCH = 10;
    static final int DICT = 11;

    private final SplittableRandom random;
    private final EventLog log = new EventLog();
    private final int[] events = new int[2];
    private final List<Value> queue = new ArrayList<>();
    private int listed = 2;
    private int entered = 1;
    private int depth = 2;
    private long time;

    private RandomRun(long seed) {
        random = new SplittableRandom(seed);
        object(ObjectKind.THREAD, ObjectState.Life.UNBORN);
        object(ObjectKind.THREAD, ObjectState.Life.UNBORN);
        object(ObjectKind.RLOCK, new ObjectState.Lock(WORKER, depth));
        object(ObjectKind.VARIABLE, new ObjectState.Variable(new Value.Tuple(List.of(Value.TRUE, Value.of("x")))));
        object(ObjectKind.LIST, new ObjectState.Items(List.of(Value.NONE, new Value.Ref(2))));
        object(ObjectKind.QUEUE, new ObjectState.Queue(3, List.of()));
        object(ObjectKind.CONDITION, new ObjectState.Condition(LOCK));
        object(ObjectKind.EVENT, new ObjectState.Flag(true));
        object(ObjectKind.BARRIER, new ObjectState.Gate(2, false));
        object(ObjectKind.SEMAPHORE, new ObjectState.Permits(3));
        object(ObjectKind.COUNT_DOWN_LATCH, new ObjectState.Count(3));
        object(ObjectKind.DICT, new ObjectState.Entries(List.of(entry(Value.of("k"), new Value.Real(0.1)))));
        object(ObjectKind.READ_WRITE_LOCK, new ObjectState.ReadWrite(-1, 0, List.of()));
        object(ObjectKind.EXCHANGER, new ObjectState.Offer(WORKER, new Value.Ref(4)));
        object(ObjectKind.ATOMIC_INTEGER, new ObjectState.Variable(Value.of(Integer.MIN_VALUE)));
        log.add(new ThreadInfo(0, 0, "main", false));
        log.add(new ThreadInfo(1, 1, "wörker", true));
    }

    /** The log of a run without an event. */
    static EventLog emptyLog() {
        return new RandomRun(0).log;
    }

    static Run of(EventLog log) {
        Listing listing = new Listing(List.of(
                new Listing.Section("setup", 1, List.of("a = 1", "")),
                new Listing.Section("main", 3, List.of("b = 'é'"))));
        Provenance provenance = Provenance.UNKNOWN
                .withSource("a = 1\n\nb = 'é'\n")
                .with(Provenance.Fact.BEGAN, "2026-02-03T04:05:06.000000789Z");
        Outcome outcome = new Outcome(OutcomeKind.DEADLOCK, "why", List.of(0, 1));
        return new Run(new Heading("A title", "an-id", listing, provenance), log, outcome, Optional.empty());
    }

    static Run of(long seed, int events) {
        RandomRun run = new RandomRun(seed);
        for (int i = 0; i < events; i++) {
            run.event();
        }
        return of(run.log);
    }

    /** Events of every kind with everything that such an event can have, in an order that need not make sense. */
    static Run wild(long seed, int events) {
        RandomRun run = new RandomRun(seed);
        for (int i = 0; i < events; i++) {
            run.wildEvent();
        }
        return of(run.log);
    }

    private void wildEvent() {
        EventKind kind = EventKind.values()[random.nextInt(EventKind.values().length)];
        int thread = random.nextInt(2);
        int object = random.nextInt(EventLog.NO_OBJECT, log.objects().size());
        Detail detail = detail();
        ObjectInfo about = object == EventLog.NO_OBJECT ? null : log.object(object);
        boolean ofThread = about != null && about.kind() == ObjectKind.THREAD;
        if (!Sense.fits(kind, about)
                || ofThread && !Sense.fits(kind, thread, log.threadOf(object))
                || !Sense.fits(kind, detail)
                || detail != null && !Sense.fits(about, detail)) {
            wildEvent();
        } else {
            event(kind, object, random.nextInt(4) == 0 ? text() : value(), detail, thread);
        }
    }

    private Value text() {
        return Value.of(List.of("", "\0", "é\n\u2028", "\uD83D\uDE00", "x".repeat(random.nextInt(3000)))
                .get(random.nextInt(5)));
    }

    private Detail detail() {
        int any = random.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE);
        return switch (random.nextInt(10)) {
            case 0 ->
                new Detail.Splice("sort", random.nextInt(1 << 20), random.nextInt(1 << 20), List.of(value(), text()));
            case 1 -> new Detail.Element(value());
            case 2 -> new Detail.Woken(List.of(1, 0));
            case 3 -> new Detail.Chosen(List.of(0, 1), 1);
            case 4 -> new Detail.Duration((long) any << random.nextInt(Integer.SIZE));
            case 5 -> new Detail.Attempt("put");
            case 6 -> new Detail.Failure("Error" + any, "");
            case 7 -> new Detail.LocalName("name" + any);
            default -> null;
        };
    }

    private void object(ObjectKind kind, ObjectState initial) {
        int id = log.objects().size();
        log.add(new ObjectInfo(id, kind, "object " + id, initial));
    }

    private void event() {
        List<Integer> woken = List.of(0, 1);
        switch (random.nextInt(18)) {
            case 0 -> event(EventKind.ACQUIRE, LOCK, Value.of(++depth), null);
            case 1 -> event(depth > 0 ? EventKind.RELEASE : EventKind.MISS, LOCK, Value.of(Math.max(0, --depth)), null);
            case 2 -> event(EventKind.WRITE, VARIABLE, value(), null);
            case 3 -> event(EventKind.READ, LIST, value(), new Detail.Element(Value.of(7)));
            case 4 -> change();
            case 5 -> {
                queue.add(value());
                event(EventKind.PUT, QUEUE, queue.getLast(), null);
            }
            case 6 -> {
                boolean empty = queue.isEmpty();
                Detail wanted = empty ? new Detail.Attempt("get") : null;
                event(empty ? EventKind.REQUEST : EventKind.GET, QUEUE, empty ? value() : queue.removeFirst(), wanted);
            }
            case 7 -> event(EventKind.NOTIFY, CONDITION, Value.NONE, new Detail.Woken(woken));
            case 8 -> event(EventKind.SET, EVENT, Value.NONE, new Detail.Woken(List.of()));
            case 9 -> event(EventKind.BROKEN, BARRIER, Value.NONE, new Detail.Woken(woken));
            case 10 -> event(EventKind.ACQUIRE, SEMAPHORE, Value.of(0), null);
            case 11 -> event(EventKind.COUNT_DOWN, LATCH, Value.of(2), new Detail.Woken(List.of()));
            case 12 -> event(EventKind.CHOICE, EventLog.NO_OBJECT, Value.NONE, new Detail.Chosen(List.of(0), 0));
            case 13 -> event(EventKind.SLEEP, EventLog.NO_OBJECT, Value.NONE, new Detail.Duration(Long.MAX_VALUE));
            case 14 -> event(EventKind.LOCAL, EventLog.NO_OBJECT, value(), new Detail.LocalName("i"));
            case 15 -> changeEntries();
            case 16 -> event(EventKind.READ, DICT, value(), new Detail.Element(new Value.Real(-0.0)));
            default -> event(EventKind.REFUSE, VARIABLE, Value.NONE, new Detail.Failure("ValueError", "é\n\"x\""));
        }
        depth = Math.max(depth, 0);
    }

    private void change() {
        int at = random.nextInt(listed + 1);
        int removed = random.nextInt(listed - at + 1);
        List<Value> inserted = random.nextBoolean() ? List.of() : List.of(value(), Value.of(3));
        listed += inserted.size() - removed;
        event(EventKind.MUTATE, LIST, Value.NONE, new Detail.Splice("append", at, removed, inserted));
    }

    private void changeEntries() {
        int at = random.nextInt(entered + 1);
        int removed = random.nextInt(entered - at + 1);
        List<Value> inserted = random.nextBoolean() ? List.of() : List.of(entry(value(), value()));
        entered += inserted.size() - removed;
        event(EventKind.MUTATE, DICT, Value.NONE, new Detail.Splice("update", at, removed, inserted));
    }

    private static Value entry(Value key, Value value) {
        return new Value.Tuple(List.of(key, value));
    }

    private Value value() {
        return switch (random.nextInt(6)) {
            case 0 -> Value.of(random.nextInt());
            case 1 -> new Value.Int(BigInteger.TWO.pow(random.nextInt(300)).negate());
            case 3 -> new Value.Real(Double.longBitsToDouble(random.nextLong()));
            case 4 ->
                new Value.Real(List.of(Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE)
                        .get(random.nextInt(4)));
            case 2 -> new Value.Named("f" + random.nextInt(5));
            default -> Value.NONE;
        };
    }

    private void event(EventKind kind, int object, Value value, Detail detail) {
        event(kind, object, value, detail, random.nextInt(2));
    }

    private void event(EventKind kind, int object, Value value, Detail detail, int thread) {
        time += random.nextLong(1L << random.nextInt(40));
        int before = random.nextInt(2);
        EventId enabler = random.nextInt(3) == 0 && events[before] > 0
                ? new EventId(before, random.nextInt(events[before]))
                : null;
        int version = random.nextInt();
        log.append(kind, thread, time, object, version, random.nextInt(4), log.code(value), enabler, detail);
        events[thread]++;
    }
}

package dev.threadline.recording;

import dev.threadline.event.Choice;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Decided;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run with everything in it that version 1 of the recording file can tell: each kind of object, state, value, event, detail and
 * choice. Not to be changed: what it was written as lies among the resources.
 */
final class GoldenRun {
    private static final int OTHER = 1;

    private final EventLog log = new EventLog();
    private long time;

    private GoldenRun() {}

    static Run run(boolean controlled) {
        GoldenRun golden = new GoldenRun();
        golden.objects();
        for (EventKind kind : EventKind.values()) {
            golden.event(kind);
        }
        golden.values();
        Listing listing = new Listing(List.of(
                new Listing.Section("setup", 1, List.of("n = 0", "")),
                new Listing.Section("thread Pé", 3, List.of("n += 1"))));
        Provenance provenance = Provenance.UNKNOWN;
        for (Provenance.Fact fact : Provenance.Fact.values()) {
            provenance = provenance.with(fact, "the " + fact.name().toLowerCase(Locale.ROOT));
        }
        provenance = provenance.withSource("n = 0\n\nn += 1\n");
        Outcome outcome = new Outcome(OutcomeKind.DEADLOCK, "nobody can go on", List.of(0, OTHER));
        return new Run(
                new Heading("A golden run", "golden", listing, provenance),
                golden.log,
                outcome,
                controlled ? Optional.of(choices()) : Optional.empty());
    }

    private static ChoiceLog choices() {
        Decided step = new Decided(Choice.step(0), List.of(0, OTHER), 2, "acquire");
        return new ChoiceLog(
                "pct",
                Long.MIN_VALUE,
                List.of(
                        step,
                        new Decided(Choice.timeout(OTHER), List.of(), EventLog.NO_OBJECT, ""),
                        new Decided(new Choice(0, Choice.Spurious.SPURIOUS), List.of(OTHER), 3, "wait"),
                        new Decided(new Choice(0, new Choice.Random(-7)), List.of(), EventLog.NO_OBJECT, ""),
                        step));
    }

    private void objects() {
        object(ObjectKind.THREAD, ObjectState.Life.ALIVE);
        object(ObjectKind.THREAD, ObjectState.Life.UNBORN);
        for (ObjectKind kind : ObjectKind.values()) {
            object(kind, initial(kind));
        }
        object(ObjectKind.THREAD, ObjectState.Life.ENDED);
        object(ObjectKind.RLOCK, new ObjectState.Lock(0, 2));
        object(ObjectKind.READ_WRITE_LOCK, new ObjectState.ReadWrite(OTHER, 1, List.of(OTHER)));
        object(ObjectKind.QUEUE, new ObjectState.Queue(2, List.of(Value.of(4))));
        object(ObjectKind.EXCHANGER, new ObjectState.Offer(0, Value.of("mine")));
        object(ObjectKind.EVENT, new ObjectState.Flag(true));
        object(ObjectKind.BARRIER, new ObjectState.Gate(3, true));
        log.add(new ThreadInfo(0, 0, "P", false));
        log.add(new ThreadInfo(OTHER, 1, "Pé", true));
    }

    private void object(ObjectKind kind, ObjectState initial) {
        int id = log.objects().size();
        log.add(new ObjectInfo(id, kind, kind.name().toLowerCase(Locale.ROOT) + " " + id, initial));
    }

    /** The number of the first object of a kind, apart from the threads. */
    private static int first(ObjectKind kind) {
        return 2 + kind.ordinal();
    }

    private static ObjectState initial(ObjectKind kind) {
        return switch (kind) {
            case THREAD -> ObjectState.Life.UNBORN;
            case INTERPRETER_LOCK, LOCK, RLOCK -> ObjectState.Lock.FREE;
            case READ_WRITE_LOCK -> ObjectState.ReadWrite.FREE;
            case SEMAPHORE, BOUNDED_SEMAPHORE -> new ObjectState.Permits(2);
            case CONDITION -> new ObjectState.Condition(first(ObjectKind.LOCK));
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> new ObjectState.Queue(0, List.of());
            case EXCHANGER -> ObjectState.Offer.NONE;
            case EVENT -> new ObjectState.Flag(false);
            case BARRIER -> new ObjectState.Gate(2, false);
            case COUNT_DOWN_LATCH -> new ObjectState.Count(3);
            case ATOMIC_INTEGER -> new ObjectState.Variable(Value.of(0));
            case VARIABLE -> new ObjectState.Variable(Value.NONE);
            case LIST -> new ObjectState.Items(List.of(Value.of(1), new Value.Ref(0)));
            case DICT -> new ObjectState.Entries(List.of(pair(Value.of("k"), Value.of(1))));
        };
    }

    private static Value pair(Value key, Value value) {
        return new Value.Tuple(List.of(key, value));
    }

    /** An event of a kind, by the second thread, about an object and with a detail that it can have. */
    private void event(EventKind kind) {
        List<Integer> woken = List.of(0);
        switch (kind) {
            case CREATE -> event(kind, first(ObjectKind.LIST), Value.NONE, null);
            case START, BEGIN -> event(kind, OTHER, Value.NONE, null);
            case END, FAIL -> {
                // The last of all.
            }
            case JOIN -> event(kind, 0, Value.NONE, null);
            case REQUEST -> event(kind, first(ObjectKind.RLOCK), Value.NONE, new Detail.Attempt("acquire"));
            case TIMEOUT, CANCEL -> event(kind, first(ObjectKind.RLOCK), Value.NONE, null);
            case REFUSE ->
                event(kind, first(ObjectKind.LOCK), Value.NONE, new Detail.Failure("RuntimeError", "not yours"));
            case ACQUIRE, RESTORE -> event(kind, first(ObjectKind.RLOCK), Value.of(1), null);
            case MISS -> event(kind, first(ObjectKind.LOCK), Value.NONE, null);
            case RELEASE -> event(kind, first(ObjectKind.RLOCK), Value.of(0), null);
            case SUSPEND -> {
                event(EventKind.ACQUIRE, first(ObjectKind.RLOCK), Value.of(1), null);
                event(kind, first(ObjectKind.RLOCK), Value.of(0), null);
            }
            case ACQUIRE_SHARED -> event(kind, first(ObjectKind.READ_WRITE_LOCK), Value.of(1), null);
            case RELEASE_SHARED -> event(kind, first(ObjectKind.READ_WRITE_LOCK), Value.of(0), null);
            case WAIT, RESUME, PASS -> event(kind, first(ObjectKind.EVENT), Value.NONE, null);
            case NOTIFY -> event(kind, first(ObjectKind.CONDITION), Value.NONE, new Detail.Woken(woken));
            case STIR -> event(kind, first(ObjectKind.CONDITION), Value.NONE, null);
            case SET -> event(kind, first(ObjectKind.EVENT), Value.NONE, new Detail.Woken(List.of()));
            case CLEAR -> event(kind, first(ObjectKind.EVENT), Value.NONE, null);
            case TRIP, BROKEN, RESET -> event(kind, first(ObjectKind.BARRIER), Value.NONE, new Detail.Woken(woken));
            case PUT, GET -> event(kind, first(ObjectKind.LIFO_QUEUE), Value.of("item"), null);
            case TASK_DONE -> event(kind, first(ObjectKind.QUEUE), Value.of(0), null);
            case COUNT_DOWN -> event(kind, first(ObjectKind.COUNT_DOWN_LATCH), Value.of(2), new Detail.Woken(woken));
            case EXCHANGE -> event(kind, first(ObjectKind.EXCHANGER), Value.of("yours"), new Detail.Woken(woken));
            case UPDATE -> event(kind, first(ObjectKind.ATOMIC_INTEGER), Value.of(1), null);
            case READ -> event(kind, first(ObjectKind.DICT), Value.of(1), new Detail.Element(Value.of("k")));
            case WRITE -> event(kind, first(ObjectKind.VARIABLE), Value.of(1), null);
            case MUTATE ->
                event(kind, first(ObjectKind.LIST), Value.NONE, new Detail.Splice("pop", 0, 1, List.of(Value.TRUE)));
            case QUERY -> event(kind, first(ObjectKind.SEMAPHORE), Value.of(2), null);
            case LOCAL -> event(kind, EventLog.NO_OBJECT, Value.of(1), new Detail.LocalName("i"));
            case CHOICE -> event(kind, EventLog.NO_OBJECT, Value.NONE, new Detail.Chosen(List.of(0, OTHER), OTHER));
            case SLEEP -> event(kind, EventLog.NO_OBJECT, Value.NONE, new Detail.Duration(Long.MAX_VALUE));
            case LINE, BRANCH, DRAW, PRINT, AWAKE -> event(kind, EventLog.NO_OBJECT, Value.of("line"), null);
        }
    }

    /** Each kind of value, and at its edges. */
    private void values() {
        for (Value value : List.of(
                Value.NONE,
                Value.FALSE,
                Value.TRUE,
                Value.of(-(1 << 30)),
                Value.of((1 << 30) - 1),
                Value.of(1 << 30),
                new Value.Int(BigInteger.TWO.pow(100).negate()),
                new Value.Real(-0.0),
                new Value.Real(Double.NaN),
                Value.of("'é'\n\u0000"),
                new Value.Tuple(List.of(Value.of(1), new Value.Tuple(List.of()))),
                new Value.Ref(first(ObjectKind.DICT)),
                new Value.Named("function f"))) {
            event(EventKind.WRITE, first(ObjectKind.VARIABLE), value, null);
        }
        event(EventKind.FAIL, EventLog.NO_OBJECT, Value.NONE, new Detail.Failure("ValueError", "é"));
        event(EventKind.END, OTHER, Value.NONE, null);
        log.append(EventKind.LINE, 0, 1L << 50, EventLog.NO_OBJECT, 0, 3, log.code(Value.NONE), enabler(), null);
    }

    private static EventId enabler() {
        return new EventId(OTHER, 1);
    }

    private void event(EventKind kind, int object, Value value, Detail detail) {
        time += 1000;
        long position = log.size();
        EventId enabler = position % 5 == 4 ? enabler() : null;
        int version = object < 0 ? 0 : (int) position + 1;
        log.append(kind, OTHER, time, object, version, (int) position % 4, log.code(value), enabler, detail);
    }
}

package dev.threadline.analysis;

import dev.threadline.event.Cursor;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.List;

/** A log in which each kind of event, and each variety of a kind, stands at least once. */
final class EveryText {
    private EveryText() {}

    static LogBuilder log() {
        LogBuilder run = new LogBuilder()
                .locks("lock", "left")
                .rlocks("rlock")
                .variable("n", 5)
                .all(ObjectKind.LIST, new ObjectState.Items(List.of()), "list")
                .all(ObjectKind.DICT, new ObjectState.Entries(List.of()), "dict")
                .variable("real", 5)
                .all(ObjectKind.SEMAPHORE, new ObjectState.Permits(1), "permits")
                .opaque(ObjectKind.QUEUE, "queue")
                .threads("P", "Q");
        for (EventKind kind : EventKind.values()) {
            for (Detail detail : details(kind)) {
                for (String object : objects(kind)) {
                    for (long value : new long[] {0, 1, 2}) {
                        run.event(kind, "P", object, Value.of(value), detail);
                    }
                }
            }
        }
        for (Value real : List.of(new Value.Real(0.5), new Value.Real(Double.NaN))) {
            run.event(EventKind.WRITE, "P", "real", real, null);
            run.event(EventKind.READ, "P", "dict", real, new Detail.Element(real));
            Value entry = new Value.Tuple(List.of(Value.of("k"), real));
            run.event(EventKind.MUTATE, "P", "dict", Value.NONE, new Detail.Splice("update", 0, 0, List.of(entry)));
        }
        return run.takes("Q", "left").releases("P", "left");
    }

    private static List<String> objects(EventKind kind) {
        return switch (kind) {
            case ACQUIRE, RELEASE, REQUEST -> List.of("lock", "rlock", "permits", "queue");
            case FAIL, LOCAL, LINE, BRANCH, CHOICE, DRAW, PRINT, SLEEP, AWAKE -> noObject();
            case REFUSE -> {
                List<String> both = noObject();
                both.add("lock");
                yield both;
            }
            case START, BEGIN, END, JOIN -> List.of("Q");
            case MUTATE, READ -> List.of("list");
            default -> List.of("n");
        };
    }

    private static List<String> noObject() {
        List<String> none = new ArrayList<>();
        none.add(null);
        return none;
    }

    private static List<Detail> details(EventKind kind) {
        return switch (kind) {
            case FAIL, REFUSE ->
                List.of(new Detail.Failure("RuntimeError", "no"), new Detail.Failure("RuntimeError", ""));
            case NOTIFY, SET, TRIP, BROKEN, RESET, COUNT_DOWN, EXCHANGE ->
                List.of(new Detail.Woken(List.of(1)), new Detail.Woken(List.of()));
            case MUTATE -> List.of(new Detail.Splice("append", 0, 0, List.of(Value.of(1))));
            case LOCAL -> List.of(new Detail.LocalName("i"));
            case CHOICE -> List.of(new Detail.Chosen(List.of(0, 1), 0), new Detail.Chosen(List.of(0), 0));
            case SLEEP ->
                List.of(
                        new Detail.Duration(5),
                        new Detail.Duration(5_000),
                        new Detail.Duration(5_000_000),
                        new Detail.Duration(5_000_000_000L));
            case READ -> {
                List<Detail> details = new ArrayList<>();
                details.add(null);
                details.add(new Detail.Element(Value.of(0)));
                yield details;
            }
            default -> {
                List<Detail> details = new ArrayList<>();
                details.add(null);
                yield details;
            }
        };
    }

    /** Logs that end while a thread waits for an object of a kind. */
    static List<LogBuilder> waits(ObjectKind kind) {
        List<LogBuilder> runs = new ArrayList<>();
        for (String operation : List.of("get", "put", "join", "")) {
            LogBuilder run = new LogBuilder();
            if (kind == ObjectKind.THREAD) {
                run.threads("P", "x");
            } else {
                run.all(kind, initial(kind), "x").threads("P");
            }
            runs.add(run.event(EventKind.REQUEST, "P", "x", Value.NONE, new Detail.Attempt(operation)));
        }
        if (kind == ObjectKind.QUEUE) {
            runs.add(new LogBuilder()
                    .all(kind, new ObjectState.Queue(2, List.of()), "x")
                    .threads("P")
                    .event(EventKind.REQUEST, "P", "x"));
        }
        runs.add(new LogBuilder()
                .all(ObjectKind.EVENT, new ObjectState.Flag(true), "x")
                .threads("P")
                .event(EventKind.REQUEST, "P", "x"));
        runs.add(reading().event(EventKind.REQUEST, "P", "x"));
        runs.add(reading());
        runs.add(new LogBuilder()
                .all(ObjectKind.EXCHANGER, new ObjectState.Offer(0, Value.of(1)), "x")
                .threads("P"));
        runs.add(new LogBuilder()
                .all(ObjectKind.BARRIER, new ObjectState.Gate(2, true), "x")
                .threads("P")
                .event(EventKind.REQUEST, "P", "x"));
        return runs;
    }

    private static LogBuilder reading() {
        return new LogBuilder()
                .all(ObjectKind.READ_WRITE_LOCK, new ObjectState.ReadWrite(-1, 0, List.of(1, 1, 0)), "x")
                .threads("P", "Q");
    }

    private static ObjectState initial(ObjectKind kind) {
        return switch (kind) {
            case LOCK, RLOCK -> ObjectState.Lock.FREE;
            case READ_WRITE_LOCK -> ObjectState.ReadWrite.FREE;
            case COUNT_DOWN_LATCH -> new ObjectState.Count(1);
            case EXCHANGER -> ObjectState.Offer.NONE;
            case SEMAPHORE, BOUNDED_SEMAPHORE -> new ObjectState.Permits(0);
            case EVENT -> new ObjectState.Flag(false);
            case BARRIER -> new ObjectState.Gate(2, false);
            case CONDITION -> new ObjectState.Condition(0);
            case QUEUE, LIFO_QUEUE, PRIORITY_QUEUE -> new ObjectState.Queue(0, List.of());
            default -> ObjectState.Opaque.OPAQUE;
        };
    }

    /** Logs whose ends, or steps, have stories. */
    static List<LogBuilder> deadlocks() {
        return List.of(
                LogBuilder.twoLocks(),
                threads().takes("P", "A").wants("P", "A").wants("Q", "A"),
                threads().takes("P", "A").wants("P", "A"),
                threads().takes("P", "A").ends("P").wants("Q", "A"),
                manyThreadsAndLocks(),
                threads().takes("P", "A").ends("P"),
                threads().takes("P", "A").wants("Q", "A").wants("P", "Q"),
                threads().wants("P", "Q").wants("Q", "R").wants("R", "P"),
                threads()
                        .takes("P", "A")
                        .takes("Q", "B")
                        .takes("R", "C")
                        .wants("P", "B")
                        .wants("Q", "C")
                        .wants("R", "A"),
                threads()
                        .takes("P", "A")
                        .wants("Q", "A")
                        .releases("P", "A")
                        .takes("Q", "A")
                        .wants("R", "A"),
                threads().takes("P", "A").wants("Q", "A").releases("P", "A").takes("Q", "A"),
                threads().takes("P", "A").wants("Q", "A").wants("R", "A").releases("P", "A"),
                threads().takes("P", "A").wants("Q", "A").releases("P", "A").takes("R", "A"),
                atCondition().event(EventKind.NOTIFY, "Q", "condition", Value.NONE, new Detail.Woken(List.of(0))),
                atCondition()
                        .event(EventKind.NOTIFY, "Q", "condition", Value.NONE, new Detail.Woken(List.of(0)))
                        .releases("Q", "A"),
                atCondition().event(EventKind.TIMEOUT, "P", "condition"),
                atCondition().event(EventKind.TIMEOUT, "P", "condition").releases("Q", "A"),
                threads().sleeps("P", 5),
                threads().takes("P", "A", 2),
                threads().takes("P", "A", 2).wants("Q", "A"),
                threads()
                        .event(EventKind.FAIL, "P", null, Value.NONE, new Detail.Failure("E", ""))
                        .ends("P"));
    }

    /** P waits at a condition whose lock Q has. */
    static LogBuilder atCondition() {
        return new LogBuilder()
                .locks("A")
                .all(ObjectKind.CONDITION, new ObjectState.Condition(0), "condition")
                .threads("P", "Q")
                .takes("P", "A")
                .event(EventKind.WAIT, "P", "condition")
                .event(EventKind.SUSPEND, "P", "A", Value.of(0), null)
                .takes("Q", "A");
    }

    /** Three threads, three locks. */
    static LogBuilder threads() {
        return new LogBuilder()
                .locks("A", "B", "C")
                .opaque(ObjectKind.SEMAPHORE, "s")
                .threads("P", "Q", "R");
    }

    static LogBuilder manyThreadsAndLocks() {
        LogBuilder run = new LogBuilder().locks("A", "B", "C", "D", "E").threads("P", "Q", "R", "S", "T");
        for (String lock : List.of("A", "B", "C", "D", "E")) {
            for (String thread : List.of("P", "Q", "R", "S", "T")) {
                run.takes(thread, lock).releases(thread, lock);
            }
            run.takes("P", lock);
        }
        for (String thread : List.of("Q", "R", "S", "T")) {
            run.wants(thread, "A");
        }
        return run;
    }

    /** Asks for whatever can be told of a log. */
    static void ask(RecordingBundle texts, LogBuilder run) {
        EventLog log = run.log;
        Sentences sentences = new Sentences(log, new Phrases(texts));
        for (long step = 0; step <= log.steps(); step++) {
            sentences.step(run.afterStep(step));
        }
        for (int thread = 0; thread < log.threads().size(); thread++) {
            sentences.thread(run.end().state(), thread);
            sentences.thread(new Cursor(log).state(), thread);
        }
        for (int object = 0; object < log.objects().size(); object++) {
            sentences.object(run.end().state(), object);
            sentences.object(new Cursor(log).state(), object);
        }
        sentences.story(DeadlockStory.of(run.deadlocked("")));
    }
}

package dev.threadline.analysis;

import dev.threadline.event.Cursor;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private static LogBuilder atCondition() {
        return new LogBuilder()
                .locks("A")
                .all(ObjectKind.CONDITION, new ObjectState.Condition(0), "condition")
                .threads("P", "Q")
                .takes("P", "A")
                .event(EventKind.WAIT, "P", "condition")
                .event(EventKind.SUSPEND, "P", "A", Value.of(0), null)
                .takes("Q", "A");
    }

    private static LogBuilder threads() {
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

    /** More variables in a race than are told one by one. */
    static LogBuilder manyRaces() {
        LogBuilder run = new LogBuilder();
        for (int number = 0; number < 25; number++) {
            run.variable("v" + number, 0);
        }
        run.threads("P", "Q");
        for (int number = 0; number < 25; number++) {
            run.writes("P", "v" + number, 1).writes("Q", "v" + number, 1);
        }
        return run;
    }

    /** Runs with every kind of finding, and one without any. */
    static List<Run> findings() {
        Outcome cut = new Outcome(OutcomeKind.TIME_LIMIT, "", List.of(0, 1));
        LogBuilder spinning = new LogBuilder().variable("ready", 0).threads("P");
        for (int look = 0; look < 20; look++) {
            spinning.reads("P", "ready", 0);
        }
        List<Run> runs = new ArrayList<>(ofProgress());
        for (ObjectKind kind : ObjectKind.values()) {
            waits(kind).forEach(run -> runs.add(run.deadlocked("", "P")));
        }
        runs.add(threads().ends("Q").wants("P", "Q").deadlocked("", "P"));
        runs.addAll(List.of(
                threads().finished(),
                manyRaces().finished(),
                sharing()
                        .takes("P", "A")
                        .writes("P", "n", 1)
                        .writes("Q", "n", 1)
                        .finished(),
                sharing()
                        .takes("P", "A")
                        .writes("P", "n", 1)
                        .takes("Q", "B")
                        .writes("Q", "n", 1)
                        .finished(),
                new LogBuilder()
                        .all(ObjectKind.QUEUE, new ObjectState.Queue(0, List.of(Value.of(1))), "q")
                        .threads("P", "Q")
                        .event(EventKind.PUT, "Q", "q", Value.of(1), null)
                        .event(EventKind.QUERY, "P", "q", Value.FALSE, null)
                        .event(EventKind.GET, "Q", "q", Value.of(1), null)
                        .wants("P", "q")
                        .ends("Q")
                        .run("", cut),
                wrongWakeUp().finished(),
                uncheckedWakeUp().finished(),
                earlyCall(),
                LogBuilder.twoLocks().deadlocked("", "Left", "Right"),
                LogBuilder.twoLocks().run("", cut),
                twoOrders().finished(),
                atCondition()
                        .event(EventKind.NOTIFY, "Q", "condition", Value.NONE, new Detail.Woken(List.of()))
                        .releases("Q", "A")
                        .takes("P", "A")
                        .event(EventKind.WAIT, "P", "condition")
                        .run("", cut),
                new LogBuilder()
                        .variable("n", 0)
                        .threads("P", "Q")
                        .reads("P", "n", 0)
                        .writes("Q", "n", 1)
                        .writes("P", "n", 1)
                        .finished(),
                threads().takes("P", "A").sleeps("P", 5).wants("Q", "A").finished(),
                spinning.finished()));
        return runs;
    }

    private static LogBuilder sharing() {
        return new LogBuilder().locks("A", "B").variable("n", 0).threads("P", "Q");
    }

    /** P is woken and has nothing to do, while Q goes on waiting. */
    static LogBuilder wrongWakeUp() {
        return LogBuilder.condition()
                .looksAndWaits("P")
                .looksAndWaits("Q")
                .changes("R")
                .notifies("R", "P")
                .releases("R", "A")
                .comesOut("P")
                .looksAndWaits("P");
    }

    /** P is woken and does not look whether S came first. */
    static LogBuilder uncheckedWakeUp() {
        return LogBuilder.condition()
                .looksAndWaits("P")
                .changes("R")
                .notifies("R", "P")
                .releases("R", "A")
                .changes("S")
                .releases("S", "A")
                .comesOut("P")
                .writes("P", "n", 5);
    }

    /** R calls P before it changes what P looks at. */
    static Run earlyCall() {
        return LogBuilder.condition()
                .looksAndWaits("P")
                .takes("R", "A")
                .notifies("R", "P")
                .releases("R", "A")
                .comesOut("P")
                .looksAndWaits("P")
                .changes("R")
                .releases("R", "A")
                .deadlocked("", "P");
    }

    /** Threads that are kept back, keep each other back, or let too many in. */
    private static List<Run> ofProgress() {
        LogBuilder givingUp = sharing();
        for (int round = 0; round < 5; round++) {
            givingUp.takes("P", "A").takes("Q", "B");
            givingUp.event(EventKind.MISS, "P", "B").event(EventKind.MISS, "Q", "A");
            givingUp.releases("P", "A").releases("Q", "B");
        }
        LogBuilder given = new LogBuilder()
                .all(ObjectKind.SEMAPHORE, new ObjectState.Permits(1), "s")
                .threads("P")
                .takes("P", "s")
                .event(EventKind.RELEASE, "P", "s", Value.of(2), null);
        LogBuilder barging = overtaken(6);
        for (int more = 0; more < 40; more++) {
            barging.reads("P", "n", more);
        }
        return List.of(
                overtaken(6).finished(),
                barging.finished(),
                line(4, "P", "Q", "R").finished(),
                givingUp.finished(),
                givingUp.run("", new Outcome(OutcomeKind.LIVELOCK, "", List.of())),
                given.finished());
    }

    /** Q wants A, and P takes it so many times before Q gets it. */
    static LogBuilder overtaken(int times) {
        LogBuilder run = sharing().takes("P", "A").wants("Q", "A").releases("P", "A");
        for (int time = 0; time < times; time++) {
            run.takes("P", "A").releases("P", "A");
        }
        return run.takes("Q", "A").releases("Q", "A");
    }

    /** Threads that take A in turns, so many times each; one has it and all others wait. */
    static LogBuilder line(int rounds, String... threads) {
        LogBuilder run = new LogBuilder().locks("A").threads(threads);
        for (int thread = 0; thread < threads.length; thread++) {
            if (thread == 0) {
                run.takes(threads[0], "A");
            } else {
                run.wants(threads[thread], "A");
            }
        }
        for (int turn = 1; turn < rounds * threads.length; turn++) {
            String before = threads[(turn - 1) % threads.length];
            String next = threads[turn % threads.length];
            run.releases(before, "A").takes(next, "A").wants(before, "A");
        }
        return run;
    }

    /** Runs whose figures have all words. */
    static List<Run> timed() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .all(ObjectKind.SEMAPHORE, new ObjectState.Permits(1), "s")
                .threads("P", "Q")
                .event(EventKind.START, "P", "Q")
                .wants("Q", "s")
                .event(EventKind.RELEASE, "P", "s", Value.of(1), null)
                .enabled(EventKind.ACQUIRE, "Q", "s", Value.of(0), "P");
        for (int round = 0; round < 20; round++) {
            run.takes("P", "A")
                    .wants("Q", "A")
                    .releases("P", "A")
                    .enabled(EventKind.ACQUIRE, "Q", "A", Value.of(1), "P")
                    .wants("P", "A")
                    .releases("Q", "A")
                    .enabled(EventKind.ACQUIRE, "P", "A", Value.of(1), "Q")
                    .releases("P", "A");
        }
        Provenance virtual = Provenance.UNKNOWN.with(Provenance.Fact.CLOCK, "virtual");
        Run joined = new LogBuilder()
                .locks("A")
                .threads("R", "P", "S")
                .event(EventKind.START, "R", "P")
                .takes("S", "A")
                .wants("P", "A")
                .releases("S", "A")
                .enabled(EventKind.ACQUIRE, "P", "A", Value.of(1), "S")
                .wants("R", "P")
                .ends("P")
                .enabled(EventKind.JOIN, "R", "P", Value.NONE, "P")
                .finished();
        Run started = new LogBuilder().threads("P").late("Q", "P").ends("Q").finished();
        LogBuilder even = new LogBuilder()
                .locks("A")
                .variable("n", 0)
                .threads("P", "Q", "R")
                .takes("P", "A")
                .wants("Q", "A")
                .releases("P", "A")
                .enabled(EventKind.ACQUIRE, "Q", "A", Value.of(1), "P")
                .releases("Q", "A");
        for (int step = 0; step < 4; step++) {
            even.writes("R", "n", step);
        }
        return List.of(
                run.finished(),
                new Run(new Heading("", "", Listing.EMPTY, virtual), even.log, Outcome.FINISHED, Optional.empty()),
                started,
                joined);
    }

    /** Two threads that take two locks in two orders, one after the other. */
    static LogBuilder twoOrders() {
        return threads()
                .takes("P", "A")
                .takes("P", "B")
                .releases("P", "B")
                .releases("P", "A")
                .takes("Q", "B")
                .takes("Q", "A")
                .releases("Q", "A")
                .releases("Q", "B");
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

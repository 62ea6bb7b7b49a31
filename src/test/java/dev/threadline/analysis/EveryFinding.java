package dev.threadline.analysis;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.List;

/** Logs with every kind of finding. */
final class EveryFinding {
    private EveryFinding() {}

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
            EveryText.waits(kind).forEach(run -> runs.add(run.deadlocked("", "P")));
        }
        runs.add(EveryText.threads().ends("Q").wants("P", "Q").deadlocked("", "P"));
        runs.addAll(List.of(
                EveryText.threads().finished(),
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
                EveryText.atCondition()
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
                EveryText.threads()
                        .takes("P", "A")
                        .sleeps("P", 5)
                        .wants("Q", "A")
                        .finished(),
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

    /** Two threads that take two locks in two orders, one after the other. */
    static LogBuilder twoOrders() {
        return EveryText.threads()
                .takes("P", "A")
                .takes("P", "B")
                .releases("P", "B")
                .releases("P", "A")
                .takes("Q", "B")
                .takes("Q", "A")
                .releases("Q", "A")
                .releases("Q", "B");
    }
}

package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs that make a mistake, in some of their runs by chance, and twins of them that don't, in any. */
@Timeout(300)
class ScriptedFindingsTest {
    private static final int RUNS = 200;

    private final ScriptedRuns runs = new ScriptedRuns();

    @AfterEach
    void close() {
        runs.close();
    }

    /** Two threads that do one thing each, and main, which waits for them. */
    private static String two(String setup, String first, String second) {
        return setup + "def one():\n" + first.indent(4) + "def two():\n" + second.indent(4) + """
                t = Thread(target=one)
                u = Thread(target=two)
                t.start()
                u.start()
                t.join()
                u.join()
                """;
    }

    /** The forms of all that is found in runs by chance. */
    private Set<String> found(String program) throws InterruptedException {
        Set<String> forms = new TreeSet<>();
        for (long seed = 0; seed < RUNS; seed++) {
            Findings.of(runs.run(program, seed))
                    .all()
                    .forEach(finding -> forms.add(finding.kind().form()));
        }
        return forms;
    }

    private void isFound(String form, String broken, String mended) throws InterruptedException {
        assertThat(found(broken)).contains(form);
        assertThat(found(mended)).doesNotContain(form);
    }

    @Test
    void twoCallsOfAQueue_areCheckThenAct_unlessALockIsAroundBoth() throws InterruptedException {
        String setup = "from queue import Queue\nq = Queue()\nq.put(1)\nlock = Lock()\ngot = []\n";
        String act = "if not q.empty():\n    got.append(q.get(timeout=1))\n";
        String asked = "if q.qsize() > 0:\n    got.append(q.get(timeout=1))\n";
        String guarded = "with lock:\n" + act.indent(4);

        isFound("check-then-act", two(setup, act, act), two(setup, guarded, guarded));
        assertThat(found(two(setup, asked, act))).contains("check-then-act");
    }

    @Test
    void twoCallsOfALockOrAList_areCheckThenAct_unlessALockIsAroundBoth() throws InterruptedException {
        String setup = "A = Lock()\nguard = Lock()\nxs = [1]\nd = {}\n";
        String lock = "if not A.locked():\n    A.acquire()\n    A.release()\n";
        String list = "if len(xs) > 0:\n    xs.pop()\n";
        String entry = "if 1 not in d:\n    d[1] = 2\n";

        for (String act : List.of(lock, list, entry)) {
            String guarded = "with guard:\n" + act.indent(4);
            isFound("check-then-act", two(setup, act, act), two(setup, guarded, guarded));
        }
    }

    @Test
    void aVariableThatIsLookedAtAndThenWritten_isABrokenUpdate_unlessALockIsAroundBoth() throws InterruptedException {
        String setup = "taken = 0\nguard = Lock()\n";
        String act = "global taken\nif taken == 0:\n    taken = 1\n";
        String guarded = "global taken\nwith guard:\n    if taken == 0:\n        taken = 1\n";

        isFound("atomicity", two(setup, act, act), two(setup, guarded, guarded));
    }

    @Test
    void oneLockForEachThread_isTold_andOneForBothIsNot() throws InterruptedException {
        String setup = "n = 0\nA = Lock()\nB = Lock()\n";
        String underA = "global n\nwith A:\n    n += 1\n";
        String underB = "global n\nwith B:\n    n += 1\n";
        String bare = "x = n\n";

        isFound("different-locks", two(setup, underA, underB), two(setup, underA, underA));
        isFound("missing-lock", two(setup, underA, bare), two(setup, underA, "with A:\n    x = n\n"));
    }

    @Test
    void waitingForTwoThingsAtOneCondition_byWaitFor_canWakeTheWrongOne_andAtTwoItCannot() throws InterruptedException {
        String one = "c = Condition()\nd = c\n";
        String each = "lock = Lock()\nc = Condition(lock)\nd = Condition(lock)\n";

        isFound("wrong-wakeup", handing(one), handing(each));
    }

    /** Producers wait for room at c, consumers for items at d. */
    private static String handing(String conditions) {
        return conditions + """
                items = []
                def produce():
                    for i in range(2):
                        with c:
                            c.wait_for(lambda: len(items) == 0)
                            items.append(i)
                            d.notify()
                def consume():
                    for i in range(2):
                        with d:
                            d.wait_for(lambda: len(items) > 0)
                            items.pop()
                            c.notify()
                ts = (Thread(target=produce), Thread(target=produce), Thread(target=consume), Thread(target=consume))
                for t in ts:
                    t.start()
                for t in ts:
                    t.join()
                """;
    }

    @Test
    void aCallBeforeTheChange_isTold_andOneAfterItIsNot() throws InterruptedException {
        String setup = "c = Condition()\nready = False\n";
        String waiter = "with c:\n    while not ready:\n        c.wait()\n";
        String early = "global ready\nwith c:\n    c.notify()\nwith c:\n    ready = True\n";
        String right = "global ready\nwith c:\n    ready = True\n    c.notify()\n";

        isFound("signal-order", two(setup, waiter, early), two(setup, waiter, right));
        isFound("unanswered", two(setup, waiter, early), two(setup, waiter, right));
    }

    @Test
    void threadsThatGiveUpForEachOther_areAPossibleLivelock_andThoseThatTakeLocksInOrderAreNot()
            throws InterruptedException {
        String setup = "A = Lock()\nB = Lock()\n";
        String there = polite("A", "B");

        isFound("possible-livelock", two(setup, there, polite("B", "A")), two(setup, there, there));
    }

    /** Takes two locks, and gives the first one back if the second one is not to be had; tries twelve times. */
    private static String polite(String first, String second) {
        return """
                for i in range(12):
                    FIRST.acquire()
                    if SECOND.acquire(False):
                        SECOND.release()
                        FIRST.release()
                        return
                    FIRST.release()
                """.replace("FIRST", first).replace("SECOND", second);
    }

    @Test
    void whatNobodyBrings_isADeadlock_ofEachKind() throws InterruptedException {
        String setup = """
                from queue import Queue
                q = Queue(1)
                e = Event()
                s = Semaphore(0)
                b = Barrier(2)
                latch = CountDownLatch(2)
                """;
        for (String wait : List.of(
                "q.get()",
                "q.put(1)\nq.put(2)",
                "q.put(1)\nq.join()",
                "e.wait()",
                "s.acquire()",
                "b.wait()",
                "latch.await()")) {
            Run run = runs.run(two(setup, wait, "pass"), 1);
            assertThat(run.outcome().kind()).as(wait).isEqualTo(OutcomeKind.DEADLOCK);
            assertThat(Findings.of(run).all())
                    .as(wait)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind().form()).isEqualTo("unanswered"));
        }
    }
}

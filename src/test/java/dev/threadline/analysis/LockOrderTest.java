package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Locks that are taken in orders that could end in a deadlock are told, and no others. */
@Timeout(300)
class LockOrderTest {
    private static final int PROGRAMS = 500;

    private final ScriptedRuns runs = new ScriptedRuns();

    @AfterEach
    void close() {
        runs.close();
    }

    private static List<Finding> found(Run run) {
        return Findings.of(run).all().stream()
                .filter(finding -> finding.kind() == FindingKind.LOCK_ORDER)
                .toList();
    }

    private static LogBuilder threads() {
        return new LogBuilder()
                .locks("A", "B", "C", "G")
                .all(ObjectKind.READ_WRITE_LOCK, ObjectState.ReadWrite.FREE, "X", "Y")
                .threads("main", "P", "Q", "R");
    }

    private static void nests(LogBuilder run, String thread, String... locks) {
        for (String lock : locks) {
            run.takes(thread, lock);
        }
        for (String lock : List.of(locks).reversed()) {
            run.releases(thread, lock);
        }
    }

    @Test
    void twoOrdersOfTwoLocks_areTold_withBothThreads() {
        LogBuilder run = threads();
        nests(run, "P", "A", "B");
        nests(run, "Q", "B", "A");

        assertThat(found(run.finished())).singleElement().satisfies(finding -> {
            assertThat(finding.threads()).containsExactly(run.thread("P"), run.thread("Q"));
            assertThat(finding.objects()).containsExactly(run.object("A"), run.object("B"));
            assertThat(finding.steps()).containsExactly(1L, 2L, 5L, 6L);
        });
    }

    @Test
    void threeLocksInARing_areTold() {
        LogBuilder run = threads();
        nests(run, "P", "A", "B");
        nests(run, "Q", "B", "C");
        assertThat(found(run.finished())).isEmpty();
        nests(run, "R", "C", "A");

        assertThat(found(run.finished()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.threads()).hasSize(3));
    }

    @Test
    void aGateThatEachTakesFirst_keepsThemApart() {
        LogBuilder run = threads();
        nests(run, "P", "G", "A", "B");
        nests(run, "Q", "G", "B", "A");
        assertThat(found(run.finished())).isEmpty();
        nests(run, "R", "B", "A");

        assertThat(found(run.finished())).hasSize(1);
    }

    @Test
    void threadsThatAreNeverThereAtTheSameTime_areNotAccused() {
        LogBuilder apart = threads();
        apart.event(EventKind.START, "main", "P");
        nests(apart, "P", "A", "B");
        apart.ends("P").event(EventKind.JOIN, "main", "P").event(EventKind.START, "main", "Q");
        nests(apart, "Q", "B", "A");
        LogBuilder together = threads();
        together.event(EventKind.START, "main", "P").event(EventKind.START, "main", "Q");
        nests(together, "P", "A", "B");
        nests(together, "Q", "B", "A");

        assertThat(found(apart.finished())).isEmpty();
        assertThat(found(together.finished())).hasSize(1);
    }

    @Test
    void oneThreadAlone_mayTakeThemInAnyOrder() {
        LogBuilder run = threads();
        nests(run, "P", "A", "B");
        nests(run, "P", "B", "A");

        assertThat(found(run.finished())).isEmpty();
    }

    @Test
    void readersDoNotKeepReadersWaiting_andAWriterDoes() {
        LogBuilder readers = threads();
        reads(readers, "P", "X", "Y");
        reads(readers, "Q", "Y", "X");
        LogBuilder writer = threads();
        reads(writer, "P", "X", "Y");
        nests(writer, "Q", "Y", "X");

        assertThat(found(readers.finished())).isEmpty();
        assertThat(found(writer.finished())).hasSize(1);
    }

    private static void reads(LogBuilder run, String thread, String... locks) {
        for (String lock : locks) {
            run.event(EventKind.ACQUIRE_SHARED, thread, lock, Value.of(1), null);
        }
        for (String lock : locks) {
            run.event(EventKind.RELEASE_SHARED, thread, lock, Value.of(0), null);
        }
    }

    @Test
    void twoLocksInTwoOrders_eitherDeadlock_orAreTold() throws InterruptedException {
        String code = program(List.of(List.of(0, 1), List.of(1, 0)), false, 1);
        int deadlocks = 0;
        for (long seed = 0; seed < 100; seed++) {
            Run run = runs.run(code, seed);
            boolean deadlock = run.outcome().kind() == OutcomeKind.DEADLOCK;
            assertThat(found(run)).as("seed %d", seed).hasSize(deadlock ? 0 : 1);
            deadlocks += deadlock ? 1 : 0;
        }
        assertThat(deadlocks).isBetween(1, 99);
    }

    @Test
    void randomPrograms_thatTakeTheirLocksInOneOrder_orUnderAGate_haveNothingToTell() throws InterruptedException {
        for (long seed = 0; seed < PROGRAMS; seed++) {
            Random random = new Random(seed);
            boolean gated = random.nextBoolean();
            List<List<Integer>> orders = new ArrayList<>();
            for (int nesting = 2 + random.nextInt(4); nesting > 0; nesting--) {
                List<Integer> locks = new ArrayList<>(List.of(0, 1, 2, 3));
                Collections.shuffle(locks, random);
                List<Integer> some = new ArrayList<>(locks.subList(0, 2 + random.nextInt(3)));
                if (!gated) {
                    Collections.sort(some);
                }
                orders.add(some);
            }
            Run run = runs.run(program(orders, gated, 2), seed);
            assertThat(run.outcome().kind()).as("seed %d", seed).isEqualTo(OutcomeKind.FINISHED);
            assertThat(found(run)).as("seed %d", seed).isEmpty();
        }
    }

    /** Threads that each take locks in an order, some times. */
    private static String program(List<List<Integer>> orders, boolean gated, int rounds) {
        StringBuilder text = new StringBuilder("gate = Lock()\nlocks = (Lock(), RLock(), Lock(), RLock())\n");
        text.append("def nest(order, at):\n    if at < len(order):\n        with locks[order[at]]:\n");
        text.append("            nest(order, at + 1)\n");
        text.append("def work(order):\n    for i in range(").append(rounds).append("):\n");
        text.append(gated ? "        with gate:\n            nest(order, 0)\n" : "        nest(order, 0)\n");
        text.append("ts = []\n");
        for (List<Integer> order : orders) {
            String tuple = order.toString().replace('[', '(').replace(']', ')');
            text.append("ts.append(Thread(target=work, args=(").append(tuple).append(",)))\n");
        }
        return text.append("for t in ts:\n    t.start()\nfor t in ts:\n    t.join()\n")
                .toString();
    }
}

package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.threadline.analysis.WaitForGraph.Wait;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitForGraphTest {
    private static WaitForGraph graph(LogBuilder run) {
        return WaitForGraph.of(run.log, run.end().state());
    }

    private static List<List<Integer>> rings(LogBuilder run) {
        return graph(run).cycles().stream()
                .map(cycle -> cycle.stream().map(Wait::thread).toList())
                .toList();
    }

    @Test
    void twoLocksInTwoOrders_areACycle_fromTheSmallestThread() {
        LogBuilder run = LogBuilder.twoLocks();
        WaitForGraph graph = graph(run);

        assertThat(graph.waits())
                .extracting(Wait::thread, Wait::object, Wait::holder, Wait::step)
                .containsExactly(tuple(0, run.object("B"), 1, 4L), tuple(1, run.object("A"), 0, 6L));
        assertThat(rings(run)).containsExactly(List.of(0, 1));
    }

    @Test
    void aWaitForAnOwnerThatGoesOn_isNoCycle() {
        LogBuilder run =
                new LogBuilder().locks("A").threads("P", "Q").takes("P", "A").wants("Q", "A");

        assertThat(graph(run).waits()).hasSize(1);
        assertThat(rings(run)).isEmpty();
    }

    @Test
    void aThreadThatWantsItsOwnLock_isACycleOfOne() {
        LogBuilder run =
                new LogBuilder().locks("A").threads("P").takes("P", "A").wants("P", "A");

        assertThat(rings(run)).containsExactly(List.of(0));
    }

    @Test
    void aJoin_waitsForTheThread() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("Main", "P")
                .takes("Main", "A")
                .wants("P", "A")
                .wants("Main", "P");

        assertThat(graph(run).waits()).extracting(Wait::holder).containsExactly(1, 0);
        assertThat(rings(run)).containsExactly(List.of(0, 1));
    }

    @Test
    void aLockOfAnEndedThread_isHeldByOneThatIsGone() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("P", "Q")
                .takes("P", "A")
                .ends("P")
                .wants("Q", "A");

        Wait wait = graph(run).waits().getFirst();
        assertThat(wait.holder()).isZero();
        assertThat(wait.gone()).isTrue();
        assertThat(wait.isHeld()).isFalse();
    }

    @Test
    void aReleasedLock_andAnEndedThread_standInNobodysWay() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("P", "Q", "Main")
                .takes("P", "A")
                .wants("Q", "A")
                .wants("Main", "P")
                .releases("P", "A")
                .ends("P");

        assertThat(graph(run).waits()).extracting(Wait::holder).containsOnly(WaitForGraph.NOBODY);
    }

    @Test
    void severalCycles_areEachToldOnce_whateverHangsBehindThem() {
        LogBuilder run = new LogBuilder()
                .locks("A", "B", "C", "D", "E")
                .threads("Tail", "P", "Q", "R", "S", "T")
                .takes("P", "A")
                .takes("T", "B")
                .takes("Q", "C")
                .takes("R", "D")
                .takes("S", "E")
                .wants("Tail", "E")
                .wants("T", "A")
                .wants("P", "B")
                .wants("Q", "E")
                .wants("S", "D")
                .wants("R", "C");

        assertThat(rings(run)).containsExactly(List.of(1, 5), List.of(2, 4, 3));
    }

    /** Oracle: a thread is in a cycle if following the holders from it comes back to it. */
    @Test
    void onRandomGraphs_exactlyTheThreadsThatReachThemselves_areInCycles() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int count = 1 + random.nextInt(8);
            LogBuilder run = new LogBuilder();
            String[] names = new String[count];
            for (int i = 0; i < count; i++) {
                names[i] = "T" + i;
                run.locks("L" + i);
            }
            run.threads(names);
            for (int i = 0; i < count; i++) {
                run.takes(names[i], "L" + i);
            }
            int[] next = new int[count];
            for (int i = 0; i < count; i++) {
                next[i] = random.nextInt(4) == 0 ? -1 : random.nextInt(count);
                if (next[i] >= 0) {
                    run.wants(names[i], "L" + next[i]);
                }
            }

            List<List<Integer>> rings = rings(run);
            assertThat(rings.stream().flatMap(List::stream)).doesNotHaveDuplicates();
            for (int i = 0; i < count; i++) {
                int at = i;
                for (int hop = 0; hop == 0 || at != i && at >= 0 && hop <= count; hop++) {
                    at = next[at];
                }
                int thread = i;
                assertThat(rings.stream().anyMatch(ring -> ring.contains(thread)))
                        .isEqualTo(at == i);
            }
            for (List<Integer> ring : rings) {
                for (int i = 0; i < ring.size(); i++) {
                    assertThat(next[ring.get(i)]).isEqualTo(ring.get((i + 1) % ring.size()));
                    assertThat(ring.get(i)).isGreaterThanOrEqualTo(ring.getFirst());
                }
            }
        }
    }
}

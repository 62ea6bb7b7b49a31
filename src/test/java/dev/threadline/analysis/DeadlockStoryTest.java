package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.WaitForGraph.Wait;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Run;
import org.junit.jupiter.api.Test;

class DeadlockStoryTest {
    private static String told(LogBuilder run, Run over) {
        return String.join(" ", run.sentences().story(DeadlockStory.of(over)));
    }

    private static String told(LogBuilder run) {
        return told(run, run.deadlocked("A deadlock"));
    }

    @Test
    void twoLocksInTwoOrders() {
        LogBuilder run = LogBuilder.twoLocks();
        DeadlockStory story = DeadlockStory.of(run.deadlocked("Two locks", "Left", "Right"));

        assertThat(told(run))
                .isEqualTo("Left has A since step 1 and wants B. Right has B since step 2 and wants A. "
                        + "Neither can let go: each waits for the other.");
        assertThat(story.isFinal()).isTrue();
        DeadlockStory.Part cycle = story.parts().getFirst();
        assertThat(cycle).isInstanceOf(DeadlockStory.Cycle.class);
        assertThat(cycle.holdings())
                .containsExactly(new Holding(1, run.object("B"), 2), new Holding(0, run.object("A"), 1));
        assertThat(cycle.wants()).extracting(Wait::step).containsExactly(4L, 6L);
    }

    @Test
    void threeLocks_areARing() {
        LogBuilder run = new LogBuilder()
                .locks("A", "B", "C")
                .threads("P", "Q", "R")
                .takes("P", "A")
                .takes("Q", "B")
                .takes("R", "C")
                .wants("R", "A")
                .wants("Q", "C")
                .wants("P", "B");

        assertThat(told(run))
                .isEqualTo("P has A since step 1 and wants B. Q has B since step 2 and wants C. "
                        + "R has C since step 3 and wants A. None of the 3 can let go: each waits for the next.");
    }

    @Test
    void aPlainLockTakenTwice_isADeadlockOfOne() {
        LogBuilder run =
                new LogBuilder().locks("lock").threads("T").takes("T", "lock").wants("T", "lock");

        assertThat(told(run))
                .isEqualTo("T has lock since step 1 and wants it again; "
                        + "a Lock can't be taken twice, even by its owner.");
    }

    @Test
    void aLockWhoseOwnerHasEnded_isNeverReleased() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("Left", "Right", "Mid")
                .takes("Left", "A")
                .ends("Left")
                .wants("Right", "A")
                .wants("Mid", "A");

        assertThat(told(run))
                .isEqualTo("Left took A at step 1 and ended without releasing it. "
                        + "Right and Mid want A, which Left can no longer release.");
    }

    @Test
    void aJoinOnAStuckThread_standsBehindIt() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("Main", "P")
                .takes("P", "A")
                .wants("P", "A")
                .wants("Main", "P");

        assertThat(told(run))
                .isEqualTo("P has A since step 1 and wants it again; a Lock can't be taken twice, even by its owner. "
                        + "Main waits for P to end.");
    }

    @Test
    void aJoinInTheRing_isNoLockToLetGo() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("Main", "P")
                .takes("Main", "A")
                .wants("P", "A")
                .wants("Main", "P");

        assertThat(told(run))
                .isEqualTo("Main has A since step 1 and waits for P to end. P wants A. "
                        + "Neither can go on: each waits for the other.");
    }

    @Test
    void aRingOfJoins_ofThree() {
        LogBuilder run = new LogBuilder()
                .threads("P", "Q", "R")
                .wants("P", "Q")
                .wants("Q", "R")
                .wants("R", "P");

        assertThat(told(run))
                .isEqualTo("P waits for Q to end. Q waits for R to end. R waits for P to end. "
                        + "None of the 3 can go on: each waits for the next.");
    }

    @Test
    void severalRings_andThoseBehindThem_areEachTold() {
        LogBuilder run = new LogBuilder()
                .locks("A", "B", "C")
                .threads("P", "Q", "Solo", "X", "Y")
                .takes("P", "A")
                .takes("Q", "B")
                .takes("Solo", "C")
                .wants("P", "B")
                .wants("Q", "A")
                .wants("Solo", "C")
                .wants("X", "A")
                .wants("Y", "A");

        assertThat(told(run))
                .isEqualTo("P has A since step 1 and wants B. Q has B since step 2 and wants A. "
                        + "Neither can let go: each waits for the other. "
                        + "Solo has C since step 3 and wants it again; "
                        + "a Lock can't be taken twice, even by its owner. "
                        + "X and Y wait for A, which P has held since step 1.");
    }

    @Test
    void waitersThatNobodyCanWake_areLeftAloneOnlyAtTheEnd() {
        LogBuilder run = new LogBuilder()
                .opaque(ObjectKind.CONDITION, "ready")
                .threads("P", "Q")
                .event(EventKind.WAIT, "P", "ready")
                .event(EventKind.WAIT, "Q", "ready");

        assertThat(told(run)).isEqualTo("P and Q wait at ready to be notified. Nobody is left who could change that.");
        assertThat(run.sentences().story(DeadlockStory.of(run.end())))
                .containsExactly("P and Q wait at ready to be notified.");
    }

    @Test
    void aReentrantLock_isHeldSinceItsFirstTaking() {
        LogBuilder run = new LogBuilder()
                .rlocks("R")
                .threads("P", "Q")
                .takes("P", "R", 1)
                .takes("P", "R", 2)
                .releases("P", "R", 1)
                .wants("Q", "R");

        assertThat(told(run)).isEqualTo("Q waits for R, which P has held since step 1.");
    }

    @Test
    void aLockTakenBackAtItsOldDepth_isHeldSinceThen() {
        LogBuilder run = new LogBuilder()
                .rlocks("R")
                .threads("P", "Q")
                .takes("P", "R", 1)
                .releases("P", "R", 0)
                .takes("P", "R", 2)
                .wants("Q", "R");

        assertThat(told(run)).isEqualTo("Q waits for R, which P has held since step 3.");
    }

    @Test
    void whenNobodyWaits_thatIsTold() {
        assertThat(told(new LogBuilder().threads("P"))).isEqualTo("Nobody waits.");
    }
}

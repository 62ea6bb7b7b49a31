package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of finding beside data races: where it is found, and where it is not. */
class FindingsTest {
    private static List<FindingKind> kinds(Run run) {
        return Findings.of(run).all().stream().map(Finding::kind).toList();
    }

    private static Run stuck(LogBuilder run, String... threads) {
        return run.run(
                "",
                new Outcome(
                        OutcomeKind.DEADLOCK,
                        "",
                        List.of(threads).stream().map(run::thread).toList()));
    }

    @Test
    void aRingOfLocks_isADeadlock_withWhoTookWhatAndWantsWhat() {
        LogBuilder run = LogBuilder.twoLocks();
        Finding deadlock = Findings.of(run.deadlocked("", "Left", "Right")).all().stream()
                .filter(finding -> finding.kind() == FindingKind.DEADLOCK)
                .findFirst()
                .orElseThrow();

        assertThat(deadlock.threads()).containsExactly(run.thread("Left"), run.thread("Right"));
        assertThat(deadlock.objects()).containsExactly(run.object("B"), run.object("A"));
        assertThat(deadlock.evidence().stream().map(evidence -> run.log.kindAt(evidence.position())))
                .containsExactly(EventKind.ACQUIRE, EventKind.REQUEST, EventKind.ACQUIRE, EventKind.REQUEST);
    }

    @Test
    void aRingOfPlainLocks_inARunThatWasCut_isASuspicion_andOneOfRLocksIsProof() {
        Outcome cut = new Outcome(OutcomeKind.TIME_LIMIT, "", List.of(0, 1));
        LogBuilder owned = new LogBuilder().rlocks("A", "B").threads("P", "Q");
        owned.takes("P", "A").takes("Q", "B").wants("P", "B").wants("Q", "A");
        LogBuilder plain = new LogBuilder().locks("A", "B").threads("P", "Q");
        plain.takes("P", "A").takes("Q", "B").wants("P", "B").wants("Q", "A");

        assertThat(kinds(owned.run("", cut))).containsExactly(FindingKind.DEADLOCK);
        assertThat(kinds(plain.run("", cut))).containsExactly(FindingKind.DEADLOCK_SUSPICION);
        assertThat(kinds(plain.run("", Outcome.FINISHED))).isEmpty();
    }

    @Test
    void whoWaitsForANotifyThatNobodyCanGive_isInADeadlock() {
        LogBuilder run = condition();
        waits(run, "P");

        assertThat(kinds(stuck(run, "P"))).containsExactly(FindingKind.UNANSWERED);
    }

    private static LogBuilder condition() {
        return new LogBuilder()
                .locks("A")
                .all(ObjectKind.CONDITION, new ObjectState.Condition(0), "c")
                .variable("n", 0)
                .threads("P", "Q");
    }

    private static void waits(LogBuilder run, String thread) {
        run.takes(thread, "A")
                .event(EventKind.WAIT, thread, "c")
                .event(EventKind.SUSPEND, thread, "A", Value.of(0), null);
    }

    private static void notifiesNobody(LogBuilder run, String thread) {
        run.takes(thread, "A")
                .event(EventKind.NOTIFY, thread, "c", Value.NONE, new Detail.Woken(List.of()))
                .releases(thread, "A");
    }

    @Test
    void aNotifyThatNobodyHeard_andAWaitAfterIt_isALostWakeUp() {
        LogBuilder run = condition();
        notifiesNobody(run, "Q");
        waits(run, "P");

        assertThat(kinds(stuck(run, "P"))).containsExactly(FindingKind.UNANSWERED, FindingKind.LOST_WAKE_UP);
        assertThat(kinds(run.run("", Outcome.FINISHED))).isEmpty();
    }

    @Test
    void whoLookedAtDataAfterTheNotify_lostNothing() {
        LogBuilder run = condition();
        notifiesNobody(run, "Q");
        run.reads("P", "n", 0);
        waits(run, "P");

        assertThat(kinds(stuck(run, "P"))).containsExactly(FindingKind.UNANSWERED);
    }

    @Test
    void anEventThatIsSetAndClearedWhileNobodyWaits_isLost_andOneThatWasSeenIsNot() {
        LogBuilder lost = pulsed();
        lost.event(EventKind.CLEAR, "Q", "e").event(EventKind.WAIT, "P", "e");
        LogBuilder seen = pulsed();
        seen.event(EventKind.PASS, "P", "e").event(EventKind.CLEAR, "Q", "e").event(EventKind.WAIT, "P", "e");

        assertThat(kinds(stuck(lost, "P"))).containsExactly(FindingKind.UNANSWERED, FindingKind.LOST_WAKE_UP);
        assertThat(kinds(stuck(seen, "P"))).containsExactly(FindingKind.UNANSWERED);
    }

    @Test
    void aSecondPulse_thatComesBeforeTheWokenThreadIsOut_isLost() {
        LogBuilder run = new LogBuilder()
                .all(ObjectKind.EVENT, new ObjectState.Flag(false), "e")
                .threads("P", "Q")
                .event(EventKind.WAIT, "P", "e")
                .event(EventKind.SET, "Q", "e", Value.NONE, new Detail.Woken(List.of(0)))
                .event(EventKind.CLEAR, "Q", "e")
                .event(EventKind.RESUME, "P", "e")
                .event(EventKind.WAIT, "P", "e");
        assertThat(kinds(stuck(run, "P"))).containsExactly(FindingKind.UNANSWERED);

        LogBuilder twice = pulsed();
        twice.event(EventKind.CLEAR, "Q", "e").event(EventKind.WAIT, "P", "e");
        twice.event(EventKind.SET, "Q", "e", Value.NONE, new Detail.Woken(List.of(0)))
                .event(EventKind.CLEAR, "Q", "e")
                .event(EventKind.SET, "Q", "e", Value.NONE, new Detail.Woken(List.of()))
                .event(EventKind.CLEAR, "Q", "e")
                .event(EventKind.RESUME, "P", "e")
                .event(EventKind.WAIT, "P", "e");
        assertThat(kinds(stuck(twice, "P"))).containsExactly(FindingKind.UNANSWERED, FindingKind.LOST_WAKE_UP);
    }

    private static LogBuilder pulsed() {
        return new LogBuilder()
                .all(ObjectKind.EVENT, new ObjectState.Flag(false), "e")
                .threads("P", "Q")
                .event(EventKind.SET, "Q", "e", Value.NONE, new Detail.Woken(List.of()));
    }

    @Test
    void aWriteBetweenAnothersReadAndWrite_breaksItsUpdate() {
        LogBuilder run = new LogBuilder().variable("n", 0).threads("P", "Q");
        run.reads("P", "n", 0).writes("Q", "n", 1).writes("P", "n", 1);

        assertThat(kinds(run.finished())).containsExactly(FindingKind.DATA_RACE, FindingKind.ATOMICITY);
        assertThat(Findings.of(run.finished()).all().getLast().steps()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aWriteThatFollowsAnotherLock_orANewRead_isNoBrokenUpdate() {
        LogBuilder run = new LogBuilder().locks("A").variable("n", 0).threads("P", "Q");
        run.takes("P", "A").reads("P", "n", 0).releases("P", "A");
        run.takes("Q", "A").writes("Q", "n", 1).releases("Q", "A");
        run.takes("P", "A").writes("P", "n", 1).releases("P", "A");
        run.takes("Q", "A").writes("Q", "n", 1).releases("Q", "A");
        run.takes("P", "A").reads("P", "n", 1).writes("P", "n", 1).releases("P", "A");

        assertThat(kinds(run.finished())).isEmpty();
    }

    @Test
    void theReadAndTheWriteOfAnAtomicInteger_areNotOneStep() {
        LogBuilder run = new LogBuilder()
                .all(ObjectKind.ATOMIC_INTEGER, new ObjectState.Variable(Value.of(0)), "n")
                .threads("P", "Q");
        run.reads("P", "n", 0).writes("Q", "n", 1).writes("P", "n", 1);

        assertThat(kinds(run.finished())).containsExactly(FindingKind.ATOMICITY);
    }

    @Test
    void aThreadThatSleepsWithALockThatAnotherWants_isTold_whoeverWasFirst() {
        LogBuilder before = new LogBuilder().locks("A").threads("P", "Q");
        before.takes("P", "A").wants("Q", "A").sleeps("P", 5).event(EventKind.AWAKE, "P", null);
        LogBuilder after = new LogBuilder().locks("A").threads("P", "Q");
        after.takes("P", "A").sleeps("P", 5).wants("Q", "A");
        LogBuilder awake = new LogBuilder().locks("A").threads("P", "Q");
        awake.takes("P", "A").sleeps("P", 5).event(EventKind.AWAKE, "P", null).wants("Q", "A");

        assertThat(kinds(before.finished())).containsExactly(FindingKind.HELD_LOCK);
        assertThat(kinds(after.finished())).containsExactly(FindingKind.HELD_LOCK);
        assertThat(kinds(awake.finished())).isEmpty();
    }

    @Test
    void theLockThatAWaitGivesUp_isNotHeldByIt() {
        LogBuilder run = condition();
        run.takes("P", "A").wants("Q", "A").event(EventKind.WAIT, "P", "c");
        run.event(EventKind.SUSPEND, "P", "A", Value.of(0), null)
                .takes("Q", "A")
                .releases("Q", "A");

        assertThat(kinds(run.finished())).isEmpty();
    }

    private static LogBuilder spinning(int looks) {
        LogBuilder run = new LogBuilder().variable("ready", 0).locks("A").threads("P");
        for (int look = 0; look < looks; look++) {
            run.reads("P", "ready", 0);
        }
        return run;
    }

    @Test
    void looksAtTheSameValueThatEndWithAChange_areBusyWaiting() {
        assertThat(kinds(spinning(20).reads("P", "ready", 1).ends("P").finished()))
                .containsExactly(FindingKind.BUSY_WAIT);
        assertThat(kinds(spinning(20).finished())).containsExactly(FindingKind.BUSY_WAIT);
    }

    @Test
    void aFewLooks_orLooksThatEndByThemselves_areNot() {
        assertThat(kinds(spinning(3).reads("P", "ready", 1).ends("P").finished()))
                .isEmpty();
        assertThat(kinds(spinning(20)
                        .takes("P", "A")
                        .reads("P", "ready", 1)
                        .ends("P")
                        .finished()))
                .isEmpty();
    }
}

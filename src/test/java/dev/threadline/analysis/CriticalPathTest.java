package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.figures.CriticalPath;
import dev.threadline.analysis.figures.CriticalPath.Saving;
import dev.threadline.analysis.figures.CriticalPath.Share;
import dev.threadline.analysis.figures.CriticalPath.Span;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.Provenance;
import dev.threadline.event.Provenance.Fact;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
    /** P holds A for long while Q wants it; R does something else, and is done before. */
    private static LogBuilder oneLock() {
        return new LogBuilder()
                .locks("A")
                .variable("n", 0)
                .threads("P", "Q", "R")
                .takes("P", "A")
                .wants("Q", "A")
                .writes("R", "n", 1)
                .ends("R")
                .pause(10_000)
                .releases("P", "A")
                .enabled(EventKind.ACQUIRE, "Q", "A", Value.of(1), "P")
                .ends("P")
                .pause(5_000)
                .releases("Q", "A")
                .ends("Q");
    }

    @Test
    void itGoesFromWhoHadTheLock_toWhoWaitedForIt() {
        LogBuilder run = oneLock();
        CriticalPath path = CriticalPath.of(run.finished());

        assertThat(path.lengthNs()).isEqualTo(26_000);
        assertThat(path.spans())
                .containsExactly(
                        new Span(0, 0, 7, 17_000, -1, EventLog.NO_OBJECT),
                        new Span(1, 8, 11, 9_000, 0, run.object("A")));
        assertThat(path.shares()).containsExactly(new Share(0, 17_000, 0), new Share(1, 9_000, 0));
    }

    @Test
    void withoutTheWaiting_theLongestOtherPathIsLeft() {
        LogBuilder run = oneLock();

        // Q begins at 1 and wants at 4; from its taking at 18 to its end at 26 it takes 8: 12. P's own way ends at 19.
        assertThat(CriticalPath.of(run.finished()).savings())
                .containsExactly(new Saving(run.object("A"), 26_000 - 19_000));
    }

    @Test
    void aLockThatIsNotOnIt_isNotAskedFor() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("P", "Q", "R")
                .takes("P", "A")
                .wants("Q", "A")
                .releases("P", "A")
                .enabled(EventKind.ACQUIRE, "Q", "A", Value.of(1), "P")
                .ends("Q")
                .ends("P")
                .pause(100_000)
                .ends("R");
        CriticalPath path = CriticalPath.of(run.finished());

        assertThat(path.shares()).containsExactly(new Share(2, 109_000, 0));
        assertThat(path.savings()).isEmpty();
    }

    @Test
    void aSleepOnIt_isIdle_andSoIsAWaitUntilItsTimeWasUp() {
        CriticalPath path = CriticalPath.of(new LogBuilder()
                .opaque(ObjectKind.EVENT, "e")
                .threads("P")
                .sleeps("P", 50_000)
                .pause(50_000)
                .event(EventKind.AWAKE, "P", null)
                .event(EventKind.WAIT, "P", "e")
                .pause(20_000)
                .event(EventKind.TIMEOUT, "P", "e")
                .ends("P")
                .finished());

        assertThat(path.shares()).containsExactly(new Share(0, 75_000, 51_000 + 21_000));
    }

    @Test
    void ofAConditionsTwoEnablers_theReleaseCounts_andTheNotifyWithoutTheLock() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .all(ObjectKind.CONDITION, new ObjectState.Condition(0), "c")
                .threads("P", "Q")
                .event(EventKind.WAIT, "P", "c")
                .event(EventKind.SUSPEND, "P", "A", Value.of(0), null)
                .takes("Q", "A")
                .event(EventKind.NOTIFY, "Q", "c", Value.NONE, null)
                .pause(30_000)
                .releases("Q", "A");
        // The notify is the last event of Q but one.
        run.enabledBy(EventKind.RESUME, "P", "c", Value.of(1), 5)
                .enabled(EventKind.RESTORE, "P", "A", Value.of(1), "Q")
                .pause(7_000)
                .ends("P");
        CriticalPath path = CriticalPath.of(run.finished());

        assertThat(path.spans().getLast()).isEqualTo(new Span(0, 7, 9, 10_000, 1, run.object("A")));
        // Woken at 5, P has the lock at once, and takes 9 from coming out to its end: 14; Q's own way is 36, all 46.
        assertThat(path.lengthNs()).isEqualTo(46_000);
        assertThat(path.savings()).containsExactly(new Saving(run.object("A"), 46_000 - 36_000));
    }

    /** Oracle: the longest path from the first event forwards, by positions. */
    @Test
    void onRandomLogs_itIsAsLongAsThePlainOne_withAndWithoutEachLock() {
        int saved = 0;
        for (int seed = 0; seed < 400; seed++) {
            LogBuilder log = RandomWaiting.log(new Random(seed), 5 + seed);
            for (boolean virtual : new boolean[] {false, true}) {
                Run run = virtual ? controlled(log) : log.finished();
                CriticalPath path = CriticalPath.of(run);

                assertThat(path.lengthNs())
                        .as("seed %d, virtual %s", seed, virtual)
                        .isEqualTo(new PathOracle(log.log, virtual, -1).length());
                assertThat(path.shares().stream().mapToLong(Share::ns).sum())
                        .as("seed %d, virtual %s", seed, virtual)
                        .isEqualTo(path.lengthNs());
                for (Saving saving : path.savings()) {
                    long without = new PathOracle(log.log, virtual, saving.lock()).length();
                    assertThat(saving.ns())
                            .as("seed %d, virtual %s, %s", seed, virtual, saving)
                            .isEqualTo(path.lengthNs() - without);
                    saved += saving.ns() > 0 ? 1 : 0;
                }
                if (!virtual) {
                    assertThat(path.lengthNs()).isEqualTo(log.log.timeAt(log.log.size() - 1));
                }
            }
        }
        assertThat(saved).as("locks without which a run was shorter").isGreaterThan(400);
    }

    private static Run controlled(LogBuilder log) {
        Heading virtual = new Heading("", "", Listing.EMPTY, Provenance.UNKNOWN.with(Fact.CLOCK, "virtual"));
        return new Run(virtual, log.log, Outcome.FINISHED, Optional.empty());
    }

    @Test
    void inAControlledRun_itHasTheStepsOfItsOwnThreadsOnly() {
        LogBuilder log = oneLock();
        CriticalPath path = CriticalPath.of(controlled(log));

        // P takes and releases, Q takes and releases: four of the five steps.
        assertThat(path.lengthNs()).isEqualTo(40_000);
        assertThat(path.savings()).containsExactly(new Saving(log.object("A"), 20_000));
    }

    @Test
    void aWaitThatIsCalledOff_isNotOnIt() {
        LogBuilder run = LogBuilder.twoLocks()
                .event(EventKind.CANCEL, "Left", "B")
                .ends("Left")
                .event(EventKind.CANCEL, "Right", "A")
                .ends("Right");
        CriticalPath path = CriticalPath.of(run.deadlocked("", "Left", "Right"));

        assertThat(path.lengthNs()).isEqualTo(15_000);
        assertThat(path.shares()).containsExactly(new Share(run.thread("Logger"), 15_000, 9_000));
    }

    @Test
    void ofNoEvents_thereIsNone() {
        CriticalPath path = CriticalPath.of(new LogBuilder().finished());

        assertThat(path.lengthNs()).isZero();
        assertThat(path.spans()).isEmpty();
    }
}

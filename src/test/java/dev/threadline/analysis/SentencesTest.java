package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.Limit;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static String step(LogBuilder run, long step) {
        return run.sentences().step(run.afterStep(step));
    }

    private static String lastStep(LogBuilder run) {
        return run.sentences().step(run.end());
    }

    private static String thread(LogBuilder run, String name) {
        return run.sentences().thread(run.end().state(), run.thread(name));
    }

    private static String object(LogBuilder run, String name) {
        return run.sentences().object(run.end().state(), run.object(name));
    }

    @Test
    void theStepsOfTwoLocksInTwoOrders() {
        LogBuilder run = LogBuilder.twoLocks();

        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7).stream().map(step -> step(run, step)))
                .containsExactly(
                        "Nothing has happened yet.",
                        "Left takes A.",
                        "Right takes B.",
                        "Left reads n: 0.",
                        "Left writes n: 1. Left waits for B, which Right has held since step 2.",
                        "Right reads n: 1. Left waits for B, which Right has held since step 2.",
                        "Right writes n: 2. Left waits for B, which Right has held since step 2.",
                        "Logger reads n: 2. Logger prints 2.");
    }

    @Test
    void aRelease_tellsWhoCanTakeTheLockNow() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("P", "Q", "R", "S")
                .takes("P", "A")
                .wants("Q", "A")
                .releases("P", "A");

        assertThat(lastStep(run)).isEqualTo("P releases A. It is released and not yet granted: Q can take it now.");
        run.takes("Q", "A");
        assertThat(lastStep(run)).isEqualTo("Q takes A. Q had wanted it since step 1.");
        run.wants("R", "A");
        assertThat(lastStep(run)).isEqualTo("Q takes A. R still waits for it.");
        run.wants("S", "A").releases("Q", "A");
        assertThat(lastStep(run))
                .isEqualTo(
                        "Q releases A. It is released and not yet granted: R and S want it, and one of them can take it now.");
    }

    @Test
    void whoTakesALockBeforeThoseWhoWaitForIt_overtakesThem() {
        LogBuilder run = new LogBuilder().locks("A").threads("P", "Q", "R");
        run.takes("P", "A").wants("Q", "A").releases("P", "A").takes("R", "A");

        assertThat(lastStep(run)).isEqualTo("R takes A. Q has waited for it longer and is overtaken.");
    }

    @Test
    void aReleaseByAnotherThread_saysWhoHadTheLock() {
        LogBuilder run =
                new LogBuilder().locks("A").threads("P", "Q").takes("P", "A").releases("Q", "A");

        assertThat(lastStep(run)).isEqualTo("Q releases A, which P had taken.");
    }

    @Test
    void aReentrantLock_countsItsDepth() {
        LogBuilder run =
                new LogBuilder().rlocks("R").threads("P").takes("P", "R", 1).takes("P", "R", 2);

        assertThat(lastStep(run)).isEqualTo("P takes R again and has it x2 now.");
        assertThat(object(run, "R")).isEqualTo("held by P x2");
        run.releases("P", "R", 1);
        assertThat(lastStep(run)).isEqualTo("P releases R once and still has it x1.");
    }

    @Test
    void manyWaiters_areCounted() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .variable("n", 0)
                .threads("P", "Q", "R", "S", "T")
                .takes("P", "A")
                .wants("Q", "A")
                .wants("R", "A");
        run.reads("P", "n", 0);
        assertThat(lastStep(run)).isEqualTo("P reads n: 0. Q and R wait for A, which P has held since step 1.");
        assertThat(object(run, "A")).isEqualTo("held by P, Q and R wait");

        run.wants("S", "A").wants("T", "A");
        assertThat(lastStep(run)).isEqualTo("P reads n: 0. 4 threads wait for A, which P has held since step 1.");
        assertThat(object(run, "A")).isEqualTo("held by P, 4 threads wait");
    }

    @Test
    void anEndThatLeavesALockTaken_isTold() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("P", "Q")
                .takes("P", "A")
                .ends("P")
                .wants("Q", "A");

        assertThat(lastStep(run)).isEqualTo("P takes A. P ends and never releases A.");
        assertThat(object(run, "A")).isEqualTo("held by P, which has ended; 1 waiting");
    }

    @Test
    void anError_isToldBeforeAllElse() {
        LogBuilder run = new LogBuilder()
                .variable("n", 0)
                .threads("P")
                .reads("P", "n", 0)
                .event(
                        EventKind.FAIL,
                        "P",
                        null,
                        Value.NONE,
                        new Detail.Failure("ZeroDivisionError", "division by zero"))
                .ends("P");

        assertThat(lastStep(run)).isEqualTo("P reads n: 0. P fails with ZeroDivisionError: division by zero.");
        assertThat(thread(run, "P")).isEqualTo("ended by an error");
    }

    @Test
    void aThreadThatRunsIntoItsOwnLock_isTold() {
        LogBuilder run =
                new LogBuilder().locks("A").threads("P").takes("P", "A").wants("P", "A");

        assertThat(lastStep(run)).isEqualTo("P takes A. P wants A again, which it has had since step 1 itself.");
    }

    @Test
    void aNotify_saysWhomItWoke_orThatNobodyHeard() {
        LogBuilder run = new LogBuilder()
                .opaque(ObjectKind.CONDITION, "ready")
                .threads("P", "Q", "R")
                .event(EventKind.NOTIFY, "P", "ready", Value.NONE, new Detail.Woken(List.of(1, 2)));
        assertThat(lastStep(run)).isEqualTo("P notifies ready and wakes Q and R.");

        run.event(EventKind.NOTIFY, "P", "ready", Value.NONE, new Detail.Woken(List.of()));
        assertThat(lastStep(run)).isEqualTo("P notifies ready, and nobody is waiting there.");
    }

    @Test
    void aQueue_saysWhetherAnItemOrRoomIsMissing() {
        LogBuilder run = new LogBuilder().opaque(ObjectKind.QUEUE, "items").threads("P", "Q", "R");
        run.event(EventKind.REQUEST, "P", "items", Value.NONE, new Detail.Attempt("get"));
        run.event(EventKind.REQUEST, "Q", "items", Value.NONE, new Detail.Attempt("put"));
        run.wants("R", "items");

        assertThat(thread(run, "P")).isEqualTo("waits for an item in items");
        assertThat(thread(run, "Q")).isEqualTo("waits for room in items");
        assertThat(thread(run, "R")).isEqualTo("waits for items");
        assertThat(object(run, "items")).isEqualTo("P, Q and R wait");
    }

    @Test
    void whoWasWoken_wantsTheLockBack() {
        LogBuilder run = new LogBuilder()
                .locks("lock")
                .all(ObjectKind.CONDITION, new ObjectState.Condition(0), "ready")
                .threads("P", "Q")
                .takes("P", "lock")
                .event(EventKind.WAIT, "P", "ready")
                .event(EventKind.SUSPEND, "P", "lock", Value.of(0), null)
                .takes("Q", "lock")
                .event(EventKind.NOTIFY, "Q", "ready", Value.NONE, new Detail.Woken(List.of(0)));

        assertThat(thread(run, "P")).isEqualTo("woken, wants lock back");
        assertThat(lastStep(run))
                .isEqualTo("Q notifies ready and wakes P."
                        + " P was woken by Q and wants lock back, which Q has held since step 3.");
        assertThat(object(run, "lock")).isEqualTo("held by Q, P waits");
        assertThat(object(run, "ready")).isEqualTo("nobody waits");
    }

    @Test
    void threadsAtAMoment() {
        LogBuilder run = LogBuilder.twoLocks();

        assertThat(thread(run, "Left")).isEqualTo("blocked, wants B");
        assertThat(thread(run, "Logger")).isEqualTo("ended");
        assertThat(run.sentences().thread(run.afterStep(5).state(), run.thread("Logger")))
                .isEqualTo("asleep");
        assertThat(run.sentences().thread(run.afterStep(1).state(), run.thread("Right")))
                .isEqualTo("ready");
        run.wants("Logger", "Left");
        assertThat(thread(run, "Logger")).isEqualTo("waits for Left to end");
    }

    @Test
    void objectsAtAMoment() {
        LogBuilder run = LogBuilder.twoLocks();

        assertThat(object(run, "B")).isEqualTo("held by Right, Left waits");
        assertThat(object(run, "n")).isEqualTo("2");
        assertThat(object(run, "Left")).isEqualTo("alive");
        run.wants("Logger", "B").releases("Right", "B");
        assertThat(object(run, "B")).isEqualTo("released, not yet granted, 2 waiting");
        run.takes("Left", "B").takes("Logger", "B").releases("Logger", "B");
        assertThat(object(run, "B")).isEqualTo("free");
    }

    @Test
    void values_areWrittenAsTheProgramWritesThem() {
        LogBuilder run = new LogBuilder()
                .all(ObjectKind.LIST, new ObjectState.Items(List.of(Value.of(1), Value.of("it's {0}"))), "list")
                .variable("x", 0)
                .threads("P")
                .event(EventKind.WRITE, "P", "x", new Value.Ref(0), null);

        assertThat(object(run, "list")).isEqualTo("[1, 'it\\'s {0}']");
        assertThat(lastStep(run)).isEqualTo("P writes x: list.");
        run.event(EventKind.WRITE, "P", "x", Value.of("a".repeat(100)), null);
        assertThat(lastStep(run)).isEqualTo("P writes x: '" + "a".repeat(37) + "...");
    }

    @Test
    void labels_areShort() {
        LogBuilder run = LogBuilder.twoLocks();
        Sentences sentences = run.sentences();

        assertThat(sentences.label(run.log.positionOfStep(1))).isEqualTo("takes A");
        assertThat(sentences.label(run.log.positionOfStep(4))).isEqualTo("writes n 1");
        assertThat(sentences.label(run.log.positionOfStep(4) + 1)).isEqualTo("wants B");
    }

    @Test
    void outcomes() {
        LogBuilder run = LogBuilder.twoLocks();
        Sentences sentences = run.sentences();

        assertThat(sentences.outcome(Outcome.FINISHED)).isEqualTo("Finished: every thread came to its end.");
        assertThat(sentences.outcome(run.deadlocked("", "Left", "Right").outcome()))
                .isEqualTo("Deadlock: Left and Right wait for ever.");
        assertThat(sentences.outcome(run.deadlocked("", "Left").outcome())).isEqualTo("Deadlock: Left waits for ever.");
        assertThat(sentences.outcome(new Limit.Time(60_000_000_000L).cut(List.of())))
                .isEqualTo("Cut off after 60 s, before the end.");
        assertThat(sentences.outcome(new Outcome(OutcomeKind.TIME_LIMIT, "whatever a file says", List.of())))
                .isEqualTo("Cut off before the end.");
        assertThat(sentences.outcome(new Outcome(OutcomeKind.CHECK, "n == 2", List.of())))
                .isEqualTo("All threads finished, and this does not hold: n == 2");
    }

    @Test
    void anError_isToldWithItsPlaceInItsSection() {
        LogBuilder run = new LogBuilder()
                .threads("P")
                .event(EventKind.FAIL, "P", null, Value.NONE, new Detail.Failure("ValueError", "no"));
        Listing listing = new Listing(List.of(
                new Listing.Section("setup", 1, List.of("a", "b", "c", "d")),
                new Listing.Section("main", 5, List.of("e", "f", "    int(text)"))));
        Sentences sentences = new Sentences(run.log, Phrases.english());

        assertThat(sentences.place(listing)).hasValue("It happened in main, line 3: int(text)");
        assertThat(sentences.place(Listing.EMPTY)).isEmpty();
        assertThat(new Sentences(new LogBuilder().threads("P").log, Phrases.english()).place(listing))
                .isEmpty();
    }

    @Test
    void aRunThatLeavesADaemon_isNotSaidToHaveEndedEveryThread() {
        LogBuilder run = new LogBuilder().threads("P", "D").daemon("D").ends("P");
        assertThat(new Sentences(run.log, Phrases.english()).outcome(Outcome.FINISHED))
                .contains("only daemons were left");
        run.ends("D");
        assertThat(new Sentences(run.log, Phrases.english()).outcome(Outcome.FINISHED))
                .contains("every thread came to its end");
    }
}

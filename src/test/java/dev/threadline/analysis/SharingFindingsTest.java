package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What threads share: two safe calls that are not safe together, and locks that keep nobody apart. */
class SharingFindingsTest {
    private static final Detail EMPTY = new Detail.Failure("IndexError", "pop from empty list");

    private static List<FindingKind> kinds(LogBuilder run) {
        return Findings.of(run.finished()).all().stream().map(Finding::kind).toList();
    }

    private static LogBuilder queue() {
        return new LogBuilder()
                .locks("A")
                .all(ObjectKind.QUEUE, new ObjectState.Queue(0, List.of(Value.of(1))), "q")
                .threads("P", "Q");
    }

    @Test
    void anItemThatWasThere_andIsGoneWhenItIsToBeTaken_isCheckThenAct() {
        LogBuilder run = queue().event(EventKind.QUERY, "P", "q", Value.FALSE, null)
                .event(EventKind.GET, "Q", "q", Value.of(1), null)
                .wants("P", "q");

        assertThat(Findings.of(run.finished()).all()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CHECK_THEN_ACT);
            assertThat(finding.threads()).containsExactly(run.thread("P"), run.thread("Q"));
            assertThat(finding.steps()).hasSize(2);
        });
    }

    @Test
    void whoAskedForNothing_orKnewThatItWasEmpty_orBeganAnew_isNotTold() {
        LogBuilder unasked =
                queue().event(EventKind.GET, "Q", "q", Value.of(1), null).wants("P", "q");
        LogBuilder known = queue().event(EventKind.GET, "Q", "q", Value.of(1), null)
                .event(EventKind.QUERY, "P", "q", Value.TRUE, null)
                .wants("P", "q");
        LogBuilder anew = queue().event(EventKind.QUERY, "P", "q", Value.FALSE, null)
                .event(EventKind.GET, "Q", "q", Value.of(1), null)
                .takes("P", "A")
                .wants("P", "q");

        assertThat(kinds(unasked)).isEmpty();
        assertThat(kinds(known)).isEmpty();
        assertThat(kinds(anew)).isEmpty();
    }

    @Test
    void aLockThatWasFree_andIsTakenWhenItIsWanted_isCheckThenAct() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("P", "Q")
                .event(EventKind.QUERY, "P", "A", Value.FALSE, null)
                .takes("Q", "A")
                .wants("P", "A");

        assertThat(kinds(run)).containsExactly(FindingKind.CHECK_THEN_ACT);
    }

    private static LogBuilder list() {
        return new LogBuilder()
                .locks("A")
                .all(ObjectKind.LIST, new ObjectState.Items(List.of(Value.of(1))), "xs")
                .all(ObjectKind.DICT, new ObjectState.Entries(List.of()), "d")
                .threads("P", "Q");
    }

    private static Detail pop() {
        return new Detail.Splice("pop", 0, 1, List.of());
    }

    private static Detail entry(int removed) {
        return new Detail.Splice("[]=", 0, removed, List.of(new Value.Tuple(List.of(Value.of("k"), Value.of(1)))));
    }

    @Test
    void anElementThatWasThere_andIsGone_isCheckThenAct_andOneThatNobodyTookIsAnError() {
        LogBuilder taken = list().event(EventKind.QUERY, "P", "xs", Value.of(1), null)
                .event(EventKind.MUTATE, "Q", "xs", Value.of(1), pop())
                .event(EventKind.REFUSE, "P", "xs", Value.NONE, EMPTY);
        LogBuilder alone = list().event(EventKind.MUTATE, "P", "xs", Value.of(1), pop())
                .event(EventKind.QUERY, "P", "xs", Value.of(0), null)
                .event(EventKind.REFUSE, "P", "xs", Value.NONE, EMPTY);

        assertThat(kinds(taken)).containsExactly(FindingKind.CHECK_THEN_ACT);
        assertThat(kinds(alone)).isEmpty();
    }

    @Test
    void aLookBeforeTheLock_doesNotHoldUnderTheLock() {
        LogBuilder late = list().event(EventKind.QUERY, "P", "xs", Value.of(1), null)
                .takes("Q", "A")
                .event(EventKind.MUTATE, "Q", "xs", Value.of(1), pop())
                .releases("Q", "A")
                .takes("P", "A")
                .event(EventKind.REFUSE, "P", "xs", Value.NONE, EMPTY);
        LogBuilder again = list().event(EventKind.QUERY, "P", "xs", Value.of(1), null)
                .event(EventKind.MUTATE, "Q", "xs", Value.of(1), pop())
                .takes("P", "A")
                .event(EventKind.QUERY, "P", "xs", Value.of(0), null)
                .event(EventKind.REFUSE, "P", "xs", Value.NONE, EMPTY);

        assertThat(kinds(late)).containsExactly(FindingKind.CHECK_THEN_ACT);
        assertThat(kinds(again)).isEmpty();
    }

    @Test
    void anEntryThatTwoThreadsMissed_andBothPutIn_isCheckThenAct() {
        LogBuilder both = list().event(EventKind.QUERY, "P", "d", Value.FALSE, null)
                .event(EventKind.MUTATE, "Q", "d", Value.NONE, entry(0))
                .event(EventKind.MUTATE, "P", "d", Value.NONE, entry(1));
        LogBuilder seen = list().event(EventKind.MUTATE, "Q", "d", Value.NONE, entry(0))
                .event(EventKind.QUERY, "P", "d", Value.TRUE, null)
                .event(EventKind.MUTATE, "P", "d", Value.NONE, entry(1));

        assertThat(kinds(both)).contains(FindingKind.CHECK_THEN_ACT);
        assertThat(kinds(seen)).doesNotContain(FindingKind.CHECK_THEN_ACT);
    }

    private static LogBuilder variable() {
        return new LogBuilder().locks("A", "B").variable("n", 0).threads("main", "P", "Q");
    }

    private static void under(LogBuilder run, String thread, String lock) {
        run.takes(thread, lock).reads(thread, "n", 0).writes(thread, "n", 1).releases(thread, lock);
    }

    @Test
    void twoLocksForOneVariable_areTold_thoughChanceKeptTheThreadsApart() {
        LogBuilder run = variable();
        under(run, "P", "A");
        run.takes("P", "B").releases("P", "B").takes("Q", "B");
        run.reads("Q", "n", 1).writes("Q", "n", 2).releases("Q", "B");

        assertThat(kinds(run)).containsExactly(FindingKind.DIFFERENT_LOCKS);
    }

    @Test
    void aReaderWithoutTheLockOfTheWriters_isTold_andOneThatHasItIsNot() {
        LogBuilder bare = variable();
        under(bare, "P", "A");
        bare.takes("Q", "A").releases("Q", "A").reads("Q", "n", 1);
        LogBuilder guarded = variable();
        under(guarded, "P", "A");
        guarded.takes("Q", "A").reads("Q", "n", 1).releases("Q", "A");

        assertThat(kinds(bare)).containsExactly(FindingKind.MISSING_LOCK);
        assertThat(kinds(guarded)).isEmpty();
    }

    @Test
    void whoStartsAThread_orJoinsIt_needsNoLock() {
        LogBuilder run = variable();
        run.writes("main", "n", 0).event(EventKind.START, "main", "P");
        under(run, "P", "A");
        run.ends("P").event(EventKind.JOIN, "main", "P").reads("main", "n", 1);

        assertThat(kinds(run)).isEmpty();
    }

    @Test
    void readersOfAReadWriteLock_areApartFromItsWriters_andTwoReadersNeedNothing() {
        LogBuilder run = new LogBuilder()
                .all(ObjectKind.READ_WRITE_LOCK, ObjectState.ReadWrite.FREE, "rw")
                .variable("n", 0)
                .threads("P", "Q");
        run.event(EventKind.ACQUIRE_SHARED, "P", "rw", Value.of(1), null)
                .reads("P", "n", 0)
                .event(EventKind.RELEASE_SHARED, "P", "rw", Value.of(0), null);
        run.takes("Q", "rw").writes("Q", "n", 1).releases("Q", "rw");

        assertThat(kinds(run)).isEmpty();
    }
}

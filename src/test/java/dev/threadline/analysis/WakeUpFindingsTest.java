package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.EventKind;
import dev.threadline.event.Listing;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that woke the wrong thread, came too early, or were used up by another. */
class WakeUpFindingsTest {
    private static List<FindingKind> kinds(Run run) {
        return Findings.of(run).all().stream().map(Finding::kind).toList();
    }

    @Test
    void aNotifyThatWakesOneWithNothingToDo_whileAnotherGoesOnWaiting_isAWrongWakeUp() {
        LogBuilder run = EveryText.wrongWakeUp();

        assertThat(Findings.of(run.finished()).all()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.WRONG_WAKE_UP);
            assertThat(finding.threads()).containsExactly(run.thread("R"), run.thread("P"));
            assertThat(finding.objects()).containsExactly(run.object("c"));
        });
    }

    @Test
    void whoIsWokenAlone_orWithAllOthers_mayWaitAgain() {
        LogBuilder alone = LogBuilder.condition().looksAndWaits("P");
        alone.changes("R").notifies("R", "P").releases("R", "A").comesOut("P").looksAndWaits("P");
        LogBuilder all = LogBuilder.condition().looksAndWaits("P").looksAndWaits("Q");
        all.changes("R")
                .notifies("R", "P", "Q")
                .releases("R", "A")
                .comesOut("P")
                .looksAndWaits("P");

        assertThat(kinds(alone.finished())).isEmpty();
        assertThat(kinds(all.finished())).isEmpty();
    }

    @Test
    void whoFindsThatAThirdThreadCameFirst_andWaitsAgain_doesItRight() {
        LogBuilder run = LogBuilder.condition().looksAndWaits("P").looksAndWaits("Q");
        run.changes("R").notifies("R", "P").releases("R", "A");
        run.changes("S").releases("S", "A").comesOut("P").looksAndWaits("P");

        assertThat(kinds(run.finished())).isEmpty();
    }

    @Test
    void whoDoesNotLookAgain_thoughAThirdThreadCameFirst_isTold_andWhoLooksIsNot() {
        LogBuilder careful = LogBuilder.condition().looksAndWaits("P");
        careful.changes("R").notifies("R", "P").releases("R", "A");
        careful.changes("S").releases("S", "A").comesOut("P").reads("P", "n", 1).writes("P", "n", 5);

        assertThat(kinds(EveryText.uncheckedWakeUp().finished())).containsExactly(FindingKind.UNCHECKED_WAKE_UP);
        assertThat(kinds(careful.finished())).isEmpty();
    }

    @Test
    void aChangeThatComesAfterItsCall_isTold_ifTheWokenThreadWaitsForEver() {
        Run run = EveryText.earlyCall();

        assertThat(kinds(run)).containsExactly(FindingKind.UNANSWERED, FindingKind.SIGNAL_ORDER);
        assertThat(kinds(new Run("", "", Listing.EMPTY, run.log(), Outcome.FINISHED)))
                .isEmpty();
    }

    @Test
    void whoWaitsForOneWhoOnlyEverBroughtThings_andHasEnded_waitsInVainAsFarAsAnybodyKnows() {
        LogBuilder run = new LogBuilder()
                .all(ObjectKind.QUEUE, new ObjectState.Queue(0, List.of()), "q")
                .threads("P", "Q", "Logger")
                .event(EventKind.PUT, "Q", "q", Value.of(1), null)
                .event(EventKind.GET, "P", "q", Value.of(1), null)
                .wants("P", "q");
        Outcome cut = new Outcome(OutcomeKind.TIME_LIMIT, "", List.of(run.thread("P")));
        assertThat(kinds(run.run("", cut))).isEmpty();

        assertThat(kinds(run.ends("Q").run("", cut))).containsExactly(FindingKind.UNANSWERED_SUSPICION);
    }
}

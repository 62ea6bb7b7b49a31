package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.detect.Finding;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Threads that are kept back, keep each other back, or let too many in. */
class ProgressFindingsTest {
    private static List<FindingKind> kinds(LogBuilder run) {
        return Findings.of(run.finished()).all().stream().map(Finding::kind).toList();
    }

    private static LogBuilder lock() {
        return new LogBuilder().locks("A", "B").variable("n", 0).threads("P", "Q", "R");
    }

    @Test
    void whoWaitsForMostOfTheRun_whileOthersComeFirst_starves() {
        LogBuilder run = EveryText.overtaken(6);

        assertThat(Findings.of(run.finished()).all()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.STARVATION);
            assertThat(finding.times()).isEqualTo(6);
            assertThat(finding.threads()).containsExactly(run.thread("Q"), run.thread("P"));
        });
    }

    @Test
    void toBeOvertakenForAWhile_isBarging_andOnceOrTwiceIsNothing() {
        LogBuilder barging = EveryText.overtaken(6);
        for (int more = 0; more < 40; more++) {
            barging.reads("P", "n", more);
        }

        assertThat(kinds(barging)).containsExactly(FindingKind.BARGING);
        assertThat(kinds(EveryText.overtaken(2))).isEmpty();
    }

    @Test
    void thoseWhoStoodInLineBefore_overtakeNobody() {
        LogBuilder run = new LogBuilder().locks("A").threads("P", "Q", "R", "S", "T", "U");
        run.takes("P", "A");
        List<String> line = List.of("Q", "R", "S", "T", "U");
        line.forEach(thread -> run.wants(thread, "A"));
        run.releases("P", "A");
        line.forEach(thread -> run.takes(thread, "A").releases(thread, "A"));

        assertThat(kinds(run)).isEmpty();
    }

    @Test
    void threeThreadsThatComeBackIntoTheLine_areAConvoy_andTwoAreNot() {
        assertThat(kinds(EveryText.line(4, "P", "Q", "R"))).containsExactly(FindingKind.CONVOY);
        assertThat(kinds(EveryText.line(8, "P", "Q"))).isEmpty();
        assertThat(kinds(EveryText.line(1, "P", "Q", "R"))).isEmpty();
    }

    @Test
    void threadsThatGiveUpForEachOther_againAndAgain_areAPossibleLivelock() {
        LogBuilder run = lock();
        for (int round = 0; round < 5; round++) {
            run.takes("P", "A").takes("Q", "B");
            run.event(EventKind.MISS, "P", "B").event(EventKind.MISS, "Q", "A");
            run.releases("P", "A").releases("Q", "B");
        }

        assertThat(Findings.of(run.finished()).all()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.POSSIBLE_LIVELOCK);
            assertThat(finding.threads()).containsExactlyInAnyOrder(run.thread("P"), run.thread("Q"));
        });
    }

    @Test
    void whoGivesUpForOneWhoWorks_orWorksInBetween_isInNoLivelock() {
        LogBuilder working = lock();
        LogBuilder polling = lock();
        polling.takes("P", "A");
        for (int round = 0; round < 6; round++) {
            working.takes("P", "A").takes("Q", "B");
            working.event(EventKind.MISS, "P", "B").event(EventKind.MISS, "Q", "A");
            working.releases("P", "A").releases("Q", "B").prints("P", "so");
            polling.event(EventKind.MISS, "Q", "A").event(EventKind.MISS, "R", "A");
        }

        assertThat(kinds(working)).isEmpty();
        assertThat(kinds(polling)).doesNotContain(FindingKind.POSSIBLE_LIVELOCK);
    }

    @Test
    void threadsThatUndoEachOthersWrites_areAPossibleLivelock() {
        LogBuilder run = new LogBuilder().variable("spoon", 0).threads("P", "Q");
        for (int round = 0; round < 6; round++) {
            run.reads("P", "spoon", 0)
                    .writes("P", "spoon", 1)
                    .reads("Q", "spoon", 1)
                    .writes("Q", "spoon", 0);
        }

        assertThat(kinds(run)).contains(FindingKind.POSSIBLE_LIVELOCK);
    }

    private static LogBuilder semaphore(int permits) {
        return new LogBuilder()
                .all(ObjectKind.SEMAPHORE, new ObjectState.Permits(permits), "s")
                .threads("P", "Q");
    }

    private static LogBuilder gives(LogBuilder run, String thread, int now) {
        return run.event(EventKind.RELEASE, thread, "s", Value.of(now), null);
    }

    @Test
    void aSemaphoreThatGuards_andIsGivenMoreThanItBeganWith_isTold() {
        LogBuilder run = gives(gives(semaphore(1), "P", 2).takes("Q", "s"), "Q", 2);

        assertThat(Findings.of(run.finished()).all()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.OVER_RELEASE);
            assertThat(finding.threads()).containsExactly(run.thread("P"));
        });
    }

    @Test
    void aSemaphoreThatCountsWhatIsThere_mayHaveAnyNumber() {
        assertThat(kinds(gives(gives(semaphore(0), "P", 1), "P", 2).takes("Q", "s")))
                .isEmpty();
        assertThat(kinds(gives(gives(semaphore(1), "P", 2), "P", 3).takes("Q", "s")))
                .isEmpty();
        assertThat(kinds(gives(semaphore(1).takes("P", "s"), "P", 1))).isEmpty();
    }
}

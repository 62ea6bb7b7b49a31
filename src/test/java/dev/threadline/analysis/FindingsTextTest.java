package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Listing;
import dev.threadline.event.Outcome;
import dev.threadline.event.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of findings: what, where, why, and how to mend it. */
class FindingsTextTest {
    private static final Listing ADDING =
            new Listing(List.of(new Listing.Section("thread Adder", 6, List.of("for i in range(3):", "    n += 1"))));

    private static List<String> told(LogBuilder run, Listing listing) {
        Run whole = new Run("A run", "by-hand", listing, run.log, Outcome.FINISHED);
        return new FindingsText(whole, Phrases.english()).lines(Findings.of(whole));
    }

    @Test
    void aRace_isToldWithItsStepsAndLines_andTheLocksThatWereHeld() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .variable("n", 0)
                .threads("P", "Q")
                .takes("P", "A")
                .writes("P", "n", 1)
                .releases("P", "A")
                .reads("Q", "n", 1);

        assertThat(told(run, ADDING))
                .startsWith(
                        "2 things went wrong in this run, or could have:",
                        "Data race: P and Q access n, one of them writes, and nothing orders the two.",
                        "  Step 2, thread Adder, line 2: n += 1 -- P writes n: 1.",
                        "  Step 4, thread Adder, line 2: n += 1 -- Q reads n: 1.",
                        "  P held A at step 2.",
                        "  Q held no lock at step 4.",
                        "  Nothing that the first thread gave (a lock, a notify, an item, its end) had come to the second"
                                + " one in between, so they may come in any order. Here one step follows another; in"
                                + " Java the second one may also see an older value.",
                        "  To mend it: let every access of n hold the same lock, or let one thread wait for the other.",
                        "Missing lock: P accesses n under a lock, and Q accesses it without one.");
    }

    @Test
    void whatIsNoMistake_isToldApart() {
        LogBuilder run = new LogBuilder().locks("A").threads("P", "Q");
        run.takes("P", "A").sleeps("P", 5).wants("Q", "A");

        assertThat(told(run, ADDING)).startsWith("One thing is no mistake, but takes time:");
    }

    @Test
    void whereNothingWentWrong_thatIsSaid() {
        assertThat(told(new LogBuilder().threads("P"), ADDING))
                .containsExactly("Nothing was found that went wrong in this run, or could have.");
    }

    @Test
    void aStepWhoseLineIsNotKnown_isToldWithoutIt() {
        LogBuilder run = new LogBuilder()
                .variable("n", 0)
                .threads("P", "Q")
                .writes("P", "n", 1)
                .writes("Q", "n", 2);

        assertThat(told(run, Listing.EMPTY)).contains("  Step 1: P writes n: 1.", "  Step 2: Q writes n: 2.");
    }

    @Test
    void ofManyFindings_theFirstTwentyAreTold_andTheOthersCounted() {
        assertThat(told(EveryText.manyRaces(), Listing.EMPTY).getLast()).isEqualTo("and 5 more");
    }
}

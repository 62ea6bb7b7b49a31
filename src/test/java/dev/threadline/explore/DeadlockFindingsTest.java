package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.Findings;
import dev.threadline.analysis.detect.Finding;
import dev.threadline.event.Listing;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.RandomWalk;
import dev.threadline.script.Program;
import dev.threadline.script.ScriptRun;
import dev.threadline.script.StateSpace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deadlocks are found in runs that ended in one, and in no others; and those are deadlocks that exploring finds too. */
@Timeout(300)
class DeadlockFindingsTest {
    private static final int PROGRAMS = 2_000;
    private static final long LIMIT = Duration.ofMinutes(1).toNanos();
    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(1)).withStates(300_000);

    private final Handover handover = Handover.fastest();

    @AfterEach
    void close() {
        handover.close();
    }

    private Run run(Program program, long seed) throws InterruptedException {
        ScriptRun run = new ScriptRun(
                program,
                new ScriptRun.ControlledSettings(LIMIT, 100_000, seed, false, true, 0, _ -> {}),
                new RandomWalk(seed),
                handover);
        return new Run("", "", Listing.EMPTY, run.log(), run.run());
    }

    @Test
    void randomPrograms_haveTheDeadlocksThatTheirRunsEndIn_andThatExploringFinds() throws InterruptedException {
        int deadlocks = 0;
        for (long seed = 0; seed < PROGRAMS; seed++) {
            Program program = SmallPrograms.of(seed);
            Run run = run(program, seed);
            List<Finding> found = Findings.of(run).all().stream()
                    .filter(finding -> finding.kind().word().equals("deadlock"))
                    .toList();
            boolean deadlock = run.outcome().kind() == OutcomeKind.DEADLOCK;
            assertThat(found.isEmpty()).as("seed %d: %s", seed, found).isEqualTo(!deadlock);
            if (deadlock && hasMoreThanDaemons(run)) {
                assertThat(found.stream().flatMap(finding -> finding.threads().stream()))
                        .as("seed %d", seed)
                        .containsAnyElementsOf(run.outcome().stuck());
                assertThat(kinds(program, seed)).as("seed %d", seed).contains(OutcomeKind.DEADLOCK);
                deadlocks++;
            }
        }
        assertThat(deadlocks).isGreaterThan(PROGRAMS / 10);
    }

    /** A program of daemons alone is over before it begins, if one takes it so; nobody wants to know how it ends. */
    private static boolean hasMoreThanDaemons(Run run) {
        return run.log().threads().stream().anyMatch(thread -> !thread.daemon());
    }

    private static List<OutcomeKind> kinds(Program program, long seed) {
        SearchedSpace searched = Explored.search(program, new StateSpace.Settings(seed, false, false), BUDGET);
        assertThat(searched.cut()).isEmpty();
        return new OutcomeReading(searched, new OutcomeTelling(searched.space(), ExplorationText.english()))
                .endings().stream().map(ending -> ending.kind()).toList();
    }
}

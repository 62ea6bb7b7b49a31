package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.Confirmation;
import dev.threadline.analysis.Findings;
import dev.threadline.analysis.detect.FindingKind;
import dev.threadline.event.ChoiceLog;
import dev.threadline.event.Heading;
import dev.threadline.event.Listing;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Planned;
import dev.threadline.event.Provenance;
import dev.threadline.event.Run;
import dev.threadline.event.UserError;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.RandomWalk;
import dev.threadline.kernel.Replay;
import dev.threadline.kernel.RoundRobin;
import dev.threadline.kernel.Strategy;
import dev.threadline.kernel.Witness;
import dev.threadline.script.Program;
import dev.threadline.script.ScriptRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lock orders that are confirmed do end in a deadlock, and where exploring finds none, none is confirmed. */
@Timeout(300)
class RingConfirmationTest {
    private static final int PROGRAMS = 400;
    private static final int RUNS = 50;
    private static final long LIMIT = Duration.ofMinutes(1).toNanos();

    private final Handover handover = Handover.fastest();

    @AfterEach
    void close() {
        handover.close();
    }

    private Run run(Program program, Strategy strategy) throws InterruptedException {
        Witness witness = new Witness(strategy);
        ScriptRun run = new ScriptRun(
                program,
                new ScriptRun.ControlledSettings(LIMIT, 100_000, 1, false, true, 0, _ -> {}),
                witness,
                handover);
        var outcome = run.run();
        Heading heading = new Heading("", "", Listing.EMPTY, Provenance.UNKNOWN);
        ChoiceLog choices = witness.choices(1, 0);
        return new Run(heading, run.log(), outcome, Optional.of(choices));
    }

    private List<Confirmation> confirmations(Program program, Run seen) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT;
        return new RingConfirmation(decider -> run(program, decider), RUNS, deadline)
                .of(seen, Findings.of(seen).all());
    }

    /** The first run by chance that comes to its end, if one of twenty does. */
    private Optional<Run> finished(Program program) throws InterruptedException {
        for (long seed = 0; seed < 20; seed++) {
            Run run = run(program, new RandomWalk(seed));
            if (run.outcome().kind() == OutcomeKind.FINISHED) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    private static Program nesting(List<List<String>> first, List<List<String>> second) {
        Map<String, String> threads = new LinkedHashMap<>();
        threads.put("P", nests(first));
        threads.put("Q", nests(second));
        return Explored.threads("A = Lock()\nB = RLock()\nC = Lock()\nD = Semaphore(1)\n", threads);
    }

    private static String nests(List<List<String>> orders) {
        StringBuilder code = new StringBuilder();
        for (List<String> order : orders) {
            for (int depth = 0; depth < order.size(); depth++) {
                code.append("    ".repeat(depth))
                        .append("with ")
                        .append(order.get(depth))
                        .append(":\n");
            }
            code.append("    ".repeat(order.size())).append("pass\n");
        }
        return code.toString();
    }

    @Test
    void twoOrdersOfTwoLocks_areConfirmed_byAScheduleThatLeadsThere() throws InterruptedException {
        Program program = nesting(List.of(List.of("A", "B")), List.of(List.of("B", "A")));
        Confirmation confirmed =
                confirmations(program, finished(program).orElseThrow()).getFirst();

        assertThat(confirmed.isConfirmed()).isTrue();
        List<Planned> plan = List.copyOf(ScheduleText.read(
                String.join(", ", confirmed.schedule()), part -> new UserError("no choice: " + part)));
        assertThat(run(program, new Replay(plan, new RoundRobin())).outcome().kind())
                .isEqualTo(OutcomeKind.DEADLOCK);
    }

    @Test
    void aRingThatASemaphoreKeepsApart_isNotConfirmed() throws InterruptedException {
        Program program = nesting(List.of(List.of("D", "A", "B")), List.of(List.of("D", "B", "A")));

        assertThat(confirmations(program, finished(program).orElseThrow()))
                .singleElement()
                .satisfies(confirmation -> {
                    assertThat(confirmation.isConfirmed()).isFalse();
                    assertThat(confirmation.runs()).isEqualTo(RUNS);
                });
    }

    @Test
    void whoTakesTheSecondLockWithATimeLimit_isInNoRing() throws InterruptedException {
        Map<String, String> threads = new TreeMap<>();
        threads.put("P", "with A:\n    if B.acquire(timeout=1):\n        B.release()\n");
        threads.put("Q", "with B:\n    if A.acquire(False):\n        A.release()\n");
        Program program = Explored.threads("A = Lock()\nB = Lock()\n", threads);

        for (long seed = 0; seed < 20; seed++) {
            assertThat(Findings.of(run(program, new RandomWalk(seed))).all())
                    .as("seed %d", seed)
                    .noneMatch(finding -> finding.kind() == FindingKind.LOCK_ORDER);
        }
    }

    @Test
    void randomNestings_areConfirmedOnlyWhereExploringFindsADeadlock_andNearlyAlwaysThere()
            throws InterruptedException {
        int told = 0;
        int confirmed = 0;
        for (long seed = 0; seed < PROGRAMS; seed++) {
            Random random = new Random(seed);
            Program program = nesting(orders(random), orders(random));
            Optional<Run> seen = finished(program);
            if (seen.isPresent()) {
                boolean deadlocks = Explored.read(program).endings().stream()
                        .anyMatch(ending -> ending.kind() == OutcomeKind.DEADLOCK);
                for (Confirmation confirmation : confirmations(program, seen.get())) {
                    assertThat(confirmation.isConfirmed() && !deadlocks)
                            .as("seed %d: %s", seed, confirmation)
                            .isFalse();
                    told += deadlocks ? 1 : 0;
                    confirmed += confirmation.isConfirmed() ? 1 : 0;
                }
            }
        }
        assertThat(told).isGreaterThan(PROGRAMS / 10);
        assertThat(confirmed).isBetween(told * 9 / 10, told);
    }

    private static List<List<String>> orders(Random random) {
        List<List<String>> orders = new ArrayList<>();
        for (int left = 1 + random.nextInt(2); left > 0; left--) {
            List<String> locks = new ArrayList<>(List.of("A", "B", "C"));
            if (random.nextInt(4) == 0) {
                locks.add("D");
            }
            Collections.shuffle(locks, random);
            orders.add(locks.subList(0, 2));
        }
        return orders;
    }
}

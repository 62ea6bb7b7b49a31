package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.script.Ending;
import dev.threadline.script.Program;
import dev.threadline.script.StateSpace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is found by runs where a search of all states is cut. */
class RandomRunsTest {
    private static final int RUNS = 200;
    private static final long SEED = 1;

    /**
     * Q has to be left in its first half, P in its second, and neither may have a single step while the other goes through the half
     * that it looks back on: three long stretches with exactly two changes between them.
     */
    private static Program deep() {
        Map<String, String> threads = new LinkedHashMap<>();
        threads.put("P", """
                begun = q
                for i in range(100):
                    p += 1
                alone = q == begun
                for i in range(100):
                    p += 1
                """);
        threads.put("Q", """
                for i in range(100):
                    q += 1
                mark = p
                for i in range(100):
                    q += 1
                still = p == mark
                """);
        String setup = "p = 0\nq = 0\nbegun = 0\nmark = 0\nalone = False\nstill = False";
        return Explored.program(setup, threads, "", "not (alone and still and 0 < begun < 100 and 100 < mark < 200)");
    }

    private static RandomRuns run(Function<StateSpace, RandomRuns> made) {
        RandomRuns runs = made.apply(new StateSpace(deep(), Explored.PLAIN));
        AtomicInteger left = new AtomicInteger(RUNS);
        long never = System.nanoTime() + Duration.ofDays(1).toNanos();
        runs.run(never, Long.MAX_VALUE, (_, _) -> left.getAndDecrement() > 0, 0);
        return runs;
    }

    private static boolean finds(RandomRuns runs) {
        return runs.found().keySet().stream().map(Ending::kind).anyMatch(kind -> kind == OutcomeKind.CHECK);
    }

    @Test
    void aBugOfDepthThree_isFoundByPctAndWalksByTurns_andNotByAsManyWalksAlone() {
        RandomRuns both = run(space -> new RandomRuns(space, SEED));
        RandomRuns walks = run(space -> new RandomRuns(space, SEED, List.of(RandomRuns.walks(space, SEED))));

        assertThat(walks.count()).isEqualTo(RUNS);
        assertThat(both.count()).isEqualTo(RUNS);
        assertThat(finds(both)).as("seed %d", SEED).isTrue();
        assertThat(finds(walks)).as("seed %d", SEED).isFalse();
    }
}

package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.script.Ending;
import dev.threadline.script.Program;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The search with states and the one without, held against each other and against walking every schedule. */
class ExplorersAgreeTest {
    private static final int SEEDS = 2_000;
    private static final int MOST_STATES = 500;
    private static final int MOST_EXECUTIONS = 400;

    private static final class Seen implements Search.Listener<Ending> {
        final Set<Ending> endings = new HashSet<>();
        int executions;

        @Override
        public void ended(Ending end, Way way) {
            executions++;
            endings.add(end);
        }

        @Override
        public void endless(Way way) {
            throw new AssertionError("these programs come to an end");
        }
    }

    @Test
    void ofRandomPrograms_withAllPrimitives_theyFindTheSameOutcomes() {
        int compared = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Program program = SmallPrograms.of(seed);
            SearchedSpace states = Explored.search(program, Explored.PLAIN, Explored.BUDGET.withStates(MOST_STATES));
            if (states.cut().isPresent()) {
                continue;
            }
            Seen every = new Seen();
            if (!new DepthFirst<>(new ScriptSubject(program), Integer.MAX_VALUE, 1_000)
                    .run(() -> every.executions < MOST_EXECUTIONS, every)) {
                continue;
            }
            compared++;
            Seen reduced = new Seen();
            SourceDpor<Ending> search = new SourceDpor<>(new ScriptSubject(program), 1_000);
            assertThat(search.run(() -> true, reduced)).isTrue();
            assertThat(every.endings).as("seed %d", seed).isEqualTo(new HashSet<>(states.endings()));
            assertThat(reduced.endings).as("seed %d", seed).isEqualTo(new HashSet<>(states.endings()));
            assertThat(reduced.executions + search.redundant())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(every.executions);
        }
        assertThat(compared).isGreaterThan(SEEDS / 3);
    }
}

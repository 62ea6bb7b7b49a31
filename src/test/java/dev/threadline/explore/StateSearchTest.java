package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.script.Ending;
import dev.threadline.script.EverySchedule;
import dev.threadline.script.Program;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search of all states, held against walking every schedule, and against numbers that are known. */
class StateSearchTest {
    private static final int SEEDS = 2_000;
    private static final int MOST_SCHEDULES = 300;

    @Test
    void ofRandomPrograms_outcomesAndSchedules_areThoseOfWalkingEverySchedule() {
        int compared = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Program program = SmallPrograms.of(seed);
            Optional<Map<Ending, Integer>> walked = EverySchedule.of(program, MOST_SCHEDULES);
            if (walked.isPresent()) {
                compared++;
                assertThat(counts(Explored.search(program))).as("seed %d", seed).isEqualTo(walked.get());
            }
        }
        assertThat(compared).isGreaterThan(SEEDS / 3);
    }

    private static Map<Ending, Integer> counts(SearchedSpace searched) {
        ScheduleCounts counts = new ScheduleCounts(searched.graph(), new Components(searched.graph()));
        Map<Ending, Integer> found = new HashMap<>();
        for (int outcome = 1; outcome <= searched.endings().size(); outcome++) {
            found.put(
                    searched.endings().get(outcome - 1),
                    counts.of(outcome).orElseThrow().intValueExact());
        }
        return found;
    }

    private static BigInteger schedules(Program program) {
        StateGraph graph = Explored.search(program).graph();
        return new ScheduleCounts(graph, new Components(graph)).total().orElseThrow();
    }

    /** Philosophers at a round table. @param inner whether they put the fork down first that they took last */
    private static Program philosophers(int count, boolean inner) {
        Map<String, String> threads = new LinkedHashMap<>();
        for (int seat = 0; seat < count; seat++) {
            String left = "forks[" + seat + "]";
            String right = "forks[" + (seat + 1) % count + "]";
            threads.put(
                    "P" + seat,
                    "%s.acquire()\n%s.acquire()\n%s.release()\n%s.release()\n"
                            .formatted(left, right, inner ? right : left, inner ? left : right)
                            .replaceAll("forks\\[(\\d)]", "f$1"));
        }
        String setup = IntStream.range(0, count)
                .mapToObj(fork -> "f" + fork + " = Lock()\n")
                .collect(Collectors.joining());
        return Explored.threads(setup, threads);
    }

    @ParameterizedTest
    @CsvSource({"3, true, 168", "4, true, 98184", "3, false, 396", "4, false, 104704"})
    void philosophers_haveSoManySchedules(int count, boolean inner, long schedules) {
        assertThat(schedules(philosophers(count, inner))).isEqualTo(schedules);
    }

    @ParameterizedTest
    @CsvSource({"3, 2520", "4, 113400"})
    void settersAndAChecker_haveSoManySchedules(int setters, long schedules) {
        Map<String, String> threads = new LinkedHashMap<>();
        for (int setter = 0; setter < setters; setter++) {
            threads.put("Setter" + setter, "a = 1\nb = -1");
        }
        threads.put("Checker", "x = a\ny = b");

        assertThat(schedules(Explored.threads("a = 0\nb = 0", threads))).isEqualTo(schedules);
    }
}

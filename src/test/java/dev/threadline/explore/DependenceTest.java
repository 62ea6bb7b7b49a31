package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.model.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is called independent, tried in both orders. */
class DependenceTest {
    private static final int PROGRAMS = 4_000;

    @Test
    void independentTurns_leadToTheSameStateInBothOrders_andLetEachOtherBe() {
        Set<String> kinds = new HashSet<>();
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Random random = new Random(seed);
            ModelSubject program = RandomModelPrograms.of(random);
            List<Integer> way = new ArrayList<>();
            program.begin();
            List<Integer> turns = program.turnsNow();
            while (!turns.isEmpty()) {
                checkAll(seed, program, way, turns, kinds);
                follow(program, way);
                int turn = turns.get(random.nextInt(turns.size()));
                program.take(turn);
                way.add(turn);
                turns = program.turnsNow();
            }
        }
        // Not vacuous: nearly every kind of object has operations that commute on one and the same object.
        assertThat(kinds)
                .contains("SEMAPHORE", "READ_WRITE_LOCK", "EVENT", "COUNT_DOWN_LATCH", "VARIABLE", "ATOMIC_INTEGER")
                .contains("QUEUE", "BARRIER", "EXCHANGER", "THREAD", "LOCK");
    }

    private static void follow(ModelSubject program, List<Integer> way) {
        program.begin();
        way.forEach(program::take);
    }

    private static void checkAll(
            int seed, ModelSubject program, List<Integer> way, List<Integer> turns, Set<String> kinds) {
        for (int one : turns) {
            for (int other : turns) {
                if (Turn.thread(one) < Turn.thread(other) && !dependent(program, way, one, other)) {
                    follow(program, way);
                    remember(program, one, other, kinds);
                    String what = "seed %d after %s: %d and %d%n%s".formatted(seed, way, one, other, program);
                    assertThat(stateAfter(program, way, turns, one, other, what))
                            .as(what)
                            .isEqualTo(stateAfter(program, way, turns, other, one, what));
                }
            }
            checkBlocked(seed, program, way, turns, one);
        }
    }

    private static void remember(ModelSubject program, int one, int other, Set<String> kinds) {
        int object = program.pending(Turn.thread(one)).object();
        if (object == program.pending(Turn.thread(other)).object()) {
            kinds.add(program.model(object).kind().name());
        }
    }

    private static List<Object> stateAfter(
            ModelSubject program, List<Integer> way, List<Integer> turns, int first, int second, String what) {
        follow(program, way);
        program.take(first);
        assertThat(ofThread(program.turnsNow(), Turn.thread(second)))
                .as(what)
                .isEqualTo(ofThread(turns, Turn.thread(second)));
        program.take(second);
        return program.state();
    }

    private static List<Integer> ofThread(List<Integer> turns, int thread) {
        return turns.stream().filter(turn -> Turn.thread(turn) == thread).toList();
    }

    /** Whether one turn depends on another's having been taken. */
    private static boolean dependent(ModelSubject program, List<Integer> way, int turn, int taken) {
        follow(program, way);
        boolean possible = program.turnsNow().contains(turn);
        boolean ends = false;
        if (possible) {
            program.take(turn);
            ends = program.pending(Turn.thread(turn)) == null;
            follow(program, way);
        }
        Trail trail = new Trail();
        trail.add(program, taken);
        program.take(taken);
        trail.close(program);
        return new Dependence(trail).dependent(0, program, turn, ends, false);
    }

    /** Who can't go on still can't after an independent turn. */
    private static void checkBlocked(int seed, ModelSubject program, List<Integer> way, List<Integer> turns, int turn) {
        for (int thread = 0; thread < program.threadCount(); thread++) {
            follow(program, way);
            Operation pending = program.pending(thread);
            if (pending != null
                    && ofThread(turns, thread).isEmpty()
                    && !dependent(program, way, Turn.of(thread, Turn.STEP), turn)) {
                assertThat(ofThread(program.turnsNow(), thread))
                        .as("seed %d after %s, %d: %d blocked at %s%n%s", seed, way, turn, thread, pending, program)
                        .isEmpty();
            }
        }
    }
}

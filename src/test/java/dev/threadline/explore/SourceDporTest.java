package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.explore.ModelSubject.End;
import dev.threadline.explore.ModelSubject.Instruction;
import dev.threadline.model.Action;
import dev.threadline.model.LockModel;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.VariableModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source-DPOR, held against running every order of steps. */
class SourceDporTest {
    private static final int PROGRAMS = 4_000;
    private static final int MOST_EXECUTIONS = 1_500;
    private static final int LONGEST = 1_000;

    private static final class Seen {
        final Set<End> ends = new HashSet<>();
        final Set<Object> traces = new HashSet<>();
        int executions;
        int endless;
        boolean complete;
    }

    private static Seen explore(ModelSubject program, Search<End> search, int most, boolean traced) {
        Seen seen = new Seen();
        List<List<Integer>> ways = new ArrayList<>();
        seen.complete = search.run(() -> seen.executions < most, new Search.Listener<>() {
            @Override
            public void ended(End end, Way way) {
                seen.executions++;
                seen.ends.add(end);
                if (traced) {
                    ways.add(IntStream.range(0, way.size())
                            .map(way::turn)
                            .boxed()
                            .toList());
                }
            }

            @Override
            public void endless(Way way) {
                seen.executions++;
                seen.endless++;
            }
        });
        for (List<Integer> way : ways) {
            seen.traces.add(Traces.of(program, new Way() {
                @Override
                public int size() {
                    return way.size();
                }

                @Override
                public int turn(int step) {
                    return way.get(step);
                }
            }));
        }
        return seen;
    }

    private static Seen everyOrder(ModelSubject program, int most, boolean traced) {
        return explore(program, new DepthFirst<>(program, Integer.MAX_VALUE, LONGEST), most, traced);
    }

    @Test
    void ofRandomPrograms_itSeesTheSameEndsAndTraces_inNoMoreExecutions() {
        int compared = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            ModelSubject program = RandomModelPrograms.of(new Random(seed));
            Seen all = everyOrder(program, MOST_EXECUTIONS, true);
            if (!all.complete) {
                continue;
            }
            compared++;
            SourceDpor<End> search = new SourceDpor<>(program, LONGEST);
            Seen reduced = explore(program, search, Integer.MAX_VALUE, true);
            String what = "seed " + seed + "\n" + program;
            assertThat(reduced.complete).as(what).isTrue();
            assertThat(reduced.traces).as(what).isEqualTo(all.traces);
            assertThat(reduced.ends).as(what).isEqualTo(all.ends);
            assertThat(reduced.executions + search.redundant()).as(what).isLessThanOrEqualTo(all.executions);
        }
        assertThat(compared).isGreaterThan(PROGRAMS / 2);
    }

    private static Instruction on(Action action, int object) {
        return Instruction.of(Operation.of(action, object));
    }

    private static ModelSubject philosophers(int count) {
        List<Model> forks = new ArrayList<>();
        List<List<Instruction>> code = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            int left = at;
            int right = (at + 1) % count;
            forks.add(new LockModel());
            code.add(List.of(
                    on(Action.ACQUIRE, left),
                    on(Action.ACQUIRE, right),
                    on(Action.RELEASE, right),
                    on(Action.RELEASE, left)));
        }
        return new ModelSubject(forks, code, false);
    }

    @ParameterizedTest
    @CsvSource({"3,168", "4,98184"})
    void philosophers_haveSoManySchedules(int count, int schedules) {
        Seen all = everyOrder(philosophers(count), Integer.MAX_VALUE, false);

        assertThat(all.executions).isEqualTo(schedules);
    }

    @ParameterizedTest
    @CsvSource({"3,7", "4,15", "5,31", "6,63"})
    void philosophers_needSoManyExecutions(int count, int executions) {
        ModelSubject program = philosophers(count);
        SourceDpor<End> search = new SourceDpor<>(program, LONGEST);
        Seen reduced = explore(program, search, Integer.MAX_VALUE, false);

        assertThat(reduced.executions).isEqualTo(executions);
        assertThat(search.redundant()).isZero();
        assertThat(reduced.ends).anyMatch(end -> !end.finished()).anyMatch(End::finished);
    }

    private static ModelSubject settersAndChecker(int setters) {
        List<Model> variables = List.of(
                new VariableModel(ValueCode.ofSmall(0), _ -> Value.NONE),
                new VariableModel(ValueCode.ofSmall(0), _ -> Value.NONE));
        List<List<Instruction>> code = new ArrayList<>();
        for (int at = 0; at < setters; at++) {
            code.add(List.of(
                    Instruction.of(Operation.of(Action.WRITE, 0, ValueCode.ofSmall(1))),
                    Instruction.of(Operation.of(Action.WRITE, 1, ValueCode.ofSmall(-1)))));
        }
        code.add(List.of(on(Action.READ, 0), on(Action.READ, 1)));
        return new ModelSubject(variables, code, false);
    }

    @ParameterizedTest
    @CsvSource({"3,2520,576", "4,113400,14400"})
    void settersAndAChecker_haveSoManySchedules_andNeedSoManyExecutions(int setters, int schedules, int executions) {
        ModelSubject program = settersAndChecker(setters);

        assertThat(everyOrder(program, Integer.MAX_VALUE, false).executions).isEqualTo(schedules);
        assertThat(explore(program, new SourceDpor<>(program, LONGEST), Integer.MAX_VALUE, false).executions)
                .isEqualTo(executions);
    }

    /** One waits for a variable that the other sets, by looking again and again. */
    private static ModelSubject spinning(int writes) {
        return new ModelSubject(
                List.of(new VariableModel(ValueCode.ofSmall(0), _ -> Value.NONE)),
                List.of(
                        List.of(Instruction.until(Operation.of(Action.READ, 0), 0)),
                        List.of(Instruction.of(Operation.of(Action.WRITE, 0, ValueCode.ofSmall(writes))))),
                false);
    }

    @Test
    void aThreadThatSpins_letsOthersGoFirst_soThatAllIsSeen() {
        ModelSubject program = spinning(1);
        Seen reduced = explore(program, new SourceDpor<>(program, LONGEST), Integer.MAX_VALUE, false);
        Seen all = everyOrder(program, Integer.MAX_VALUE, false);

        assertThat(reduced.complete).isTrue();
        assertThat(all.complete).isTrue();
        assertThat(reduced.ends).isEqualTo(all.ends).isNotEmpty().allMatch(End::finished);
    }

    @Test
    void aThreadThatSpinsForNothing_isALivelock() {
        ModelSubject program = spinning(0);
        Seen reduced = explore(program, new SourceDpor<>(program, LONGEST), 1_000, false);

        assertThat(reduced.endless).isPositive();
        assertThat(reduced.ends).isEmpty();
    }

    @Test
    void whoAsksAgainAndAgain_andTakesALockInBetween_isNoLivelock_ifSomebodyAnswers() {
        ModelSubject program = new ModelSubject(
                List.of(new VariableModel(ValueCode.ofSmall(0), _ -> Value.NONE), new LockModel()),
                List.of(
                        List.of(
                                on(Action.ACQUIRE, 1),
                                on(Action.RELEASE, 1),
                                Instruction.until(Operation.of(Action.READ, 0), 2)),
                        List.of(
                                on(Action.ACQUIRE, 1),
                                Instruction.of(Operation.of(Action.WRITE, 0, ValueCode.ofSmall(1))),
                                on(Action.RELEASE, 1))),
                false);
        Seen reduced = explore(program, new SourceDpor<>(program, LONGEST), 10_000, false);

        assertThat(reduced.endless).isZero();
        assertThat(reduced.complete).isTrue();
    }
}

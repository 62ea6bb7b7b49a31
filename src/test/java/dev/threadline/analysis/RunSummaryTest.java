package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.analysis.figures.Awaited;
import dev.threadline.analysis.figures.Blocking;
import dev.threadline.analysis.figures.Distribution;
import dev.threadline.analysis.figures.ObjectFigures;
import dev.threadline.analysis.figures.ThreadFigures;
import dev.threadline.event.Cursor;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadState;
import dev.threadline.event.ThreadStatus;
import dev.threadline.event.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    @Test
    void aContendedLock() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("P", "Q")
                .takes("P", "A")
                .wants("Q", "A")
                .pause(5_000)
                .releases("P", "A")
                .takes("Q", "A")
                .pause(2_000)
                .releases("Q", "A");
        RunSummary summary = RunSummary.of(run.finished());

        assertThat(summary.locks())
                .containsExactly(new ObjectFigures(
                        run.object("A"),
                        2,
                        2,
                        new Distribution(1, 7_000, 7_000, 7_000, 7_000),
                        new Distribution(2, 11_000 - 1_000, 3_000, 7_000, 7_000),
                        1,
                        List.of(new Blocking(0, 1, 1, 7_000))));
        assertThat(summary.threads())
                .containsExactly(
                        new ThreadFigures(0, 2, 13_000, 0, 0, 0, List.of()),
                        new ThreadFigures(
                                1, 2, 4_000 + 1_000, 7_000, 0, 0, List.of(new Awaited(run.object("A"), 1, 7_000))));
        assertThat(summary.steps()).isEqualTo(4);
        assertThat(summary.durationNs()).isEqualTo(13_000);
    }

    @Test
    void whatLastsAtTheEnd_isCountedUpToTheLastEvent() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .threads("P", "Q")
                .takes("P", "A")
                .wants("Q", "A")
                .pause(3_000)
                .ends("P");
        ObjectFigures lock = RunSummary.of(run.finished()).locks().getFirst();

        assertThat(lock.waits().totalNs()).isEqualTo(4_000);
        assertThat(lock.holds().totalNs()).isEqualTo(5_000);
        assertThat(lock.contended()).isEqualTo(1);
    }

    @Test
    void aSemaphore_whoGaveThePermit_endedTheWait() {
        LogBuilder run = new LogBuilder()
                .all(ObjectKind.SEMAPHORE, new ObjectState.Permits(1), "s")
                .threads("P", "Q")
                .event(EventKind.ACQUIRE, "Q", "s", Value.of(0), null)
                .wants("P", "s")
                .pause(4_000)
                .event(EventKind.RELEASE, "Q", "s", Value.of(1), null)
                .enabled(EventKind.ACQUIRE, "P", "s", Value.of(0), "Q");

        assertThat(RunSummary.of(run.finished()).others())
                .containsExactly(new ObjectFigures(
                        run.object("s"),
                        2,
                        2,
                        new Distribution(1, 6_000, 6_000, 6_000, 6_000),
                        Distribution.NONE,
                        1,
                        List.of(new Blocking(1, 0, 1, 6_000))));
    }

    @Test
    void aWaitAtACondition_isOneForTheCall_andOneForTheLock() {
        LogBuilder run = new LogBuilder()
                .locks("A")
                .all(ObjectKind.CONDITION, new ObjectState.Condition(0), "c")
                .threads("P", "Q")
                .takes("P", "A")
                .event(EventKind.WAIT, "P", "c")
                .event(EventKind.SUSPEND, "P", "A", Value.of(0), null)
                .takes("Q", "A")
                .event(EventKind.NOTIFY, "Q", "c", Value.NONE, new Detail.Woken(List.of(0)))
                .releases("Q", "A")
                .enabled(EventKind.RESUME, "P", "c", Value.of(1), "Q")
                .enabled(EventKind.RESTORE, "P", "A", Value.of(1), "Q");
        RunSummary summary = RunSummary.of(run.finished());

        assertThat(summary.threads().getFirst().awaited())
                .containsExactly(new Awaited(run.object("c"), 1, 3_000), new Awaited(run.object("A"), 1, 2_000));
        assertThat(summary.locks().getFirst().blockings()).containsExactly(new Blocking(1, 0, 1, 2_000));
        assertThat(summary.others().getFirst().blockings()).containsExactly(new Blocking(1, 0, 1, 3_000));
    }

    /** Oracle: at each event ask the state of the run, and add up what lasts until the next. */
    @Test
    void onRandomRuns_theFiguresAreThoseOfTheStates() {
        for (int seed = 0; seed < 60; seed++) {
            LogBuilder run = random(new Random(seed), 1 + seed * 3);
            RunSummary summary = RunSummary.of(run.finished());

            for (ThreadFigures figures : summary.threads()) {
                assertThat(figures).as("seed %d", seed).isEqualTo(thread(run.log, figures.thread()));
            }
            for (ObjectFigures figures : summary.locks()) {
                assertThat(figures).as("seed %d", seed).isEqualTo(lock(run.log, figures.object()));
            }
        }
    }

    private static ThreadFigures thread(EventLog log, int id) {
        long[] spent = new long[ThreadStatus.values().length];
        long steps = 0;
        Map<Integer, List<Long>> waits = new TreeMap<>();
        Cursor cursor = new Cursor(log);
        for (long position = 0; position < log.size(); position++) {
            cursor.seek(position + 1);
            ThreadState state = cursor.state().thread(id);
            spent[state.status().ordinal()] += lasts(log, position);
            steps += log.threadAt(position) == id && log.kindAt(position).isStep() ? 1 : 0;
            if (state.isStuck()) {
                List<Long> all = waits.computeIfAbsent(state.object(), _ -> new ArrayList<>());
                if (state.since() == position) {
                    all.add(0L);
                }
                all.set(all.size() - 1, all.getLast() + lasts(log, position));
            }
        }
        List<Awaited> awaited = new ArrayList<>();
        waits.forEach((object, all) -> awaited.add(new Awaited(
                object, all.size(), all.stream().mapToLong(Long::longValue).sum())));
        awaited.sort(Comparator.comparingLong(Awaited::ns).reversed().thenComparing(Awaited::object));
        return new ThreadFigures(
                id,
                steps,
                spent[ThreadStatus.READY.ordinal()],
                spent[ThreadStatus.BLOCKED.ordinal()],
                spent[ThreadStatus.WAITING.ordinal()],
                spent[ThreadStatus.SLEEPING.ordinal()],
                awaited);
    }

    private static ObjectFigures lock(EventLog log, int id) {
        long acquisitions = 0;
        long attempts = 0;
        List<Long> waits = new ArrayList<>();
        Map<Integer, Integer> waiting = new HashMap<>();
        Map<Integer, Integer> blockers = new HashMap<>();
        Map<List<Integer>, long[]> blockings = new HashMap<>();
        List<Long> holds = new ArrayList<>();
        int queue = 0;
        boolean held = false;
        Cursor cursor = new Cursor(log);
        for (long position = 0; position < log.size(); position++) {
            int actor = log.threadAt(position);
            boolean waited = cursor.state().thread(actor).isStuck()
                    && cursor.state().thread(actor).object() == id;
            int holder = cursor.state().object(id).holder();
            cursor.seek(position + 1);
            RunState state = cursor.state();
            boolean mine = log.objectAt(position) == id;
            boolean takes = mine && log.kindAt(position) == EventKind.ACQUIRE;
            acquisitions += takes ? 1 : 0;
            attempts += takes && !waited ? 1 : 0;
            long lasts = lasts(log, position);
            boolean holds1 = !((ObjectState.Lock) state.object(id)).isFree();
            if (holds1 && !held) {
                holds.add(0L);
            }
            held = holds1;
            if (held) {
                holds.set(holds.size() - 1, holds.getLast() + lasts);
            }
            queue = Math.max(queue, state.waiters(id).size());
            for (int waiter : state.waiters(id)) {
                if (state.thread(waiter).since() == position) {
                    attempts++;
                    waiting.put(waiter, waits.size());
                    waits.add(0L);
                    blockers.put(waiter, holder);
                    blockings.computeIfAbsent(List.of(holder, waiter), _ -> new long[2])[0]++;
                }
                waits.set(waiting.get(waiter), waits.get(waiting.get(waiter)) + lasts);
                blockings.get(List.of(blockers.get(waiter), waiter))[1] += lasts;
            }
        }
        List<Blocking> all = new ArrayList<>();
        blockings.forEach((pair, sum) -> all.add(new Blocking(pair.getFirst(), pair.getLast(), sum[0], sum[1])));
        all.sort(Comparator.comparingLong(Blocking::ns)
                .reversed()
                .thenComparingInt(Blocking::blocker)
                .thenComparingInt(Blocking::blocked));
        return new ObjectFigures(id, acquisitions, attempts, spread(waits), spread(holds), queue, all);
    }

    private static Distribution spread(List<Long> times) {
        if (times.isEmpty()) {
            return Distribution.NONE;
        }
        List<Long> sorted = times.stream().sorted().toList();
        int size = sorted.size();
        return new Distribution(
                size,
                sorted.stream().mapToLong(Long::longValue).sum(),
                sorted.get((int) Math.ceil(size * 0.5) - 1),
                sorted.get((int) Math.ceil(size * 0.95) - 1),
                sorted.getLast());
    }

    private static long lasts(EventLog log, long position) {
        return position + 1 < log.size() ? log.timeAt(position + 1) - log.timeAt(position) : 0;
    }

    /** Anything in any order that a log can hold: more than a real run would do. */
    private static LogBuilder random(Random random, int events) {
        List<String> threads = List.of("P", "Q", "R", "S");
        List<String> locks = List.of("A", "B");
        LogBuilder run = new LogBuilder()
                .locks("A")
                .rlocks("B")
                .opaque(ObjectKind.CONDITION, "c")
                .variable("n", 0)
                .threads("P", "Q", "R", "S");
        for (int i = 0; i < events; i++) {
            String thread = threads.get(random.nextInt(4));
            String lock = locks.get(random.nextInt(2));
            run.pause(random.nextInt(5_000));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> run.wants(thread, lock);
                case 3, 4 -> run.takes(thread, lock, 1 + random.nextInt(2));
                case 5, 6 -> run.releases(thread, lock, random.nextInt(3) == 0 ? 1 : 0);
                case 7 -> run.event(EventKind.WAIT, thread, "c");
                case 8 -> run.sleeps(thread, 1);
                case 9 -> run.event(random.nextBoolean() ? EventKind.START : EventKind.END, thread, thread);
                case 10 -> run.event(random.nextBoolean() ? EventKind.CANCEL : EventKind.MISS, thread, lock);
                default -> run.writes(thread, "n", i);
            }
        }
        return run;
    }
}

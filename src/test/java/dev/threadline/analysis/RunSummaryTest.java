package dev.threadline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.Cursor;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadState;
import dev.threadline.event.ThreadStatus;
import java.util.List;
import java.util.Random;
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

        assertThat(summary.locks()).containsExactly(new LockFigures(run.object("A"), 2, 1, 7_000, 7_000, 10_000, 1));
        assertThat(summary.threads())
                .containsExactly(
                        new ThreadFigures(0, 2, 13_000, 0, 0, 0), new ThreadFigures(1, 2, 4_000 + 1_000, 7_000, 0, 0));
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
        LockFigures lock = RunSummary.of(run.finished()).locks().getFirst();

        assertThat(lock.waitNs()).isEqualTo(4_000);
        assertThat(lock.heldNs()).isEqualTo(5_000);
        assertThat(lock.contended()).isEqualTo(1);
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
            for (LockFigures figures : summary.locks()) {
                assertThat(figures).as("seed %d", seed).isEqualTo(lock(run.log, figures.object()));
            }
        }
    }

    private static ThreadFigures thread(EventLog log, int id) {
        long[] spent = new long[ThreadStatus.values().length];
        long steps = 0;
        Cursor cursor = new Cursor(log);
        for (long position = 0; position < log.size(); position++) {
            cursor.seek(position + 1);
            spent[cursor.state().thread(id).status().ordinal()] += lasts(log, position);
            steps += log.threadAt(position) == id && log.kindAt(position).isStep() ? 1 : 0;
        }
        return new ThreadFigures(
                id,
                steps,
                spent[ThreadStatus.READY.ordinal()],
                spent[ThreadStatus.BLOCKED.ordinal()],
                spent[ThreadStatus.WAITING.ordinal()],
                spent[ThreadStatus.SLEEPING.ordinal()]);
    }

    private static LockFigures lock(EventLog log, int id) {
        long acquisitions = 0;
        long contended = 0;
        long waited = 0;
        long longest = 0;
        long held = 0;
        int queue = 0;
        Cursor cursor = new Cursor(log);
        for (long position = 0; position < log.size(); position++) {
            cursor.seek(position + 1);
            RunState state = cursor.state();
            boolean mine = log.objectAt(position) == id;
            acquisitions += mine && log.kindAt(position) == EventKind.ACQUIRE ? 1 : 0;
            contended += mine && log.kindAt(position) == EventKind.REQUEST ? 1 : 0;
            long lasts = lasts(log, position);
            held += ((ObjectState.Lock) state.object(id)).isFree() ? 0 : lasts;
            queue = Math.max(queue, state.waiters(id).size());
            for (int waiter : state.waiters(id)) {
                ThreadState thread = state.thread(waiter);
                waited += lasts;
                longest = Math.max(longest, log.timeAt(position) + lasts - log.timeAt(thread.since()));
            }
        }
        return new LockFigures(id, acquisitions, contended, waited, longest, held, queue);
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

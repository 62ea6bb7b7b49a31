package dev.threadline.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.kernel.Decision;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.RandomWalk;
import dev.threadline.kernel.Replay;
import dev.threadline.kernel.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every misuse, every time limit and every way to break a barrier happens in controlled runs, and again in their replays. */
@Timeout(60)
class ControlledMisuseTest {
    private static final long LIMIT = 60_000_000_000L;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lock = Lock() | lock.release() | RuntimeError: release unlocked lock",
                "lock = RLock() | lock.release() | RuntimeError: cannot release un-acquired lock",
                "sem = BoundedSemaphore(1) | sem.release() | ValueError: Semaphore released too many times",
                "c = Condition() | c.wait() | RuntimeError: cannot wait on un-acquired lock",
                "c = Condition() | c.notify() | RuntimeError: cannot notify on un-acquired lock",
                "t = Thread() | t.join() | RuntimeError: cannot join thread before it is started",
                "t = Thread() | t.start();t.start() | RuntimeError: threads can only be started once",
                "t = 0 | current_thread().join() | RuntimeError: cannot join current thread",
                "q = queue.Queue() | q.task_done() | ValueError: task_done() called too many times",
                "q = queue.Queue() | q.get_nowait() | Empty: ",
                "q = queue.Queue() | q.get(timeout=1) | Empty: ",
                "q = queue.Queue(1) | q.put(1);q.put(2, timeout=1) | Full: ",
                "b = Barrier(2) | b.wait(1) | BrokenBarrierError: ",
                "b = Barrier(2) | b.abort();b.wait() | BrokenBarrierError: ",
                "rw = ReadWriteLock() | rw.writeLock().unlock() | IllegalMonitorStateException: ",
                "x = Exchanger() | x.exchange(1, 1) | TimeoutException: ",
                "lock = Lock() | lock.acquire();assert lock.acquire(timeout=1) | AssertionError: ",
                "sem = Semaphore(0) | assert sem.acquire(timeout=1) | AssertionError: ",
                "gate = Event() | assert gate.wait(1) | AssertionError: ",
                "c = Condition() | c.acquire();assert c.wait(1) | AssertionError: ",
                "latch = CountDownLatch(1) | assert latch.await(1) | AssertionError: "
            })
    void whatIsRefusedOrGivesUp_doesSoAgain(String made, String misuse, String error) throws InterruptedException {
        StringBuilder text =
                new StringBuilder("n = 0\n" + made + "\ndef work():\n    global n\n    n += 1\n    try:\n");
        misuse.strip()
                .lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .forEach(line -> text.append("        ").append(line.strip()).append('\n'));
        text.append("    except Exception as e:\n        print(type(e).__name__ + ':', e)\n");
        text.append("workers = [Thread(target=work) for i in range(3)]\nfor w in workers:\n    w.start()\n");
        Program program = Compiled.main(text.toString());
        try (Handover handover = Handover.fastest()) {
            List<String> printed = new ArrayList<>();
            ScriptRun first = null;
            for (long seed = 0; seed < 20 && !isIn(printed, error); seed++) {
                printed.clear();
                first = run(program, printed, new RandomWalk(seed), handover);
                first.run();
            }
            assertThat(isIn(printed, error))
                    .as("%s in one of 20 runs: %s", error, printed)
                    .isTrue();

            List<String> again = new ArrayList<>();
            Replay replay = Replay.of(first.choices(), decision -> Decision.STOP);
            ScriptRun second = run(program, again, replay, handover);
            second.run();
            assertThat(replay.divergence()).isEmpty();
            assertThat(again).isEqualTo(printed);
            assertThat(told(second)).isEqualTo(told(first));
        }
    }

    private static boolean isIn(List<String> printed, String error) {
        return printed.stream().anyMatch(line -> line.strip().equals(error.strip()));
    }

    private static ScriptRun run(Program program, List<String> printed, Strategy strategy, Handover handover) {
        return new ScriptRun(
                program,
                new ScriptRun.ControlledSettings(LIMIT, 100_000, 1, false, false, 0, printed::add),
                strategy,
                handover);
    }

    private static List<String> told(ScriptRun run) {
        return LongStream.range(0, run.log().size())
                .mapToObj(at -> run.log().event(at).toString())
                .toList();
    }
}

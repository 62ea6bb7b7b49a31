package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.scenario.Scenario;
import dev.threadline.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every way in which a primitive refuses what is asked of it, gives up or breaks is among what the search of states finds, where
 * only some schedules come to it; and by the simplest of them real threads come to the same end.
 */
@Timeout(120)
class FoundMisuseTest {
    private static final Budget BUDGET = Budget.of(Duration.ofSeconds(60)).withStates(20_000);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // setup | what one does once n is 1 | what another does after n = 1 | how the first ends
                "lock = Lock() | lock.release() | - | RuntimeError: release unlocked lock",
                "lock = Lock() | lock.acquire(timeout=-2) | - | ValueError: timeout value must be positive",
                "lock = Lock() | lock.acquire(False, 1) | - | ValueError: can't specify a timeout for a non-blocking call",
                "lock = Lock() | assert lock.acquire(timeout=1) | lock.acquire() | AssertionError",
                "lock = Lock() | assert lock.acquire(False) | lock.acquire() | AssertionError",
                "lock = RLock() | lock.release() | - | RuntimeError: cannot release un-acquired lock",
                "lock = RLock() | lock.release() | lock.acquire() | RuntimeError: cannot release un-acquired lock",
                "lock = RLock() | lock.acquire(timeout=-2) | - | ValueError: timeout value must be positive",
                "lock = RLock() | lock.acquire(False, 1) | - | ValueError: can't specify a timeout for a non-blocking call",
                "lock = RLock() | assert lock.acquire(timeout=1) | lock.acquire() | AssertionError",
                "c = Condition() | c.wait() | - | RuntimeError: cannot wait on un-acquired lock",
                "c = Condition() | c.wait() | c.acquire() | RuntimeError: cannot wait on un-acquired lock",
                "c = Condition() | c.notify() | - | RuntimeError: cannot notify on un-acquired lock",
                "c = Condition() | c.notify_all() | c.acquire() | RuntimeError: cannot notify on un-acquired lock",
                "c = Condition() | c.acquire();assert c.wait(1) | - | AssertionError",
                "c = Condition() | c.acquire();assert c.wait_for(lambda: n == 2, 1) | - | AssertionError",
                "s = 0 | Semaphore(-1) | - | ValueError: semaphore initial value must be >= 0",
                "s = Semaphore(1) | s.release(0) | - | ValueError: n must be one or more",
                "s = Semaphore(1) | s.acquire(False, 1) | - | ValueError: can't specify timeout for non-blocking acquire",
                "s = Semaphore(0) | assert s.acquire(timeout=1) | s.release() | AssertionError",
                "s = BoundedSemaphore(1) | s.release() | - | ValueError: Semaphore released too many times",
                "s = BoundedSemaphore(1) | s.release() | s.acquire() | ValueError: Semaphore released too many times",
                "gate = Event() | assert gate.wait(1) | gate.set() | AssertionError",
                "q = queue.Queue(1) | q.put(1);q.put_nowait(2) | q.get() | Full",
                "q = queue.Queue(1) | q.put(1);q.put(2, timeout=1) | q.get() | Full",
                "q = queue.Queue() | q.get_nowait() | q.put(1) | Empty",
                "q = queue.Queue() | q.get(timeout=1) | q.put(1) | Empty",
                "q = queue.Queue() | q.get(timeout=-1) | - | ValueError: 'timeout' must be a non-negative number",
                "q = queue.Queue() | q.task_done() | q.put(1) | ValueError: task_done() called too many times",
                "q = queue.LifoQueue() | q.get(timeout=1) | q.put(1) | Empty",
                "q = queue.PriorityQueue(1) | q.put(1);q.put(2, timeout=1) | q.get() | Full",
                "b = Barrier(2) | b.wait(1) | b.wait() | BrokenBarrierError",
                "b = Barrier(2) | b.wait() | b.abort() | BrokenBarrierError",
                "b = Barrier(2) | b.wait() | b.reset() | BrokenBarrierError",
                "b = Barrier(2, lambda: 1 / 0) | b.wait() | try:;    b.wait();except ZeroDivisionError:;    pass | BrokenBarrierError",
                "b = Barrier(2, lambda: 1 / 0) | b.wait() | b.wait() | ZeroDivisionError: division by zero",
                "mine = local() | mine.x | - | AttributeError: '_thread._local' object has no attribute 'x'",
                "t = Thread() | t.join() | - | RuntimeError: cannot join thread before it is started",
                "t = Thread() | t.join() | t.start() | RuntimeError: cannot join thread before it is started",
                "t = Thread() | t.start() | t.start() | RuntimeError: threads can only be started once",
                "t = 0 | current_thread().join() | - | RuntimeError: cannot join current thread",
                "t = Thread() | t.daemon = True | t.start() | RuntimeError: cannot set daemon status of active thread",
                "rw = ReadWriteLock() | rw.writeLock().unlock() | - | IllegalMonitorStateException",
                "rw = ReadWriteLock() | rw.readLock().unlock() | - | IllegalMonitorStateException: attempt to unlock read lock, not locked by current thread",
                "latch = CountDownLatch(1) | assert latch.await(1) | latch.countDown() | AssertionError",
                "x = Exchanger() | x.exchange(1, 1) | x.exchange(2) | TimeoutException"
            })
    void isFound_andHappensOnRealThreadsByItsSimplestSchedule(String setup, String one, String other, String error)
            throws IOException, InterruptedException {
        Scenario scenario = scenario(setup, one, Optional.ofNullable(other));
        Exploration explored =
                new ScenarioExplorer(BUDGET, SearchWatch.NONE, Scope.EVERYTHING).explore(scenario, "x.json");

        assertThat(explored.complete()).isTrue();
        OutcomeKind kind = error.equals("AssertionError") ? OutcomeKind.ASSERTION : OutcomeKind.ERROR;
        assertThat(explored.outcomes())
                .as("the error")
                .anyMatch(outcome -> outcome.kind() == kind && outcome.reason().equals(error));
        assertThat(explored.outcomes())
                .as("some schedules never come to it")
                .anyMatch(outcome -> outcome.kind() == OutcomeKind.FINISHED || outcome.kind() == OutcomeKind.DEADLOCK);
        for (ExploredOutcome outcome : explored.outcomes()) {
            Run run = FoundSchedulesTest.replay(scenario, outcome.schedule());
            assertThat(run.outcome().kind()).as("by %s", outcome.text()).isEqualTo(outcome.kind());
            assertThat(run.outcome().reason()).as("by %s", outcome.text()).endsWith(outcome.reason());
            assertThat(run.choices().orElseThrow().choices()).isEqualTo(outcome.schedule());
        }
    }

    private Scenario scenario(String setup, String one, Optional<String> other) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), """
                {"format": 1, "id": "x", "title": "X", "topic": "T", "setup": %s,
                 "threads": [{"name": "One", "code": %s}, {"name": "Other", "code": %s}]}
                """.formatted(
                lines(Stream.concat(Stream.of("n = 0"), statements(setup))),
                lines(Stream.concat(Stream.of("if n == 1:"), statements(one).map(line -> "    " + line))),
                lines(Stream.concat(Stream.of("n = 1"), other.stream().flatMap(FoundMisuseTest::statements)))));
        return ScenarioReader.read(file);
    }

    private static Stream<String> statements(String text) {
        return List.of(text.split(";")).stream();
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> "\"" + line + "\"").collect(Collectors.joining(", ", "[", "]"));
    }
}

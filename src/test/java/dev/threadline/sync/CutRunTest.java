package dev.threadline.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is cut while there is a thread in every state in which threads are blocked. */
@Timeout(120)
class CutRunTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Map<String, Thread> carriers = new ConcurrentHashMap<>();
    private final Map<String, RecordedThread> threads = new LinkedHashMap<>();
    private SharedInt steps;

    /** Starts a thread that gets blocked, and that wants to take a step even as it unwinds. */
    private void blocked(String name, Task task) {
        RecordedThread thread = new RecordedThread(name, () -> {
            carriers.put(name, Thread.currentThread());
            try {
                task.run();
            } finally {
                steps.set(-1);
            }
        });
        threads.put(name, thread);
        thread.start();
    }

    private void awaitAllParked() {
        while (carriers.size() < threads.size() || !carriers.values().stream().allMatch(CutRunTest::isParked)) {
            RecordedThread.poll();
            Thread.onSpinWait();
        }
    }

    private static boolean isParked(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private void blockEverywhere() throws Exception {
        steps = new SharedInt("steps", 0);
        onLocks();
        onConditions();
        onGates();
        onQueues();
        RecordedThread sleeper = new RecordedThread("sleeper", () -> RecordedThread.sleep(AN_HOUR));
        sleeper.start();
        blocked("join", sleeper::join);
        blocked("join, timed", () -> sleeper.join(AN_HOUR));
        blocked("sleep", () -> RecordedThread.sleep(AN_HOUR));
        awaitAllParked();
        while (true) {
            steps.get();
        }
    }

    private void onLocks() {
        Mutex mutex = new Mutex("mutex");
        mutex.acquire();
        blocked("mutex", mutex::acquire);
        blocked("mutex, timed", () -> mutex.tryAcquire(AN_HOUR));
        RLock lock = new RLock("rlock");
        lock.lock();
        blocked("rlock", lock::lock);
        blocked("rlock, interruptibly", lock::lockInterruptibly);
        blocked("rlock, timed", () -> lock.tryLock(1, TimeUnit.HOURS));
        Semaphore semaphore = new Semaphore("semaphore", 0);
        blocked("semaphore", semaphore::acquire);
        blocked("semaphore, timed", () -> semaphore.tryAcquire(AN_HOUR));
        ReadWriteLock written = new ReadWriteLock("written");
        written.writeLock().lock();
        blocked("read", written.readLock()::lock);
        blocked("read, timed", () -> written.readLock().tryLock(1, TimeUnit.HOURS));
        ReadWriteLock read = new ReadWriteLock("read");
        read.readLock().lock();
        blocked("write", read.writeLock()::lock);
        blocked("write, timed", () -> read.writeLock().tryLock(1, TimeUnit.HOURS));
    }

    private void onConditions() throws InterruptedException {
        RLock lock = new RLock("lock");
        Condition condition = new Condition("condition", lock);
        Condition signalled = new Condition("signalled", lock);
        CountDownLatch inside = new CountDownLatch("inside", 3);
        blocked("condition", () -> await(lock, inside, condition::await));
        blocked("condition, timed", () -> await(lock, inside, () -> condition.await(1, TimeUnit.HOURS)));
        blocked("condition, wanting its lock back", () -> await(lock, inside, signalled::await));
        inside.await();
        lock.lock();
        signalled.signal();
    }

    private static void await(RLock lock, CountDownLatch inside, Task wait) throws Exception {
        lock.lock();
        try {
            inside.countDown();
            wait.run();
        } finally {
            lock.unlock();
        }
    }

    private void onGates() {
        Event event = new Event("event");
        blocked("event", event::await);
        blocked("event, timed", () -> event.await(AN_HOUR));
        Barrier barrier = new Barrier("barrier", 3);
        blocked("barrier", barrier::await);
        blocked("barrier, timed", () -> barrier.await(AN_HOUR));
        CountDownLatch latch = new CountDownLatch("latch", 1);
        blocked("latch", latch::await);
        blocked("latch, timed", () -> latch.await(1, TimeUnit.HOURS));
        Exchanger<String> exchanger = new Exchanger<>("exchanger");
        blocked("exchanger", () -> exchanger.exchange("item"));
        Exchanger<String> another = new Exchanger<>("another");
        blocked("exchanger, timed", () -> another.exchange("item", 1, TimeUnit.HOURS));
    }

    private void onQueues() throws InterruptedException {
        FifoQueue<Integer> empty = new FifoQueue<>("empty");
        blocked("take", empty::take);
        blocked("take, timed", () -> empty.poll(1, TimeUnit.HOURS));
        FifoQueue<Integer> full = new FifoQueue<>("full", 1);
        full.put(1);
        blocked("put", () -> full.put(2));
        blocked("put, timed", () -> full.offer(3, 1, TimeUnit.HOURS));
        blocked("queue join", full::join);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void runThatIsCut_leavesNoThreadBehind_whateverItWasBlockedIn(boolean virtual) throws InterruptedException {
        Recording recording = Recording.of("cut", this::blockEverywhere).upTo(20_000);

        Run run = (virtual ? recording.onVirtualThreads() : recording).run();

        assertThat(run.outcome().kind()).isEqualTo(OutcomeKind.TIME_LIMIT);
        assertThat(threads).hasSize(30);
        assertThat(carriers.values()).noneMatch(Thread::isAlive);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContainAnyElementsOf(threads.keySet());
        assertThat(RecordedThread.enumerate()).doesNotContainAnyElementsOf(threads.values());
        threads.keySet()
                .forEach(name -> assertThat(lastOf(run.log(), name)).as(name).isIn(EventKind.CANCEL, EventKind.SLEEP));
    }

    private static EventKind lastOf(EventLog log, String thread) {
        long at = log.size() - 1;
        while (!log.thread(log.threadAt(at)).name().equals(thread)) {
            at--;
        }
        return log.kindAt(at);
    }
}

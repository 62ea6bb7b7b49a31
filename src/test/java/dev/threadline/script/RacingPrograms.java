package dev.threadline.script;

import java.util.List;
import java.util.SplittableRandom;

/** Programs whose threads race for every primitive there is, and that always come to an end: no wait is without a limit. */
final class RacingPrograms {
    private static final String SHARED = """
            lock = Lock()
            rlock = RLock()
            sem = Semaphore(1)
            bounded = BoundedSemaphore(2)
            cond = Condition()
            gate = Event()
            acted = []
            def act():
                acted.append(1)
            barrier = Barrier(2)
            acting = Barrier(2, act, 0.003)
            fifo = queue.Queue(2)
            lifo = queue.LifoQueue(2)
            prio = queue.PriorityQueue(2)
            rw = ReadWriteLock()
            latch = CountDownLatch(3)
            atom = AtomicInteger(5)
            meeting = Exchanger()
            n = 0
            """;

    private static final List<String> DEEDS = List.of(
            """
            with lock:
                n += 1
            """,
            """
            if lock.acquire(timeout=0.001):
                lock.release()
            """,
            """
            if lock.acquire(False):
                sleep(0.0002)
                lock.release()
            """,
            """
            with rlock:
                with rlock:
                    n += 1
            """,
            """
            if sem.acquire(timeout=0.002):
                n += 1
            """,
            """
            sem.release(2)
            """,
            """
            try:
                bounded.release()
            except ValueError:
                bounded.acquire(False)
            """,
            """
            if bounded.acquire(timeout=0.001):
                try:
                    bounded.release()
                except ValueError:
                    pass
            """,
            """
            with cond:
                cond.wait(0.002)
            """,
            """
            with cond:
                cond.wait_for(lambda: n > 3, 0.002)
            """,
            """
            with cond:
                cond.notify(2)
            """,
            """
            with cond:
                cond.notify_all()
            """,
            """
            gate.wait(0.002)
            """,
            """
            gate.set()
            """,
            """
            gate.clear()
            """,
            """
            try:
                barrier.wait(0.002)
            except BrokenBarrierError:
                barrier.reset()
            """,
            """
            try:
                acting.wait()
            except BrokenBarrierError:
                acting.reset()
            """,
            """
            acting.abort()
            """,
            """
            barrier.n_waiting
            """,
            """
            try:
                QUEUE.put(ITEM, timeout=0.001)
            except queue.Full:
                pass
            """,
            """
            try:
                QUEUE.put_nowait(ITEM)
            except queue.Full:
                pass
            """,
            """
            try:
                QUEUE.get(timeout=0.002)
                QUEUE.task_done()
            except queue.Empty:
                pass
            """,
            """
            try:
                QUEUE.get_nowait()
                QUEUE.task_done()
            except queue.Empty:
                pass
            """,
            """
            with rw.readLock():
                sleep(0.0002)
            """,
            """
            with rw.writeLock():
                with rw.readLock():
                    n += 1
            """,
            """
            if rw.writeLock().tryLock(0.001):
                rw.writeLock().unlock()
            """,
            """
            latch.countDown()
            """,
            """
            latch.await(0.002)
            """,
            """
            atom.compareAndSet(atom.get(), 7)
            """,
            """
            atom.incrementAndGet()
            """,
            """
            atom.set(3)
            """,
            """
            try:
                meeting.exchange(ITEM, 0.002)
            except TimeoutException:
                pass
            """,
            """
            try:
                lock.acquire(False, 3)
            except ValueError:
                pass
            """);

    private static final List<String> QUEUES = List.of("fifo", "lifo", "prio");

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder(SHARED);
    private int items = 100;

    private RacingPrograms(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The program of a seed. */
    static String of(long seed) {
        return new RacingPrograms(seed).program();
    }

    private String program() {
        int threads = random.nextInt(2, 6);
        for (int thread = 0; thread < threads; thread++) {
            text.append("def work").append(thread).append("():\n    global n\n");
            for (int left = random.nextInt(4, 14); left > 0; left--) {
                deed();
            }
        }
        text.append("def wait_for_all():\n    fifo.join()\n");
        text.append("def ring():\n    gate.set()\nstarted = [Thread(target=wait_for_all), Timer(0.001, ring)]\n");
        for (int thread = 0; thread < threads; thread++) {
            text.append("started.append(Thread(target=work").append(thread).append("))\n");
        }
        text.append("""
                for t in started:
                    t.start()
                started[2].join(0.001)
                for i in range(2, len(started)):
                    started[i].join()
                while not fifo.empty():
                    fifo.get()
                    fifo.task_done()
                for t in started:
                    t.join()
                """);
        return text.toString();
    }

    private void deed() {
        String deed = DEEDS.get(random.nextInt(DEEDS.size()))
                .replace("QUEUE", QUEUES.get(random.nextInt(QUEUES.size())))
                .replace("ITEM", Integer.toString(items++));
        deed.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }
}

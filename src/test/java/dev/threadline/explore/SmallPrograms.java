package dev.threadline.explore;

import dev.threadline.script.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small programs by chance, with every primitive, that come to an end or to a deadlock within few steps. */
final class SmallPrograms {
    private static final String SHARED = """
            lock = Lock()
            rlock = RLock()
            sem = Semaphore(1)
            bounded = BoundedSemaphore(1)
            cond = Condition(lock)
            gate = Event()
            came = []
            counts = {'a': 0}
            def act():
                came.append('act')
            barrier = Barrier(2)
            acting = Barrier(2, act)
            fifo = queue.Queue(1)
            lifo = queue.LifoQueue()
            prio = queue.PriorityQueue(2)
            rw = ReadWriteLock()
            latch = CountDownLatch(2)
            atom = AtomicInteger(5)
            meeting = Exchanger()
            mine = local()
            n = 0
            m = 0
            class Box:
                size = 0
                def __init__(self):
                    self.items = [1]
                    self.n = 0
                def add(self):
                    self.n += 1
            box = Box()
            def counter():
                k = 0
                def up():
                    nonlocal k
                    k += 1
                    return k
                return up
            up = counter()
            """;

    private static final List<String> DEEDS = List.of(
            "n += 1",
            "n = m + 1",
            "m = n",
            "with lock:\n    n += 1",
            "with lock:\n    with rlock:\n        m = 1",
            "with rlock:\n    with lock:\n        m = 2",
            "if lock.acquire(timeout=1):\n    lock.release()\nelse:\n    came.append('late')",
            "if lock.acquire(False):\n    lock.release()\nelse:\n    came.append('missed')",
            "lock.release()",
            "lock.acquire()",
            "sem.acquire()",
            "sem.release()",
            "bounded.release()",
            "if sem.acquire(timeout=2):\n    came.append('got')",
            "with bounded:\n    m += 1",
            "with cond:\n    cond.wait()",
            "with cond:\n    came.append(cond.wait(1))",
            "with cond:\n    cond.notify()",
            "with cond:\n    cond.notify_all()",
            "with cond:\n    cond.wait_for(lambda: n > 0)",
            "gate.wait()",
            "came.append(gate.wait(1))",
            "gate.set()",
            "gate.clear()",
            "barrier.wait()",
            "try:\n    came.append(barrier.wait(1))\nexcept BrokenBarrierError:\n    barrier.reset()",
            "acting.wait()",
            "acting.abort()",
            "fifo.put(1)",
            "came.append(fifo.get())",
            "lifo.put(n)",
            "came.append(lifo.get(timeout=1))",
            "prio.put((2, 'b'))\nprio.put((1, 'a'))",
            "came.append(prio.get())",
            "fifo.put(7)\nfifo.get()\nfifo.task_done()\nfifo.join()",
            "try:\n    fifo.get_nowait()\nexcept queue.Empty:\n    came.append('empty')",
            "with rw.readLock():\n    m = n",
            "with rw.writeLock():\n    n += 1",
            "latch.countDown()",
            "latch.await()",
            "atom.incrementAndGet()",
            "atom.compareAndSet(5, 6)",
            "came.append(atom.get())",
            "came.append(meeting.exchange(index))",
            "came.append(meeting.exchange(NAME, 1))",
            "came.append(NAME)",
            "came[0] = came[-1]",
            "came.pop()",
            "for item in came:\n    n = item",
            "came.sort()",
            "counts['a'] += 1",
            "counts[NAME] = n",
            "for key in counts:\n    m = key",
            "if 'b' in counts:\n    del counts['b']",
            "mine.x = n\ncame.append(mine.x)",
            "assert n < 2, 'too many'",
            "assert m == 0",
            "x = 1 // m",
            "box.add()",
            "box.items.append(box.n)",
            "Box.size += 1",
            "up()",
            "inner = [n]\ninner.append(m)\ncame.append(inner)",
            "if came:\n    came[0].append(1)",
            "while n == 0 and m == 0:\n    n = 3",
            "m = random.randint(0, 2)",
            "print(n)",
            "sleep(random.random())\nm = 4",
            "with lock:\n    n = 2\n    x = [][0]",
            "try:\n    lock.acquire()\n    m = 1\nfinally:\n    lock.release()",
            "box.late = [n]",
            "t = Thread(target=act)\nt.start()",
            "t = Thread(target=act)\nt.start()\nt.join()",
            "t = Thread(target=act, daemon=True)\nt.start()",
            "t = Timer(1, act)\nt.start()\nt.cancel()",
            "n = active_count()",
            "came.append(current_thread().name)",
            "x = 2 ** 70 + n\nm = x",
            "came += [n, 'x' + str(m)]",
            "m = (n, [n])",
            "x = Box()\nx.add()\nn = x.n\nm = x");

    private static final List<String> CHECKS = List.of("", "n < 2", "len(came) < 2", "box.n == 0", "m == n");

    private final Random random;

    private SmallPrograms(long seed) {
        random = new Random(seed);
    }

    /** The program of a seed. */
    static Program of(long seed) {
        return new SmallPrograms(seed).program();
    }

    private Program program() {
        Map<String, String> threads = new LinkedHashMap<>();
        int count = random.nextInt(3) == 0 ? 3 : 2;
        for (int thread = 0; thread < count; thread++) {
            String name = random.nextInt(8) == 0 ? "Daemon" + thread : "T" + thread;
            threads.put(name, code(count == 3 ? 2 : 3, thread));
        }
        String main = random.nextInt(4) > 0 ? "" : main(threads);
        return Explored.program(SHARED, threads, main, CHECKS.get(random.nextInt(CHECKS.size())));
    }

    private String code(int most, int thread) {
        StringBuilder code = new StringBuilder();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            String deed = DEEDS.get(random.nextInt(DEEDS.size()));
            code.append(deed.replace("NAME", thread == 0 ? "'a'" : "'b'")).append('\n');
        }
        return code.toString();
    }

    private String main(Map<String, String> threads) {
        StringBuilder main = new StringBuilder();
        threads.keySet().forEach(name -> main.append("threads['").append(name).append("'].start()\n"));
        if (random.nextBoolean()) {
            threads.keySet()
                    .forEach(name -> main.append("threads['").append(name).append("'].join()\n"));
        }
        return main.append("n += 1\n").toString();
    }
}

package dev.threadline.analysis;

import java.util.List;
import java.util.SplittableRandom;

/** Programs at random whose threads share variables, lists and dictionaries, and always come to an end. */
final class RandomSharing {
    private static final String SHARED = """
            lock = Lock()
            rlock = RLock()
            sem = Semaphore(1)
            cond = Condition()
            gate = Event()
            barrier = Barrier(2)
            acting = Barrier(2, lambda: note())
            box = queue.Queue(1)
            rw = ReadWriteLock()
            latch = CountDownLatch(2)
            atom = AtomicInteger(0)
            meeting = Exchanger()
            a = 0
            b = 0
            c = 0
            xs = [0, 0, 0]
            d = {1: 0, 2: 0}
            def note():
                global c
                c += 1
            """;

    private static final List<String> ORDERINGS = List.of(
            """
            with lock:
                DEED
            """,
            """
            with rlock:
                with rlock:
                    DEED
                DEED
            """,
            """
            if sem.acquire(timeout=0.001):
                DEED
                sem.release()
            """,
            """
            with cond:
                cond.wait(0.001)
                DEED
            """,
            """
            with cond:
                DEED
                cond.notify()
            """,
            """
            DEED
            gate.set()
            """,
            """
            if gate.wait(0.001):
                DEED
            """,
            """
            if gate.is_set():
                DEED
            """,
            """
            gate.clear()
            """,
            """
            try:
                barrier.wait(0.001)
                DEED
            except BrokenBarrierError:
                barrier.reset()
            """,
            """
            try:
                acting.wait(0.001)
                DEED
            except BrokenBarrierError:
                acting.reset()
            """,
            """
            try:
                DEED
                box.put(1, timeout=0.001)
            except queue.Full:
                pass
            """,
            """
            try:
                box.get(timeout=0.001)
                DEED
                box.task_done()
            except queue.Empty:
                pass
            """,
            """
            with rw.readLock():
                DEED
            """,
            """
            with rw.writeLock():
                DEED
            """,
            """
            DEED
            latch.countDown()
            """,
            """
            if latch.await(0.001):
                DEED
            """,
            """
            if latch.getCount() == 0:
                DEED
            """,
            """
            if atom.get() > 0:
                DEED
            """,
            """
            DEED
            atom.incrementAndGet()
            """,
            """
            DEED
            atom.set(1)
            """,
            """
            try:
                DEED
                meeting.exchange(1, 0.001)
                DEED
            except TimeoutException:
                pass
            """,
            """
            DEED
            """);

    private static final List<String> DEEDS = List.of(
            "a += 1",
            "b = a",
            "c = 1",
            "x = b + c",
            "xs[0] += 1",
            "xs[1] = 2",
            "x = xs[2]",
            "xs.append(1)",
            "x = len(xs)",
            "x = list(xs)",
            "x = 1 in xs",
            "d[1] = 5",
            "x = d[2]",
            "d[3] = 1");

    private static final String VARIABLES = "abc";

    private final SplittableRandom random;

    private RandomSharing(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One whose accesses may be in any order. */
    static String of(long seed) {
        RandomSharing program = new RandomSharing(seed);
        return program.program(program::anyhow);
    }

    /** One in which each variable has a lock of its own under which it is accessed. */
    static String locked(long seed) {
        RandomSharing program = new RandomSharing(seed);
        return program.program(program::underItsLock);
    }

    private interface Part {
        String text();
    }

    private String program(Part part) {
        StringBuilder text = new StringBuilder(SHARED);
        int threads = random.nextInt(2, 4);
        for (int thread = 0; thread < threads; thread++) {
            text.append("def work").append(thread).append("():\n    global a, b, c\n");
            for (int left = random.nextInt(1, 5); left > 0; left--) {
                part.text()
                        .lines()
                        .forEach(line -> text.append("    ").append(line).append('\n'));
            }
        }
        text.append("ts = []\n");
        for (int thread = 0; thread < threads; thread++) {
            text.append("ts.append(Thread(target=work").append(thread).append("))\n");
        }
        text.append("a = 1\nxs[0] = 1\nfor t in ts:\n    t.start()\n");
        text.append("for t in ts:\n    t.join()\na += 1\nb += 1\nc += 1\nxs[0] = 5\nxs.append(2)\nd[1] = 2\n");
        return text.toString();
    }

    private String anyhow() {
        String form = ORDERINGS.get(random.nextInt(ORDERINGS.size()));
        while (form.contains("DEED")) {
            form = form.replaceFirst("DEED", DEEDS.get(random.nextInt(DEEDS.size())));
        }
        return form;
    }

    private String underItsLock() {
        char variable = VARIABLES.charAt(random.nextInt(VARIABLES.length()));
        String deed = random.nextBoolean() ? "V += 1" : "x = V";
        String form = switch (variable) {
            case 'a' -> "with lock:\n    V += 1\n    xs.append(V)\n    xs[0] += len(xs)\n";
            case 'b' -> "with cond:\n    cond.wait(0.001)\n    DEED\n    cond.notify()\n    d[1] = 2\n    d[V] = 1\n";
            default ->
                deed.startsWith("x") ? "with rw.readLock():\n    DEED\n" : "with rw.writeLock():\n    DEED\n    DEED\n";
        };
        return form.replace("DEED", deed).replace("V", Character.toString(variable));
    }
}

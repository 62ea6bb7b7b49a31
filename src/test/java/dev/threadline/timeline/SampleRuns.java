package dev.threadline.timeline;

import dev.threadline.event.Run;
import dev.threadline.event.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The runs that the tests look at. */
final class SampleRuns {
    private SampleRuns() {}

    /** The sketch's deadlock: two locks in two orders, {@code n += 1} in between, and a logger that sleeps. */
    static Run deadlock() {
        return Runs.of("Left", "Right", "Logger")
                .locks("A", "B")
                .variable("n", Value.of(0))
                .sleeps("Logger")
                .takes("Left", "A")
                .takes("Right", "B")
                .reads("Left", "n", 0)
                .writes("Left", "n", 1)
                .wants("Left", "B")
                .reads("Right", "n", 1)
                .writes("Right", "n", 2)
                .wants("Right", "A")
                .wakes("Logger")
                .reads("Logger", "n", 2)
                .ends("Logger")
                .deadlocked("Two locks, two orders: a deadlock", 0, 1);
    }

    /** Four threads that add to a counter under one lock, in 20 steps. */
    static Run contention() {
        return Runs.of("T1", "T2", "T3", "T4")
                .locks("L")
                .variable("n", Value.of(0))
                .takes("T1", "L")
                .wants("T2", "L")
                .reads("T1", "n", 0)
                .wants("T3", "L")
                .writes("T1", "n", 1)
                .wants("T4", "L")
                .frees("T1", "L")
                .ends("T1")
                .takes("T2", "L")
                .reads("T2", "n", 1)
                .writes("T2", "n", 2)
                .frees("T2", "L")
                .sleeps("T2")
                .takes("T3", "L")
                .reads("T3", "n", 2)
                .writes("T3", "n", 3)
                .frees("T3", "L")
                .wakes("T2")
                .reads("T2", "n", 3)
                .ends("T2")
                .reads("T3", "n", 3)
                .takes("T4", "L")
                .reads("T4", "n", 3)
                .writes("T4", "n", 4)
                .frees("T4", "L")
                .reads("T3", "n", 4)
                .ends("T3")
                .reads("T4", "n", 4)
                .ends("T4")
                .finished("Four threads, one lock");
    }

    /** Two threads that add 1 without a lock, so that one addition is lost. */
    static Run lostUpdate() {
        return Runs.of("Ann", "Bob")
                .variable("n", Value.of(5))
                .reads("Ann", "n", 5)
                .reads("Bob", "n", 5)
                .writes("Bob", "n", 6)
                .ends("Bob")
                .writes("Ann", "n", 6)
                .ends("Ann")
                .finished("5 + 1 + 1 = 6");
    }

    /** Names and values as long as programs have them. */
    static Run longNames() {
        return Runs.of("ThreadPoolExecutor-0_connection_keeper_of_the_second_tier_0", "Left", "Left-over")
                .locks("the_lock_that_guards_the_registry_of_all_open_connections", "B")
                .variable("greeting", Value.of("hello ".repeat(40)))
                .takes("Left", "the_lock_that_guards_the_registry_of_all_open_connections")
                .wants("Left-over", "the_lock_that_guards_the_registry_of_all_open_connections")
                .wants(
                        "ThreadPoolExecutor-0_connection_keeper_of_the_second_tier_0",
                        "the_lock_that_guards_the_registry_of_all_open_connections")
                .takes("Left", "B")
                .reads("Left", "greeting", 0)
                .writes("Left", "greeting", 1_000_000_000_000L)
                .frees("Left", "B")
                .finished("Names ".repeat(30));
    }

    /** An RLock taken three deep, and one who waits for it. */
    static Run staircase() {
        return Runs.of("Parent", "Child")
                .rlock("R")
                .variable("sum", Value.of(10))
                .takes("Parent", "R")
                .takes("Parent", "R")
                .wants("Child", "R")
                .reads("Parent", "sum", 10)
                .takes("Parent", "R")
                .writes("Parent", "sum", 15)
                .frees("Parent", "R")
                .frees("Parent", "R")
                .frees("Parent", "R")
                .reads("Parent", "sum", 15)
                .takes("Child", "R")
                .reads("Child", "sum", 15)
                .frees("Child", "R")
                .ends("Child")
                .ends("Parent")
                .finished("An RLock counts how often");
    }

    /** Threads that take one of a few fair locks, work and free it, more of them in some phases than in others; from a seed. */
    static Run random(int threadCount, int lockCount, int events, long seed) {
        String[] names = IntStream.rangeClosed(1, threadCount)
                .mapToObj(i -> threadCount > 9 ? "worker-" + i : "T" + i)
                .toArray(String[]::new);
        String[] locks =
                IntStream.range(0, lockCount).mapToObj(i -> "L" + (i + 1)).toArray(String[]::new);
        Runs run = Runs.of(names).locks(locks).variable("n", Value.of(0));
        Random random = new Random(seed);
        int[] held = new int[threadCount];
        int[] wanted = new int[threadCount];
        boolean[] asleep = new boolean[threadCount];
        int[] owner = new int[lockCount];
        Arrays.fill(held, -1);
        Arrays.fill(wanted, -1);
        Arrays.fill(owner, -1);
        List<Deque<Integer>> queues = new ArrayList<>();
        for (int i = 0; i < lockCount; i++) {
            queues.add(new ArrayDeque<>());
        }
        int n = 0;
        while (run.log().size() < events) {
            int thread = random.nextInt(threadCount);
            run.after(1 + (long) (random.nextDouble() * random.nextDouble() * 4000));
            if (asleep[thread]) {
                run.wakes(names[thread]);
                asleep[thread] = false;
            } else if (wanted[thread] >= 0) {
                int lock = wanted[thread];
                if (owner[lock] < 0 && queues.get(lock).peek() == thread) {
                    queues.get(lock).remove();
                    owner[lock] = thread;
                    held[thread] = lock;
                    wanted[thread] = -1;
                    run.takes(names[thread], locks[lock]);
                }
            } else if (held[thread] >= 0) {
                switch (random.nextInt(4)) {
                    case 0 -> run.writes(names[thread], "n", ++n);
                    case 1 -> run.reads(names[thread], "n", n);
                    default -> {
                        run.frees(names[thread], locks[held[thread]]);
                        owner[held[thread]] = -1;
                        held[thread] = -1;
                    }
                }
            } else {
                // Contention comes and goes, as it does in real runs.
                double phase = Math.sin(7 * Math.PI * run.log().size() / events);
                int choice = random.nextDouble() < 0.3 + 0.3 * phase ? 2 : random.nextInt(8) / 7;
                switch (choice) {
                    case 0 -> run.reads(names[thread], "n", n);
                    case 1 -> {
                        run.sleeps(names[thread]);
                        asleep[thread] = true;
                    }
                    default -> {
                        int lock = random.nextInt(lockCount);
                        if (owner[lock] < 0 && queues.get(lock).isEmpty()) {
                            owner[lock] = thread;
                            held[thread] = lock;
                            run.takes(names[thread], locks[lock]);
                        } else {
                            queues.get(lock).add(thread);
                            wanted[thread] = lock;
                            run.wants(names[thread], locks[lock]);
                        }
                    }
                }
            }
        }
        return run.finished("%,d events of %d threads".formatted(events, threadCount));
    }
}

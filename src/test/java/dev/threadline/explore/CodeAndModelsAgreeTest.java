package dev.threadline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.event.ObjectKind;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.explore.ModelSubject.End;
import dev.threadline.explore.ModelSubject.Instruction;
import dev.threadline.model.Action;
import dev.threadline.model.AtomicIntegerModel;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.ConditionModel;
import dev.threadline.model.CountDownLatchModel;
import dev.threadline.model.EventModel;
import dev.threadline.model.IntegerCodes;
import dev.threadline.model.LockModel;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.QueueModel;
import dev.threadline.model.RLockModel;
import dev.threadline.model.ReadWriteLockModel;
import dev.threadline.model.SemaphoreModel;
import dev.threadline.model.VariableModel;
import dev.threadline.script.Ending;
import dev.threadline.sync.AtomicInteger;
import dev.threadline.sync.Barrier;
import dev.threadline.sync.Condition;
import dev.threadline.sync.CountDownLatch;
import dev.threadline.sync.Event;
import dev.threadline.sync.FifoQueue;
import dev.threadline.sync.Mutex;
import dev.threadline.sync.RLock;
import dev.threadline.sync.ReadWriteLock;
import dev.threadline.sync.Recording;
import dev.threadline.sync.Semaphore;
import dev.threadline.sync.SharedInt;
import dev.threadline.sync.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The same small programs as operations on models and as Java code on real threads, both explored. */
class CodeAndModelsAgreeTest {
    private static final int PROGRAMS = 1_500;
    private static final int LONGEST = 1_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long SECOND_NS = 1_000_000_000;

    private static final IntegerCodes INTEGERS = new IntegerCodes() {
        @Override
        public int code(int number) {
            return ValueCode.ofSmall(number);
        }

        @Override
        public int number(int code) {
            return ValueCode.small(code);
        }
    };

    /** What the threads share. The numbers of the objects in {@link #models} follow the order here. */
    private static final class Things {
        final Mutex mutex = new Mutex("mutex");
        final RLock lock = new RLock("lock");
        final Semaphore semaphore = new Semaphore("semaphore", 1);
        final SharedInt x = new SharedInt("x", 0);
        final AtomicInteger a = new AtomicInteger("a", 0);
        final Event event = new Event("event");
        final CountDownLatch latch = new CountDownLatch("latch", 1);
        final FifoQueue<Integer> queue = new FifoQueue<>("queue", 1);
        final Condition condition = new Condition("condition", lock);
        final Barrier barrier = new Barrier("barrier", 2);
        final ReadWriteLock files = new ReadWriteLock("files");
    }

    private static List<Model> models() {
        RLockModel lock = new RLockModel();
        return List.of(
                new LockModel(),
                lock,
                SemaphoreModel.unbounded(1),
                new VariableModel(ValueCode.ofSmall(0), _ -> Value.NONE),
                new AtomicIntegerModel(0, INTEGERS),
                new EventModel(),
                new CountDownLatchModel(1),
                new QueueModel(ObjectKind.QUEUE, 1, Integer::compare, _ -> Value.NONE),
                new ConditionModel(lock, 1),
                new BarrierModel(2, false),
                new ReadWriteLockModel());
    }

    private interface Use {
        void of(Things things) throws Exception;
    }

    /** One and the same deed, told twice. */
    private record Deed(Operation operation, Use code) {}

    private static Deed deed(Action action, int object, Use code) {
        return new Deed(Operation.of(action, object), code);
    }

    private static final List<Deed> DEEDS = List.of(
            deed(Action.ACQUIRE, 0, things -> things.mutex.acquire()),
            new Deed(Operation.of(Action.ACQUIRE, 0).within(SECOND_NS), things -> things.mutex.tryAcquire(SECOND)),
            new Deed(Operation.of(Action.ACQUIRE, 0).within(Operation.NEVER), things -> things.mutex.tryAcquire()),
            deed(Action.RELEASE, 0, things -> things.mutex.release()),
            deed(Action.LOCKED, 0, things -> things.mutex.isTaken()),
            deed(Action.ACQUIRE, 1, things -> things.lock.lock()),
            deed(Action.ACQUIRE, 1, things -> things.lock.lock()),
            deed(Action.RELEASE, 1, things -> things.lock.unlock()),
            deed(Action.ACQUIRE, 2, things -> things.semaphore.acquire()),
            deed(Action.RELEASE, 2, things -> things.semaphore.release()),
            deed(Action.READ, 3, things -> things.x.get()),
            new Deed(Operation.of(Action.WRITE, 3, ValueCode.ofSmall(1)), things -> things.x.set(1)),
            new Deed(Operation.of(Action.WRITE, 3, ValueCode.ofSmall(2)), things -> things.x.set(2)),
            new Deed(Operation.of(Action.ADD_AND_GET, 4, ValueCode.ofSmall(1)), things -> things.a.incrementAndGet()),
            new Deed(
                    new Operation(
                            Action.COMPARE_AND_SET, 4, ValueCode.ofSmall(1), ValueCode.ofSmall(5), Operation.FOREVER),
                    things -> things.a.compareAndSet(1, 5)),
            deed(Action.WAIT, 5, things -> things.event.await()),
            deed(Action.SET, 5, things -> things.event.set()),
            deed(Action.CLEAR_FLAG, 5, things -> things.event.clear()),
            deed(Action.WAIT, 6, things -> things.latch.await()),
            deed(Action.COUNT_DOWN, 6, things -> things.latch.countDown()),
            new Deed(Operation.of(Action.PUT, 7, ValueCode.ofSmall(7)), things -> things.queue.put(7)),
            deed(Action.GET, 7, things -> things.queue.take()),
            deed(Action.WAIT, 8, things -> things.condition.await()),
            deed(Action.NOTIFY, 8, things -> things.condition.signalAll()),
            deed(Action.WAIT, 9, things -> things.barrier.await()),
            deed(Action.ABORT, 9, things -> things.barrier.abort()),
            deed(Action.ACQUIRE, 10, things -> things.files.writeLock().lock()),
            deed(Action.RELEASE, 10, things -> things.files.writeLock().unlock()),
            deed(Action.ACQUIRE_SHARED, 10, things -> things.files.readLock().lock()),
            deed(Action.RELEASE_SHARED, 10, things -> things.files.readLock().unlock()));

    private static List<List<Deed>> program(Random random) {
        int threads = 2 + random.nextInt(2);
        // Few kinds of deeds, so that they meet.
        List<Deed> some = new ArrayList<>();
        for (int left = 5; left > 0; left--) {
            some.add(DEEDS.get(random.nextInt(DEEDS.size())));
        }
        List<List<Deed>> program = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            List<Deed> deeds = new ArrayList<>();
            for (int left = 1 + random.nextInt(threads == 2 ? 4 : 3); left > 0; left--) {
                deeds.add(some.get(random.nextInt(some.size())));
            }
            program.add(deeds);
        }
        return program;
    }

    private static Task code(List<List<Deed>> program) {
        return () -> {
            Things things = new Things();
            CodeSubjectTest.inParallel(
                    program.stream().map(deeds -> task(deeds, things)).toArray(Task[]::new));
        };
    }

    private static Task task(List<Deed> deeds, Things things) {
        return () -> {
            for (Deed deed : deeds) {
                try {
                    deed.code().of(things);
                } catch (Exception refused) {
                    // As with models, who is refused goes on.
                }
            }
        };
    }

    private static ModelSubject model(List<List<Deed>> program) {
        List<List<Instruction>> code = program.stream()
                .map(deeds -> deeds.stream()
                        .map(deed -> Instruction.of(deed.operation()))
                        .toList())
                .toList();
        return new ModelSubject(models(), code, false);
    }

    /** How many executions there were, and the different ends: whether all got through, and the final numbers. */
    private static final class Seen<E> implements Search.Listener<E> {
        private final Set<String> ends = new HashSet<>();
        private final Function<E, String> text;
        private int executions;

        Seen(Function<E, String> text) {
            this.text = text;
        }

        @Override
        public void ended(E end, Way way) {
            executions++;
            ends.add(text.apply(end));
        }

        @Override
        public void endless(Way way) {
            throw new AssertionError("these programs come to an end");
        }
    }

    private static String text(End end) {
        int x = ValueCode.small(end.states().get(3).getFirst());
        return "%s x=%s a=%s".formatted(end.finished(), x, end.states().get(4).getFirst());
    }

    private static String text(Ending ending) {
        boolean finished = ending.kind() == OutcomeKind.FINISHED;
        assertThat(finished || ending.kind() == OutcomeKind.DEADLOCK).isTrue();
        return "%s x=%s a=%s"
                .formatted(finished, ending.last().get("x"), ending.last().get("a"));
    }

    @Test
    void codeOnRealThreads_isExploredAsItsModelIs() {
        for (int seed = 0; seed < PROGRAMS; seed++) {
            List<List<Deed>> program = program(new Random(seed));
            Seen<End> model = new Seen<>(CodeAndModelsAgreeTest::text);
            SourceDpor<End> inMemory = new SourceDpor<>(model(program), LONGEST);
            assertThat(inMemory.run(() -> true, model)).isTrue();
            Seen<Ending> code = new Seen<>(CodeAndModelsAgreeTest::text);
            try (CodeRuns runs = new CodeRuns(Recording.of("code", code(program)), Optional.empty())) {
                SourceDpor<Ending> onThreads = new SourceDpor<>(new CodeSubject(runs), LONGEST);
                assertThat(onThreads.run(() -> true, code)).isTrue();
                String what = "seed " + seed + " " + program;
                assertThat(code.ends).as(what).isEqualTo(model.ends);
                assertThat(code.executions).as(what).isEqualTo(model.executions);
                assertThat(onThreads.redundant()).as(what).isEqualTo(inMemory.redundant());
            }
        }
    }
}

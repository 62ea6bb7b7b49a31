package dev.threadline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.BarrierModel;
import dev.threadline.model.ConditionModel;
import dev.threadline.model.Effect;
import dev.threadline.model.EventModel;
import dev.threadline.model.LockModel;
import dev.threadline.model.Operation;
import dev.threadline.model.QueueModel;
import dev.threadline.model.SemaphoreModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Controlled runs of bodies, on both handovers: how they end, and that nobody is left. */
@Timeout(60)
class ControlledRunTest {
    private static final long SECOND = 1_000_000_000L;

    private final EventLog log = new EventLog();

    static Stream<Supplier<Handover>> handovers() {
        Stream<Supplier<Handover>> both = Stream.of(VirtualHandover::new, PlatformHandover::new);
        return both.skip(VirtualHandover.isPossible() ? 0 : 1);
    }

    private ControlledRun run(Strategy strategy, Handover handover) {
        return new ControlledRun(
                new ControlledOptions(60 * SECOND, 100_000, 1, code -> Value.NONE, line -> {}),
                strategy,
                handover,
                log);
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void threadsInEveryKindOfWait_areCalledHome(Supplier<Handover> make) throws InterruptedException {
        List<Thread> carriers = new ArrayList<>();
        List<String> unwound = new ArrayList<>();
        try (Handover handover = make.get()) {
            ControlledRun run = run(new RoundRobin(), handover);
            LockModel taken = new LockModel();
            taken.apply(99, Operation.of(Action.ACQUIRE, 0));
            int lock = run.create(ObjectKind.LOCK, "lock", taken);
            LockModel free = new LockModel();
            int conditionLock = run.create(ObjectKind.LOCK, "free", free);
            int condition = run.create(ObjectKind.CONDITION, "condition", new ConditionModel(free, conditionLock));
            int event = run.create(ObjectKind.EVENT, "event", new EventModel());
            int barrier = run.create(ObjectKind.BARRIER, "barrier", new BarrierModel(2, false));
            int semaphore = run.create(ObjectKind.SEMAPHORE, "semaphore", SemaphoreModel.unbounded(0));
            int queue = run.create(
                    ObjectKind.QUEUE,
                    "queue",
                    new QueueModel(ObjectKind.QUEUE, 0, Integer::compare, code -> Value.NONE));
            List<Integer> first = new ArrayList<>();
            int lingering =
                    run.newThread("lingers", false, waiting(carriers, unwound, Operation.of(Action.ACQUIRE, lock)));
            first.add(lingering);
            first.add(run.newThread(
                    "joins", false, waiting(carriers, unwound, Operation.of(Action.JOIN, run.objectOf(lingering)))));
            first.add(run.newThread(
                    "condition",
                    false,
                    waiting(
                            carriers,
                            unwound,
                            Operation.of(Action.ACQUIRE, conditionLock),
                            Operation.of(Action.WAIT, condition),
                            Operation.of(Action.RESUME, condition))));
            first.add(run.newThread(
                    "event",
                    false,
                    waiting(carriers, unwound, Operation.of(Action.WAIT, event), Operation.of(Action.RESUME, event))));
            first.add(run.newThread(
                    "barrier",
                    false,
                    waiting(
                            carriers,
                            unwound,
                            Operation.of(Action.WAIT, barrier),
                            Operation.of(Action.RESUME, barrier))));
            first.add(run.newThread(
                    "semaphore", false, waiting(carriers, unwound, Operation.of(Action.ACQUIRE, semaphore))));
            first.add(run.newThread("queue", false, waiting(carriers, unwound, Operation.of(Action.GET, queue))));
            run.newThread("unborn", false, self -> {});

            Outcome outcome = run.run(first);

            assertThat(outcome).isEqualTo(new Outcome(OutcomeKind.DEADLOCK, "", first));
            assertThat(unwound).hasSize(first.size());
            assertThat(LongStream.range(0, log.size()).filter(at -> log.kindAt(at) == EventKind.CANCEL))
                    .hasSize(first.size());
        }
        for (Thread carrier : carriers) {
            carrier.join();
        }
    }

    private static Body waiting(List<Thread> carriers, List<String> unwound, Operation... operations) {
        return self -> {
            carriers.add(Thread.currentThread());
            try {
                for (Operation operation : operations) {
                    self.perform(1, operation);
                }
            } finally {
                unwound.add(Thread.currentThread().getName());
                assertThatThrownBy(() -> self.perform(2, operations[0])).isInstanceOf(RunAborted.class);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void aRunThatIsStopped_callsSleepersAndTheRunnableHome(Supplier<Handover> make) throws InterruptedException {
        List<String> unwound = new ArrayList<>();
        try (Handover handover = make.get()) {
            ControlledRun run = run(decision -> decision.number() < 3 ? 0 : Decision.STOP, handover);
            int lock = run.create(ObjectKind.LOCK, "lock", new LockModel());
            int busy = run.newThread("busy", false, self -> {
                try {
                    while (true) {
                        self.perform(1, Operation.of(Action.LOCKED, lock));
                    }
                } finally {
                    unwound.add("busy");
                }
            });
            int sleeper = run.newThread("sleeper", false, self -> {
                try {
                    self.sleep(1, 5 * SECOND);
                } finally {
                    unwound.add("sleeper");
                }
            });

            assertThat(run.run(List.of(busy, sleeper)).kind()).isEqualTo(OutcomeKind.CANCELLED);
            assertThat(unwound).containsExactlyInAnyOrder("busy", "sleeper");
        }
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void cancelFromOutside_endsARunThatOnlyComputes(Supplier<Handover> make) throws InterruptedException {
        try (Handover handover = make.get()) {
            ControlledRun run = run(new RoundRobin(), handover);
            int thread = run.newThread("computes", false, self -> {
                Thread.ofPlatform().start(run::cancel);
                while (true) {
                    self.poll();
                }
            });

            assertThat(run.run(List.of(thread)).kind()).isEqualTo(OutcomeKind.CANCELLED);
        }
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void aRunIsOver_onceOnlyDaemonsAreLeft(Supplier<Handover> make) throws InterruptedException {
        try (Handover handover = make.get()) {
            ControlledRun run = run(new RoundRobin(), handover);
            int lock = run.create(ObjectKind.LOCK, "lock", new LockModel());
            int daemon = run.newThread("daemon", true, self -> {
                while (true) {
                    self.sleep(1, SECOND);
                }
            });
            int other = run.newThread("other", false, self -> self.perform(1, Operation.of(Action.ACQUIRE, lock)));

            assertThat(run.run(List.of(daemon, other))).isEqualTo(Outcome.FINISHED);
        }
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void anInterrupt_callsOffAWait_aSleep_andNothingThatIsNotInterruptible(Supplier<Handover> make)
            throws InterruptedException {
        List<Object> seen = new ArrayList<>();
        try (Handover handover = make.get()) {
            ControlledRun run = run(new RoundRobin(), handover);
            LockModel taken = new LockModel();
            taken.apply(99, Operation.of(Action.ACQUIRE, 0));
            int lock = run.create(ObjectKind.LOCK, "lock", taken);
            Operation acquire = Operation.of(Action.ACQUIRE, lock);
            KernelThread[] threads = new KernelThread[3];
            int waits = run.newThread("waits", false, self -> {
                threads[0] = self;
                Effect effect = self.performInterruptibly(1, acquire);
                seen.add(effect.isInterrupted());
                seen.add(Thread.interrupted());
            });
            int sleeps = run.newThread("sleeps", false, self -> {
                threads[1] = self;
                seen.add(self.sleep(1, 1000 * SECOND));
                seen.add(self.now() < SECOND);
            });
            int stubborn = run.newThread("stubborn", false, self -> {
                threads[2] = self;
                self.perform(1, acquire);
                seen.add(Thread.interrupted());
            });
            int interrupts = run.newThread("interrupts", false, self -> {
                self.perform(1, Operation.of(Action.LOCKED, lock));
                for (KernelThread thread : threads) {
                    thread.interrupt();
                }
                self.perform(2, Operation.of(Action.LOCKED, lock));
                self.perform(3, Operation.of(Action.LOCKED, lock));
                self.perform(4, Operation.of(Action.RELEASE, lock));
            });

            assertThat(run.run(List.of(waits, sleeps, stubborn, interrupts))).isEqualTo(Outcome.FINISHED);
        }
        assertThat(seen).containsExactly(false, true, true, false, true);
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void aBodyThatBreaksDown_endsTheRun_andTheOthersUnwind(Supplier<Handover> make) {
        List<String> unwound = new ArrayList<>();
        try (Handover handover = make.get()) {
            ControlledRun run = run(new RoundRobin(), handover);
            int lock = run.create(ObjectKind.LOCK, "lock", new LockModel());
            int other = run.newThread("other", false, self -> {
                try {
                    self.perform(1, Operation.of(Action.ACQUIRE, lock));
                } finally {
                    unwound.add("other");
                }
            });
            int broken = run.newThread("broken", false, self -> Objects.requireNonNull(null, "broken"));

            assertThatThrownBy(() -> run.run(List.of(other, broken)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("broken");
            assertThat(unwound).containsExactly("other");
        }
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void aStrategyThatBreaksDown_endsTheRun(Supplier<Handover> make) {
        try (Handover handover = make.get()) {
            ControlledRun run = run(
                    decision -> {
                        throw new ArithmeticException("undecided");
                    },
                    handover);
            int lock = run.create(ObjectKind.LOCK, "lock", new LockModel());
            int thread = run.newThread("thread", false, self -> self.perform(1, Operation.of(Action.ACQUIRE, lock)));

            assertThatThrownBy(() -> run.run(List.of(thread))).hasRootCauseMessage("undecided");
        }
    }

    @ParameterizedTest
    @MethodSource("handovers")
    void anUncaughtError_isTheOutcome_andOthersGoOn(Supplier<Handover> make) throws InterruptedException {
        List<String> done = new ArrayList<>();
        try (Handover handover = make.get()) {
            ControlledRun run = run(new RoundRobin(), handover);
            int lock = run.create(ObjectKind.LOCK, "lock", new LockModel());
            int fails = run.newThread("fails", false, self -> self.fail(3, new Detail.Failure("ValueError", "no")));
            int goesOn = run.newThread("goes on", false, self -> {
                done.add(
                        ValueCode.TRUE
                                        == self.perform(1, Operation.of(Action.ACQUIRE, lock))
                                                .result()
                                ? "took it"
                                : "did not");
            });

            assertThat(run.run(List.of(fails, goesOn)))
                    .isEqualTo(new Outcome(OutcomeKind.ERROR, "fails: ValueError: no", List.of()));
        }
        assertThat(done).containsExactly("took it");
    }
}

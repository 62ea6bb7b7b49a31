package dev.threadline.script;

import dev.threadline.event.Choice;
import dev.threadline.event.Detail;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Value;
import dev.threadline.kernel.Body;
import dev.threadline.kernel.Clock;
import dev.threadline.kernel.ControlledOptions;
import dev.threadline.kernel.ControlledRun;
import dev.threadline.kernel.Execution;
import dev.threadline.kernel.FreeRun;
import dev.threadline.kernel.FreeRunOptions;
import dev.threadline.kernel.Handover;
import dev.threadline.kernel.KernelThread;
import dev.threadline.kernel.Strategy;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A run of a program: its threads are real ones, each stepping the machine on its own state and taking every visible step
 * through the kernel.
 */
public final class ScriptRun {
    private final Program program;

    /** When it began, in ns since 1970. */
    private final long began;

    private final Stepper stepper;
    private final Machine machine;
    private final EventLog log = new EventLog();
    private final Execution run;
    private final List<Integer> first;

    /** Whether no time passes for who counts how long it has waited, as in the search of states. */
    private final boolean timeless;

    private final OpenLine openLine = new OpenLine();

    /** Whether a thread is over that was there from the beginning: the main thread, where there is one. */
    private volatile boolean firstIsOver;

    /** The threads that were made while running, by number. */
    private final Map<Integer, ScriptThread> threads = new ConcurrentHashMap<>();

    /**
     * How a program runs freely.
     *
     * @param timeLimit ns after which the run is cut
     * @param maxEvents number of events after which it is cut
     * @param speed how many times faster than written sleeps pass; more than 0
     * @param seed of the random numbers
     * @param virtual whether the threads are virtual ones
     * @param switchInterval where one thread at a time is to compute: how long another waits for its turn, in ns
     * @param printed gets every printed line, in order, on a thread of the run's own
     */
    public record Settings(
            long timeLimit,
            long maxEvents,
            double speed,
            long seed,
            boolean virtual,
            OptionalLong switchInterval,
            Consumer<String> printed) {
        /** Threads that compute at the same time. */
        public Settings(
                long timeLimit, long maxEvents, double speed, long seed, boolean virtual, Consumer<String> printed) {
            this(timeLimit, maxEvents, speed, seed, virtual, OptionalLong.empty(), printed);
        }
    }

    /**
     * How a program runs controlled.
     *
     * @param timeLimit ns of real time after which the run is cut
     * @param maxEvents number of events after which it is cut
     * @param seed of the random numbers
     * @param choosesDraws whether the strategy picks every random number
     * @param sleepless whether sleeping takes no time, as where all schedules are searched
     * @param spurious how often in the run a thread may come out of a condition's wait although nobody woke it
     * @param printed gets every printed line, in order, on a thread of the program
     */
    public record ControlledSettings(
            long timeLimit,
            long maxEvents,
            long seed,
            boolean choosesDraws,
            boolean sleepless,
            int spurious,
            Consumer<String> printed) {}

    /**
     * Brings a program to step 0: its setup has run, its threads are made.
     *
     * @throws dev.threadline.event.UserError if the setup fails
     */
    public ScriptRun(Program program, Settings settings) {
        this(
                program,
                now(),
                settings.seed(),
                settings.printed(),
                false,
                (valuation, log) -> new FreeRun(
                        new FreeRunOptions(
                                settings.timeLimit(),
                                settings.maxEvents(),
                                settings.speed(),
                                settings.seed(),
                                settings.virtual(),
                                Clock.SYSTEM,
                                valuation,
                                settings.switchInterval(),
                                settings.printed()),
                        log));
    }

    /**
     * The same for a controlled run.
     *
     * @param strategy who decides; for this run alone
     * @param handover whose threads it runs on; stays open
     */
    public ScriptRun(Program program, ControlledSettings settings, Strategy strategy, Handover handover) {
        this(
                program,
                0,
                settings.seed(),
                settings.printed(),
                true,
                (valuation, log) -> new ControlledRun(
                        new ControlledOptions(
                                settings.timeLimit(),
                                settings.maxEvents(),
                                settings.seed(),
                                settings.choosesDraws(),
                                settings.sleepless(),
                                settings.spurious(),
                                program.endsAreSteps(),
                                valuation,
                                settings.printed()),
                        strategy,
                        handover,
                        log));
    }

    private ScriptRun(
            Program program,
            long began,
            long seed,
            Consumer<String> printed,
            boolean timeless,
            BiFunction<IntFunction<Value>, EventLog, Execution> kind) {
        this.program = program;
        this.began = began;
        this.timeless = timeless;
        stepper = new Stepper(program, seed, began, printed);
        machine = stepper.machine();
        first = new Beginning(stepper).run();
        run = kind.apply(stepper.world().values()::shown, log);
        for (LocalHost.Made made : stepper.host().objects()) {
            if (made.thread() != null) {
                run.newThread(made.name(), made.daemon(), body(made.thread()));
            } else {
                run.create(made.kind(), made.name(), made.model());
            }
        }
    }

    private static long now() {
        Instant now = Instant.now();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /** What happens, while it happens and afterwards. */
    public EventLog log() {
        return log;
    }

    /** What was decided in a controlled run, in order; none in a free one. */
    public List<Choice> choices() {
        return run instanceof ControlledRun controlled ? controlled.choices() : List.of();
    }

    /** Runs it to its end; when this returns none of its threads is left. */
    public Outcome run() throws InterruptedException {
        Outcome outcome = run.run(first);
        return outcome.kind() == OutcomeKind.FINISHED ? checked(outcome) : outcome;
    }

    /** Ends the run early. Any thread may call this. */
    public void cancel() {
        run.cancel();
    }

    private Outcome checked(Outcome finished) {
        return new FinalCheck(stepper)
                .failure(began, run::model)
                .map(why -> new Outcome(OutcomeKind.CHECK, why, List.of()))
                .orElse(finished);
    }

    private Body body(ScriptThread thread) {
        return self -> {
            thread.hostedBy(new KernelHost(self));
            machine.begin(thread);
            for (Operation operation = machine.advance(thread);
                    operation != null;
                    operation = machine.advance(thread)) {
                Effect effect = self.perform(thread.line(), operation);
                machine.complete(thread, effect);
            }
        };
    }

    /** What a thread of the program asks of the kernel. */
    private final class KernelHost implements Host {
        private final KernelThread self;

        KernelHost(KernelThread self) {
            this.self = self;
        }

        @Override
        public int create(int line, ObjectKind kind, String name, Model model) {
            stepper.world().heap().charge(Heap.OBJECT_BYTES);
            return self.create(line, kind, name, model);
        }

        @Override
        public NewThread newThread(int line, String name, boolean daemon, IntFunction<ScriptThread> state) {
            stepper.world().heap().charge(Heap.OBJECT_BYTES + Heap.THREAD_BYTES);
            int id = self.newThread(
                    line,
                    name,
                    daemon,
                    kernelThread -> body(threads.get(kernelThread.id())).run(kernelThread));
            threads.put(id, state.apply(id));
            return new NewThread(id, run.objectOf(id));
        }

        @Override
        public boolean isDaemon() {
            return self.isDaemon();
        }

        @Override
        public int threadCount() {
            return log.threads().size();
        }

        @Override
        public void write(ScriptThread thread, int line, String text) {
            openLine.write(text).ifPresent(lines -> self.print(line, lines));
        }

        /** The program's own thread ends the last line; where others go on after it, each of them does at its end. */
        @Override
        public void ends(ScriptThread thread) {
            if (first.contains(self.id())) {
                firstIsOver = true;
            }
            if (firstIsOver) {
                openLine.end().ifPresent(lines -> self.print(0, lines));
            }
        }

        @Override
        public long time() {
            return began + self.now();
        }

        @Override
        public long waitingTime() {
            return timeless ? began : time();
        }

        @Override
        public void sleep(int line, long ns) {
            self.sleep(line, ns);
        }

        @Override
        public boolean hasStarted(int thread) {
            return run.model(run.objectOf(thread)).snapshot() != ObjectState.Life.UNBORN;
        }

        @Override
        public void setDaemon(int thread, boolean daemon) {
            run.setDaemon(thread, daemon);
        }

        @Override
        public void rename(int thread, String name) {
            run.rename(thread, name);
        }

        @Override
        public long draw(int line, long low, long high) {
            return self.draw(line, low, high);
        }

        @Override
        public void fail(int line, Detail.Failure failure) {
            self.fail(line, failure);
        }

        @Override
        public void poll() {
            self.poll();
        }
    }
}

package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.EventLog;
import dev.threadline.event.Limit;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.ThreadInfo;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.ThreadModel;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A run on real threads in which the operating system decides who goes on.
 *
 * <p>Every object is its model behind a guard of its own. Inside the guard an operation takes its step, gets its place in
 * the object's order and learns what enabled it; outside, the thread writes the event into a buffer of its own. There is no
 * lock that all threads share. A thread whose operation is not enabled lines up at the object and parks; whoever makes it
 * possible signals it, and it tries again: a newcomer may come in first, as with most real locks.
 */
public final class FreeRun implements Execution {
    private static final long LOOK_NS = 10_000_000;
    private static final long DRAIN_PAUSE_NS = 500_000;

    /** What CPython says when the system has no thread left to give. */
    private static final Detail.Failure NO_THREAD = new Detail.Failure("RuntimeError", "can't start new thread");

    private final FreeRunOptions options;
    private final EventLog log;
    private final Crew crew;
    private final Merger merger;
    private final GuardedObjects objects;
    private final Clock clock;
    private final long began;
    private final Roster threads = new Roster();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<Outcome> cut = new AtomicReference<>();
    private final FirstFailure firstFailure = new FirstFailure();
    private final AtomicReference<Throwable> defect = new AtomicReference<>();

    /** Null where threads compute at the same time; there from before the first of them is launched. */
    private InterpreterLock interpreter;

    private volatile boolean aborted;
    private volatile boolean drained;

    /** @param log what happens goes here; empty */
    public FreeRun(FreeRunOptions options, EventLog log) {
        this(
                options,
                log,
                options.virtual()
                        ? Thread.ofVirtual().factory()
                        : Thread.ofPlatform().daemon().factory());
    }

    /**
     * @param log what happens goes here; empty
     * @param carriers where the threads of the system come from, whatever the options say of them; they are daemons
     */
    public FreeRun(FreeRunOptions options, EventLog log, ThreadFactory carriers) {
        this.options = options;
        this.log = log;
        crew = new Crew(carriers, over::countDown);
        merger = new Merger(log, options.printed());
        objects = new GuardedObjects(this, log);
        clock = options.clock();
        began = clock.nanos();
    }

    @Override
    public int create(ObjectKind kind, String name, Model model) {
        return objects.create(null, 0, kind, name, model);
    }

    @Override
    public int newThread(String name, boolean daemon, Body body) {
        return newThread(null, 0, name, daemon, body);
    }

    @Override
    public synchronized void setDaemon(int thread, boolean daemon) {
        threads.get(thread).setDaemon(daemon);
        ThreadInfo info = log.thread(thread);
        log.replace(new ThreadInfo(thread, info.object(), info.name(), daemon));
    }

    @Override
    public synchronized void rename(int thread, String name) {
        ThreadInfo info = log.thread(thread);
        log.replace(new ThreadInfo(thread, info.object(), name, info.daemon()));
    }

    @Override
    public int objectOf(int thread) {
        return threads.get(thread).object();
    }

    @Override
    public Model model(int object) {
        return objects.get(object).model;
    }

    /** If the system refuses one of the first threads, none of them does anything and the run ends in an {@link OutcomeKind#ERROR}. */
    @Override
    public Outcome run(List<Integer> first) throws InterruptedException {
        if (first.stream().allMatch(id -> threads.get(id).isDaemon())) {
            return Outcome.FINISHED;
        }
        interpreter = InterpreterLock.of(this, options.switchInterval());
        CountDownLatch gate = new CountDownLatch(first.size());
        first.forEach(id -> threads.get(id).waitFor(gate));
        Thread merging = Thread.ofPlatform().name("threadline-merger").daemon().unstarted(this::merge);
        try {
            if (!Crew.starts(merging) || !first.stream().allMatch(this::launch)) {
                cut(new Outcome(OutcomeKind.ERROR, FirstFailure.reason(NO_THREAD), List.of()));
            }
            watch();
        } finally {
            abort(gate);
            crew.join();
            drained = true;
            LockSupport.unpark(merging);
            merging.join();
        }
        if (defect.get() != null) {
            throw Breakdown.of(defect.get());
        }
        return firstFailure.name(cut.get() == null ? Outcome.FINISHED : cut.get());
    }

    @Override
    public void cancel() {
        cut(new Outcome(OutcomeKind.CANCELLED, "", List.of()));
    }

    FreeRunOptions options() {
        return options;
    }

    FreeThread thread(int id) {
        return threads.get(id);
    }

    Backlog backlog() {
        return crew.backlog();
    }

    /** What threads must have in order to compute; null if nothing. */
    InterpreterLock interpreter() {
        return interpreter;
    }

    GuardedObjects objects() {
        return objects;
    }

    boolean aborted() {
        return aborted;
    }

    /** ns since the run began. */
    long now() {
        return clock.nanos() - began;
    }

    void failed(FreeThread thread, Detail.Failure failure) {
        firstFailure.of(log.thread(thread.id()).name(), failure);
    }

    synchronized int newThread(FreeThread creator, int line, String name, boolean daemon, Body body) {
        int id = threads.size();
        int object = objects.create(creator, line, ObjectKind.THREAD, name, new ThreadModel(id));
        threads.add(new FreeThread(this, id, object, daemon, body));
        log.add(new ThreadInfo(id, object, name, daemon));
        return id;
    }

    /** Starts a thread. @return whether the system had one to give; if not, nothing has changed */
    boolean launch(int id) {
        FreeThread thread = threads.get(id);
        return crew.launch(thread, log.thread(id).name(), () -> live(thread));
    }

    /** The answer to a start for which the system had no thread to give. */
    static Effect noThread() {
        return Effect.refused(NO_THREAD.type(), NO_THREAD.message());
    }

    /** Whether a start was refused because the system had no thread to give. */
    public static boolean isForWantOfThreads(Effect started) {
        return started.detail() instanceof Detail.Failure failure && failure.equals(NO_THREAD);
    }

    private void live(FreeThread self) {
        try {
            objects.perform(self, 0, Operation.of(Action.BEGIN, self.object()), false);
            self.passGate();
            self.compute();
            objects.perform(self, 0, Operation.of(Action.END, self.object()), false);
        } catch (RunAborted cutShort) {
            // Whoever cut the run says why; this thread only had to end.
        } catch (RuntimeException | Error broken) {
            broken(broken);
        } finally {
            crew.leave(self);
        }
    }

    private void merge() {
        try {
            follow();
        } catch (RuntimeException | Error broken) {
            broken(broken);
        }
    }

    /** Puts in order what the threads record, until they are over. */
    private void follow() {
        int known = 0;
        while (true) {
            boolean last = drained;
            for (; known < crew.launched().size(); known++) {
                FreeThread thread = crew.launched().get(known);
                merger.add(thread.id(), thread.buffer);
            }
            long before = log.size();
            merger.drain(last ? Long.MAX_VALUE : now());
            if (last) {
                return;
            }
            if (log.size() > options.maxEvents()) {
                cut(new Limit.Events(options.maxEvents()).cut(List.of()));
            }
            if (log.size() / EventLog.CHUNK > before / EventLog.CHUNK) {
                EventMemory.exceeded(log).ifPresent(limit -> cut(limit.cut(List.of())));
            }
            if (log.size() == before) {
                LockSupport.parkNanos(this, DRAIN_PAUSE_NS);
            }
        }
    }

    private void watch() throws InterruptedException {
        DeadlockDetector detector = new DeadlockDetector(crew.launched(), threads::get, objects::get);
        while (!over.await(LOOK_NS, TimeUnit.NANOSECONDS)) {
            List<Integer> stuck = detector.look();
            if (!stuck.isEmpty()) {
                cut(new Outcome(OutcomeKind.DEADLOCK, "", stuck));
            } else if (now() > options.timeLimit()) {
                cut(new Limit.Time(options.timeLimit()).cut(detector.stuck()));
            }
        }
    }

    /** Without all its threads and the merger a run tells nothing that is true. */
    private void broken(Throwable why) {
        defect.compareAndSet(null, why);
        aborted = true;
        over.countDown();
    }

    private void cut(Outcome outcome) {
        if (cut.compareAndSet(null, outcome)) {
            aborted = true;
            over.countDown();
        }
    }

    /** A thread that is cut before it has begun never comes to the gate: those who are there are not to wait for it. */
    private void abort(CountDownLatch gate) {
        aborted = true;
        while (gate.getCount() > 0) {
            gate.countDown();
        }
        crew.callHome();
    }
}

package dev.threadline.kernel;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A thread of a free run: it runs when the operating system lets it, and parks where it has to wait. */
final class FreeThread implements KernelThread {
    /** What the deadlock detector needs to know. */
    enum Standing {
        NEW,
        RUNNING,
        /** Parked until another thread does something. */
        STUCK,
        /** Parked until another thread does something or its time is over, or asleep. */
        TIMED,
        ENDED
    }

    private static final long PAUSE_NS = 100_000;
    private static final int POLLS_BETWEEN_YIELDS = 4096;

    private final FreeRun run;
    private final int id;
    private final int object;
    private volatile boolean daemon;
    private final Body body;
    final ThreadBuffer buffer = new ThreadBuffer();

    volatile Standing standing = Standing.NEW;

    /** What it is parked for; written inside the object's guard. */
    volatile Operation pending;

    /** Whether it has to look again at what it is parked for; written inside the object's guard, or by itself. */
    volatile boolean signalled;

    /** Whether it is parked or about to be: only then whoever signals it has to unpark it too. */
    volatile boolean parked;

    /** Whether it naps in line, see {@link WaitingLine}; written by itself, inside the object's guard. */
    boolean napping;

    /** The event that let it go on from its wait, packed by {@link Segment#link}; written inside the object's guard. */
    private long wokenBy = Segment.NO_LINK;

    /** Opens when every thread that starts with this one has begun. */
    private CountDownLatch gate = new CountDownLatch(0);

    private volatile Thread thread;
    private int draws;
    private int polls;

    FreeThread(FreeRun run, int id, int object, boolean daemon, Body body) {
        this.run = run;
        this.id = id;
        this.object = object;
        this.daemon = daemon;
        this.body = body;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public int object() {
        return object;
    }

    @Override
    public boolean isDaemon() {
        return daemon;
    }

    /** Makes it a daemon or none, before it is launched. */
    void setDaemon(boolean newDaemon) {
        daemon = newDaemon;
    }

    /** Says, before it is launched, which threads it is to begin together with. */
    void waitFor(CountDownLatch together) {
        gate = together;
    }

    /** Waits until the others have begun too, or the run is cut. */
    void passGate() {
        gate.countDown();
        boolean interrupted = false;
        while (gate.getCount() > 0) {
            try {
                gate.await();
            } catch (InterruptedException early) {
                interrupted = true;
            }
        }
        poll();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says, inside an object's guard, which event lets it go on from its wait. */
    void wakenBy(long link) {
        wokenBy = link;
    }

    /** The event that let it go on from its wait, which is none where its time was over. Asked inside the object's guard. */
    long takeWaker() {
        long waker = wokenBy;
        wokenBy = Segment.NO_LINK;
        return waker;
    }

    /** Does what it is there for; where there is an interpreter lock, with it. */
    void compute() {
        InterpreterLock interpreter = run.interpreter();
        if (interpreter == null) {
            body.run(this);
        } else {
            interpreter.acquire(this);
            body.run(this);
            interpreter.release(this);
        }
    }

    /** Whether it is parked until another thread does something, and none has: one that was interrupted wakes up yet. */
    boolean isStuck() {
        return standing == Standing.STUCK && !signalled && !(thread != null && thread.isInterrupted());
    }

    Thread thread() {
        return thread;
    }

    void thread(Thread carrier) {
        thread = carrier;
    }

    @Override
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public Effect perform(int line, Operation operation) {
        return perform(line, operation, false);
    }

    @Override
    public Effect performInterruptibly(int line, Operation operation) {
        return perform(line, operation, true);
    }

    private Effect perform(int line, Operation operation, boolean interruptibly) {
        InterpreterLock interpreter = run.interpreter();
        return interpreter == null
                ? run.objects().perform(this, line, operation, interruptibly)
                : interpreter.perform(this, line, operation, interruptibly);
    }

    @Override
    public int create(int line, ObjectKind kind, String name, Model model) {
        throttle();
        return run.objects().create(this, line, kind, name, model);
    }

    @Override
    public int newThread(int line, String name, boolean newDaemon, Body newBody) {
        throttle();
        return run.newThread(this, line, name, newDaemon, newBody);
    }

    @Override
    public long now() {
        return (long) (run.now() * run.options().speed());
    }

    @Override
    public void print(int line, String text) {
        throttle();
        record(EventKind.PRINT, line, ValueCode.NONE, Value.of(text), null);
    }

    @Override
    public long draw(int line, long low, long high) {
        throttle();
        long drawn = Draws.draw(run.options().seed(), id, draws++, low, high);
        record(EventKind.DRAW, line, ValueCode.NONE, Value.of(drawn), null);
        return drawn;
    }

    @Override
    public void fail(int line, Detail.Failure failure) {
        record(EventKind.FAIL, line, ValueCode.NONE, null, failure);
        run.failed(this, failure);
    }

    @Override
    public boolean sleep(int line, long ns) {
        throttle();
        InterpreterLock interpreter = run.interpreter();
        if (interpreter != null) {
            interpreter.giveUp(this);
        }
        record(EventKind.SLEEP, line, ValueCode.NONE, null, new Detail.Duration(ns));
        long until = run.now() + (long) (ns / run.options().speed());
        standing = Standing.TIMED;
        boolean interrupted = false;
        for (long left = until - run.now(); left > 0 && !interrupted && !run.aborted(); left = until - run.now()) {
            LockSupport.parkNanos(this, left);
            interrupted = Thread.interrupted();
        }
        standing = Standing.RUNNING;
        poll();
        record(EventKind.AWAKE, line, ValueCode.NONE, null, null);
        if (interpreter != null) {
            interpreter.acquire(this);
        }
        return !interrupted;
    }

    /** A virtual thread gives way here from time to time: nobody preempts it, and as many loops as there are processors would keep
     * all others from ever going on. */
    @Override
    public void poll() {
        if (run.options().virtual() && ++polls % POLLS_BETWEEN_YIELDS == 0) {
            Thread.yield();
        }
        if (run.aborted()) {
            throw new RunAborted();
        }
        InterpreterLock interpreter = run.interpreter();
        if (interpreter != null) {
            interpreter.poll(this);
        }
    }

    /** Before every step: keeps the thread from running away from the merger, and stops it when the run is cut. */
    void throttle() {
        poll();
        while (buffer.backlog() > run.backlog().share()) {
            LockSupport.parkNanos(this, PAUSE_NS);
            poll();
        }
    }

    private void record(EventKind kind, int line, int value, Value rareValue, Detail detail) {
        buffer.record(kind, line, run.now(), EventLog.NO_OBJECT, 0, value, rareValue, Segment.NO_LINK, detail);
    }
}

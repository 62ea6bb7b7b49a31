package dev.threadline.kernel;

import dev.threadline.event.Choice;
import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Value;
import dev.threadline.event.ValueCode;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;

/**
 * A thread of a controlled run. It has the turn or waits for it; so its fields, though others look at them, need no
 * synchronization: passing the turn publishes them.
 *
 * <p>Before each visible step it says what it is about to do and hands the turn on; once it is chosen it takes that step and
 * goes on up to its next one.
 */
final class ControlledThread implements KernelThread {
    enum Standing {
        /** Not started. */
        UNBORN,
        /** On its way to its next visible step. */
        SETTLING,
        /** At a visible step. */
        READY,
        ASLEEP,
        ENDED
    }

    /** Far more than anybody computes between two steps. */
    private static final int MAX_POLLS = 50_000_000;

    private static final int POLLS_BETWEEN_LOOKS = 1 << 12;

    final Choice step;
    final Choice timeout;
    final Choice spurious;

    Standing standing = Standing.UNBORN;

    /** When it wakes up, while it sleeps, in virtual ns. */
    long wakesAt;

    /** When its operation gives up, in virtual ns. */
    long deadline;

    /** How it goes on, from when it is chosen until it has. */
    Choice.Turn granted;

    /** Whether it was chosen while it slept, and takes its next step at once. */
    boolean hurried;

    private final ControlledRun run;
    private final int id;
    private final int object;
    private final Body body;
    private boolean daemon;
    private Handover.Runner runner;

    private Operation pending;
    private int line;
    private boolean interruptible;
    private boolean interrupted;

    /** Whether what it is about to do has been found not enabled. */
    private boolean blocked;

    /** The event that let it go on from its wait, packed by {@link Segment#link}. */
    private long wokenBy = Segment.NO_LINK;

    private int events;
    private int draws;
    private int chosenDraws;
    private int polls;

    ControlledThread(ControlledRun run, int id, int object, boolean daemon, Body body) {
        this.run = run;
        this.id = id;
        this.object = object;
        this.daemon = daemon;
        this.body = body;
        step = Choice.step(id);
        timeout = Choice.timeout(id);
        spurious = new Choice(id, Choice.Spurious.SPURIOUS);
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

    void setDaemon(boolean newDaemon) {
        daemon = newDaemon;
    }

    /** The step that it is about to take, or null. */
    Operation pending() {
        return pending;
    }

    int line() {
        return line;
    }

    boolean isBlocked() {
        return blocked;
    }

    void block() {
        blocked = true;
    }

    /** Whether an interrupt calls off what it waits for. */
    boolean isCalledOff() {
        return interrupted && interruptible;
    }

    /** Whether it has had a turn and has not ended. */
    boolean isLive() {
        return runner != null && standing != Standing.ENDED;
    }

    void wakenBy(long link) {
        wokenBy = link;
    }

    long takeWaker() {
        long waker = wokenBy;
        wokenBy = Segment.NO_LINK;
        return waker;
    }

    /** The number of its next event. */
    int nextIndex() {
        return events;
    }

    /** The number of the event that it records now. */
    int takeIndex() {
        return events++;
    }

    /** What takes its turns; made when it gets the first. */
    Handover.Runner runner() {
        if (runner == null) {
            runner = run.handover().runner(run.nameOf(id), this::live);
        }
        return runner;
    }

    private Handover.Runner live() {
        try {
            body.run(this);
            run.refuseIfOver();
            if (run.options().endsAreSteps()) {
                perform(0, Operation.of(Action.END, object));
            } else {
                run.objects().end(this);
            }
        } catch (RunAborted cutShort) {
            // Whoever cut the run says why; this thread only had to end.
        } catch (RuntimeException | Error broken) {
            run.broken(broken);
        }
        standing = Standing.ENDED;
        ControlledThread next = run.turns().afterEnd(this);
        return next == null ? null : next.runner();
    }

    /** Lets whoever is next have the turn, until this one has it again. @throws RunAborted if the run is over by then */
    private void handOn() {
        ControlledThread next = run.turns().next();
        if (next != this) {
            run.handover().pass(runner, next.runner());
        }
        run.refuseIfOver();
    }

    /** While others have the turn nobody looks at the status of its own thread; so it is set once it goes on. */
    @Override
    public void interrupt() {
        if (runner.thread() == Thread.currentThread()) {
            Thread.currentThread().interrupt();
        } else {
            interrupted = true;
            wakesAt = Math.min(wakesAt, run.now());
        }
    }

    @Override
    public Effect perform(int stepLine, Operation operation) {
        return perform(stepLine, operation, false);
    }

    @Override
    public Effect performInterruptibly(int stepLine, Operation operation) {
        return perform(stepLine, operation, true);
    }

    private Effect perform(int stepLine, Operation operation, boolean mayBeCalledOff) {
        run.refuseIfOver();
        announce(stepLine, operation, mayBeCalledOff);
        awaitTurn();
        while (granted == Choice.Spurious.SPURIOUS) {
            run.objects().stir(this);
            awaitTurn();
        }
        standing = Standing.SETTLING;
        Effect effect = run.objects().step(this);
        interrupted &= !effect.isInterrupted();
        run.turns().stepped(this, operation, effect);
        if (run.turns().hasUnsettled()) {
            handOn();
        }
        if (interrupted) {
            interrupted = false;
            Thread.currentThread().interrupt();
        }
        return effect;
    }

    /** Waits until it is chosen. */
    private void awaitTurn() {
        try {
            if (hurried && run.objects().canStep(this)) {
                granted = Choice.Step.STEP;
            } else {
                handOn();
            }
        } catch (RunAborted cut) {
            if (blocked) {
                run.objects().cancel(this);
            }
            throw cut;
        }
        hurried = false;
    }

    /** Says what it is about to do. */
    private void announce(int stepLine, Operation operation, boolean mayBeCalledOff) {
        line = stepLine;
        pending = operation;
        interruptible = mayBeCalledOff;
        interrupted |= mayBeCalledOff && Thread.interrupted();
        blocked = false;
        polls = 0;
        deadline = run.after(operation.timeout());
        standing = Standing.READY;
        if (!run.objects().canStep(this)) {
            run.objects().block(this);
        }
    }

    /** It is past its step. */
    void passed() {
        pending = null;
        granted = null;
    }

    @Override
    public int create(int createLine, ObjectKind kind, String name, Model model) {
        run.refuseIfOver();
        return run.objects().create(this, createLine, kind, name, model);
    }

    @Override
    public int newThread(int createLine, String name, boolean newDaemon, Body newBody) {
        run.refuseIfOver();
        return run.newThread(this, createLine, name, newDaemon, newBody);
    }

    @Override
    public long now() {
        return run.now();
    }

    @Override
    public void print(int printLine, String text) {
        run.refuseIfOver();
        run.objects().record(this, EventKind.PRINT, printLine, run.log().code(Value.of(text)), null);
        run.options().printed().accept(text);
    }

    @Override
    public long draw(int drawLine, long low, long high) {
        run.refuseIfOver();
        long drawn = drawn(low, high);
        run.objects().record(this, EventKind.DRAW, drawLine, run.log().code(Value.of(drawn)), null);
        return drawn;
    }

    /** Draws that are choices are not counted among those from the seed. */
    private long drawn(long low, long high) {
        long seed = run.options().seed();
        return run.choosesDraw(low, high)
                ? run.chosenDraw(this, low, high, Draws.draw(~seed, id, chosenDraws++, low, high))
                : Draws.draw(seed, id, draws++, low, high);
    }

    @Override
    public void fail(int failLine, Detail.Failure failure) {
        run.objects().record(this, EventKind.FAIL, failLine, ValueCode.NONE, failure);
        run.failed(this, failure);
    }

    @Override
    public boolean sleep(int sleepLine, long ns) {
        run.refuseIfOver();
        run.objects().record(this, EventKind.SLEEP, sleepLine, ValueCode.NONE, new Detail.Duration(ns));
        if (hurried || run.options().sleepless()) {
            poll();
        } else {
            wakesAt = run.after(ns);
            standing = Standing.ASLEEP;
            handOn();
            standing = Standing.SETTLING;
        }
        run.objects().record(this, EventKind.AWAKE, sleepLine, ValueCode.NONE, null);
        boolean cutShort = interrupted;
        interrupted = false;
        return !cutShort;
    }

    @Override
    public void poll() {
        polls++;
        if (polls % POLLS_BETWEEN_LOOKS == 0) {
            run.look();
        }
        if (polls == MAX_POLLS) {
            run.cutForever(this);
        }
        run.refuseIfOver();
    }
}

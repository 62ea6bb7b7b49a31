package dev.threadline.kernel;

import dev.threadline.event.Choice;
import dev.threadline.event.Detail;
import dev.threadline.event.EventLog;
import dev.threadline.event.Limit;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.Outcome;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.ThreadInfo;
import dev.threadline.model.Model;
import dev.threadline.model.ThreadModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A run on real threads of which one runs at a time, and in which a {@link Strategy} decides who goes on: a pure function of
 * its program and its choices.
 *
 * <p>Before each visible step a thread says what it is about to do, asks itself who is next ({@link Turns}) and passes the turn
 * to that thread; whoever is chosen takes its step on the model. There is no thread that only schedules. Time is virtual:
 * nobody sleeps, the clock moves on by a little with each step and jumps where nobody can take one.
 */
public final class ControlledRun implements Execution {
    /** How many decisions go by between two looks at the real clock. */
    private static final int DECISIONS_BETWEEN_LOOKS = 1 << 10;

    private final ControlledOptions options;
    private final Handover handover;
    private final EventLog log;
    private final ControlledObjects objects;
    private final Turns turns;
    private final List<ControlledThread> threads = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final FirstFailure firstFailure = new FirstFailure();
    private final long began = System.nanoTime();
    private Thread caller;
    private long now;

    /** How it ended; null while it goes on. */
    private Outcome ended;

    private Throwable defect;
    private volatile boolean cancelled;

    /**
     * @param strategy who decides; for this run alone
     * @param handover whose threads it runs on; stays open
     * @param log what happens goes here; empty
     */
    public ControlledRun(ControlledOptions options, Strategy strategy, Handover handover, EventLog log) {
        this.options = options;
        this.handover = handover;
        this.log = log;
        objects = new ControlledObjects(this, log);
        turns = new Turns(this, strategy);
    }

    @Override
    public int create(ObjectKind kind, String name, Model model) {
        return objects.create(null, 0, kind, name, model);
    }

    @Override
    public int newThread(String name, boolean daemon, Body body) {
        return newThread(null, 0, name, daemon, body);
    }

    int newThread(ControlledThread creator, int line, String name, boolean daemon, Body body) {
        int id = threads.size();
        int object = objects.create(creator, line, ObjectKind.THREAD, name, new ThreadModel(id));
        threads.add(new ControlledThread(this, id, object, daemon, body));
        log.add(new ThreadInfo(id, object, name, daemon));
        return id;
    }

    @Override
    public void setDaemon(int thread, boolean daemon) {
        threads.get(thread).setDaemon(daemon);
        ThreadInfo info = log.thread(thread);
        log.replace(new ThreadInfo(thread, info.object(), info.name(), daemon));
    }

    @Override
    public void rename(int thread, String name) {
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

    @Override
    public Outcome run(List<Integer> first) throws InterruptedException {
        if (first.stream().allMatch(id -> threads.get(id).isDaemon())) {
            return Outcome.FINISHED;
        }
        caller = Thread.currentThread();
        for (int id : first) {
            objects.begin(threads.get(id));
        }
        handover.run(turns.next().runner());
        if (defect != null) {
            throw Breakdown.of(defect);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return firstFailure.name(ended);
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    /** What was decided, in order; a view that grows while it runs. */
    public List<Choice> choices() {
        return Collections.unmodifiableList(choices);
    }

    void chose(Choice choice) {
        choices.add(choice);
    }

    ControlledOptions options() {
        return options;
    }

    Handover handover() {
        return handover;
    }

    EventLog log() {
        return log;
    }

    ControlledObjects objects() {
        return objects;
    }

    Turns turns() {
        return turns;
    }

    ControlledThread thread(int id) {
        return threads.get(id);
    }

    List<ControlledThread> threads() {
        return threads;
    }

    String nameOf(int thread) {
        return log.thread(thread).name();
    }

    /** Virtual ns since it began. */
    long now() {
        return now;
    }

    /** The virtual time after some ns; the end of time where they are too many. */
    long after(long ns) {
        return now + Math.min(ns, Long.MAX_VALUE - now);
    }

    /** Lets the virtual clock go on, never back. */
    void advanceTo(long time) {
        now = Math.max(now, time);
    }

    /** Whether the strategy picks a number from low to high; among more than a thousand it is the seed that does. */
    boolean choosesDraw(long low, long high) {
        return options.choosesDraws() && high - low >= 0 && high - low < Draws.MOST_CHOSEN;
    }

    long chosenDraw(ControlledThread thread, long low, long high, long seeded) {
        long drawn = turns.draw(thread, low, high, seeded);
        choices.add(new Choice(thread.id(), new Choice.Random(drawn)));
        return drawn;
    }

    void failed(ControlledThread thread, Detail.Failure failure) {
        firstFailure.of(nameOf(thread.id()), failure);
    }

    /** Whether nobody takes steps any more. */
    boolean isOver() {
        return ended != null || defect != null;
    }

    /** @throws RunAborted if the run is over */
    void refuseIfOver() {
        if (isOver()) {
            throw new RunAborted();
        }
    }

    void end(Outcome outcome) {
        if (!isOver()) {
            ended = outcome;
        }
    }

    /** Without all its threads a run tells nothing that is true. */
    void broken(Throwable why) {
        if (defect == null) {
            defect = why;
        }
    }

    /** Looks, before a decision, whether the run is to be cut. @param number of the decision */
    void look(int number) {
        if (cancelled || caller.isInterrupted() || number % DECISIONS_BETWEEN_LOOKS == 0) {
            look();
        }
        if (log.size() > options.maxEvents()) {
            cut(new Limit.Events(options.maxEvents()));
        }
    }

    /** Looks whether the run is to be cut. */
    void look() {
        if (cancelled || caller.isInterrupted()) {
            end(new Outcome(OutcomeKind.CANCELLED, "", List.of()));
        } else if (System.nanoTime() - began > options.timeLimit()) {
            cut(new Limit.Time(options.timeLimit()));
        } else {
            EventMemory.exceeded(log).ifPresent(this::cut);
        }
    }

    /** A thread computes on and on. */
    void cutForever(ControlledThread thread) {
        cut(new Limit.Computing(nameOf(thread.id())));
    }

    private void cut(Limit limit) {
        end(limit.cut(blocked(true)));
    }

    /** The threads that can't take a step, by number. @param forEver whether only those without a time limit */
    List<Integer> blocked(boolean forEver) {
        return threads.stream()
                .filter(thread -> thread.standing == ControlledThread.Standing.READY && thread.isBlocked())
                .filter(thread -> !objects.canStep(thread)
                        && !(forEver && thread.pending().timeout() > 0))
                .map(ControlledThread::id)
                .toList();
    }

    /** Someone who has yet to unwind, or null. */
    ControlledThread someoneLive() {
        for (ControlledThread thread : threads) {
            if (thread.isLive()) {
                return thread;
            }
        }
        return null;
    }
}

package dev.threadline.sync;

import dev.threadline.event.Detail;
import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ValueCode;
import dev.threadline.kernel.Body;
import dev.threadline.kernel.FreeRun;
import dev.threadline.kernel.KernelThread;
import dev.threadline.kernel.RunAborted;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A thread. Started in a run it is one of the run's threads, platform or virtual as the run says; elsewhere it is a platform
 * thread like any other. What it does is the task that it is given, or {@link #run} of a subclass. What nobody catches ends it
 * alone; a recording tells of it.
 *
 * <p>As with Python's, and unlike {@link Thread}, joining a thread that was not started, or oneself, is refused.
 */
public class RecordedThread {
    private final Task task;
    private String name;
    private Boolean daemon;

    /** Its place in a run; null outside. */
    private volatile Place place;

    /** The thread of the system that it runs on; null before. */
    private volatile Thread carrier;

    /** What it is in a run that it has begun in; null before and outside. */
    private KernelThread kernel;

    /** Interrupted before there was anything to interrupt. */
    private boolean interruptedEarly;

    /** Its number and its object in a run. */
    private record Place(Session session, int thread, int object) {}

    /** A thread with a default name. */
    public RecordedThread(Task task) {
        this("", task);
    }

    /** A thread. @param name empty for a default one */
    public RecordedThread(String name, Task task) {
        this.name = Objects.requireNonNull(name);
        this.task = Objects.requireNonNull(task);
    }

    /** For a subclass with a {@link #run} of its own. @param name empty for a default one */
    protected RecordedThread(String name) {
        this(name, () -> {});
    }

    /** Stands for a thread that somebody else has started. */
    private RecordedThread(Thread stranger) {
        this(stranger.getName());
        carrier = stranger;
    }

    /** What it does; its task, if nobody says otherwise. @throws Exception which ends the thread */
    protected void run() throws Exception {
        task.run();
    }

    /** What it is called. A default name is given when it is started. */
    public final synchronized String name() {
        return name;
    }

    /** Whether the run, or the program, ends without waiting for it. By default as the thread that starts it. */
    public final synchronized boolean isDaemon() {
        Thread running = carrier;
        return running != null && place == null ? running.isDaemon() : Boolean.TRUE.equals(daemon);
    }

    /** Says whether it is a daemon. @throws IllegalThreadStateException once it was started */
    public final synchronized void setDaemon(boolean on) {
        if (place != null || carrier != null) {
            throw new IllegalThreadStateException("it has been started");
        }
        daemon = on;
    }

    /**
     * Starts it.
     *
     * @throws IllegalThreadStateException if it was started before
     * @throws OutOfMemoryError if the system has no thread to give
     */
    public final void start() {
        Participant me = Participant.current();
        if (me == null) {
            bareStart();
            return;
        }
        Place mine;
        synchronized (this) {
            mine = placeIn(me);
            if (kernel == null) {
                me.session().alive().add(this);
            }
        }
        Effect started = me.perform(Operation.of(Action.START, mine.object()));
        if (FreeRun.isForWantOfThreads(started)) {
            me.session().alive().remove(this);
            throw new OutOfMemoryError(started.failure().message());
        }
        if (started.isRefused()) {
            throw new IllegalThreadStateException(started.failure().message());
        }
    }

    private synchronized void bareStart() {
        if (place != null || carrier != null) {
            throw new IllegalThreadStateException("it has been started");
        }
        Thread made = new Bare(this);
        if (name.isEmpty()) {
            name = made.getName();
        }
        made.setName(name);
        if (daemon != null) {
            made.setDaemon(daemon);
        }
        carrier = made;
        if (interruptedEarly) {
            made.interrupt();
        }
        made.start();
    }

    private synchronized Place placeIn(Participant me) {
        if (place == null && carrier == null) {
            if (daemon == null) {
                daemon = me.kernel().isDaemon();
            }
            name = me.session().nameOf(ObjectKind.THREAD, name);
            int id = me.kernel().newThread(me.line(), name, daemon, body(me.session()));
            place = new Place(me.session(), id, me.session().run().objectOf(id));
        } else if (place == null || place.session() != me.session()) {
            throw new IllegalThreadStateException(
                    "thread " + name + " was started elsewhere, not in this recorded run");
        }
        return place;
    }

    /** Makes it the first thread of a run. @return its number */
    final synchronized int enter(Session session) {
        int id = session.run().newThread(name, false, body(session));
        place = new Place(session, id, session.run().objectOf(id));
        session.alive().add(this);
        return id;
    }

    private Body body(Session session) {
        return self -> new Participant(session, self, this).during(() -> live(session, self));
    }

    private void live(Session session, KernelThread self) {
        begin(self);
        try {
            run();
        } catch (RunAborted cut) {
            throw cut;
        } catch (Throwable uncaught) {
            // What the code of a thread that is cut throws instead is no fault of the program.
            self.poll();
            String message = Objects.requireNonNullElse(uncaught.getMessage(), "");
            int line = session.lines() ? CallingLine.of(uncaught) : 0;
            self.fail(line, new Detail.Failure(uncaught.getClass().getSimpleName(), message));
        } finally {
            session.alive().remove(this);
        }
    }

    private synchronized void begin(KernelThread self) {
        kernel = self;
        carrier = Thread.currentThread();
        if (interruptedEarly) {
            carrier.interrupt();
        }
    }

    /** Waits until it has ended. @throws IllegalStateException if it was not started, or by itself */
    public final void join() throws InterruptedException {
        join(Operation.FOREVER);
    }

    /**
     * Waits until it has ended, or some time is over.
     *
     * @return whether it has ended
     * @throws IllegalStateException if it was not started, or by itself
     */
    public final boolean join(Duration limit) throws InterruptedException {
        return join(Math.max(limit.toNanos(), 0));
    }

    private boolean join(long ns) throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            return bareJoin(ns);
        }
        if (place == null && carrier == null) {
            throw new IllegalStateException("cannot join thread before it is started");
        }
        Effect joined = me.performInterruptibly(
                Operation.of(Action.JOIN, placeIn(me).object()).within(ns));
        if (joined.isRefused()) {
            throw new IllegalStateException(joined.failure().message());
        }
        return joined.kind() == EventKind.JOIN;
    }

    private boolean bareJoin(long ns) throws InterruptedException {
        Place run = place;
        Thread running = carrier;
        if (run != null && !run.session().isOver()) {
            throw new IllegalStateException("thread %s belongs to the recorded run \"%s\", and thread %s does not"
                    .formatted(
                            name(),
                            run.session().title(),
                            Thread.currentThread().getName()));
        }
        if (run != null) {
            return true;
        }
        if (running == null) {
            throw new IllegalStateException("cannot join thread before it is started");
        }
        if (running == Thread.currentThread()) {
            throw new IllegalStateException("cannot join current thread");
        }
        if (ns == Operation.FOREVER) {
            running.join();
            return true;
        }
        return running.join(Duration.ofNanos(ns));
    }

    /** Whether it was started and has not ended. */
    public final boolean isAlive() {
        Participant me = Participant.current();
        Place run = place;
        if (me != null && run != null && run.session() == me.session()) {
            return me.perform(Operation.of(Action.IS_ALIVE, run.object())).result() == ValueCode.TRUE;
        }
        Thread running = carrier;
        return running != null && running.isAlive();
    }

    /** Interrupts it, as {@link Thread#interrupt}. */
    public final synchronized void interrupt() {
        if (kernel != null) {
            kernel.interrupt();
        } else if (carrier != null) {
            carrier.interrupt();
        } else {
            interruptedEarly = true;
        }
    }

    /** The thread that calls. */
    public static RecordedThread current() {
        Participant me = Participant.current();
        if (me != null) {
            return me.thread();
        }
        return Thread.currentThread() instanceof Bare bare ? bare.owner : new RecordedThread(Thread.currentThread());
    }

    /** The threads of this run that were started and have not ended; outside a run those made here, and the one that calls. */
    public static List<RecordedThread> enumerate() {
        Participant me = Participant.current();
        if (me != null) {
            return me.session().aliveNow();
        }
        RecordedThread current = current();
        List<RecordedThread> found = new ArrayList<>(Thread.getAllStackTraces().keySet().stream()
                .filter(Bare.class::isInstance)
                .map(thread -> ((Bare) thread).owner)
                .toList());
        if (!found.contains(current)) {
            found.addFirst(current);
        }
        return found;
    }

    /** How many {@link #enumerate} has. */
    public static int activeCount() {
        return enumerate().size();
    }

    /** Sleeps. In a run it is told, and is no step. */
    public static void sleep(Duration time) throws InterruptedException {
        Participant me = Participant.current();
        if (me == null) {
            Thread.sleep(time);
            return;
        }
        me.refuseInterrupted();
        if (!me.kernel().sleep(me.line(), Math.max(time.toNanos(), 0))) {
            throw new InterruptedException();
        }
    }

    /** To be called now and then by code that computes for long without any step, so that a run can be cut there. */
    public static void poll() {
        Participant me = Participant.current();
        if (me != null) {
            me.kernel().poll();
        }
    }

    /** The thread of the system outside a run. */
    private static final class Bare extends Thread {
        private final RecordedThread owner;

        Bare(RecordedThread owner) {
            this.owner = owner;
        }

        @Override
        public void run() {
            try {
                owner.run();
            } catch (Exception uncaught) {
                getUncaughtExceptionHandler().uncaughtException(this, uncaught);
            }
        }
    }
}

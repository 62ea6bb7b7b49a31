package dev.threadline.script;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.kernel.Draws;
import dev.threadline.model.Model;
import dev.threadline.model.ThreadModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Hosts threads of a program without real threads and without a clock: for setup, for checks, and for stepping through
 * states. Sleeping takes no time here.
 */
final class LocalHost implements Host {
    /** How often threads may ask whether to go on; far more than any setup needs. */
    private static final long MAX_POLLS = 20_000_000;

    /** Who acts before there are threads; its random draws are a stream of their own. */
    static final int SETUP = -1;

    /**
     * An object that was made.
     *
     * @param thread the state of the thread that it stands for, or null
     */
    record Made(ObjectKind kind, String name, Model model, boolean daemon, ScriptThread thread) {}

    private final long seed;
    private final long time;
    private Consumer<String> printed;
    private final List<Made> objects = new ArrayList<>();
    private final List<Made> threads = new ArrayList<>();
    private final List<Integer> objectsOfThreads = new ArrayList<>();
    private final List<Integer> draws = new ArrayList<>();
    private final List<Detail.Failure> failures = new ArrayList<>();
    private int failureLine;
    private int acting = SETUP;
    private int setupDraws;
    private long polls;

    /** Who decides draws; null for the seed. */
    private Drawing drawing;

    /** Hears of every object that is asked for. */
    private IntConsumer watch = object -> {};

    /** @param time at which it stands still, in ns since 1970; @param printed gets every printed line */
    LocalHost(long seed, long time, Consumer<String> printed) {
        this.seed = seed;
        this.time = time;
        this.printed = printed;
    }

    /** Says who decides from now on what the threads draw. */
    void drawBy(Drawing newDrawing) {
        drawing = newDrawing;
    }

    /** Says who gets printed lines from now on. */
    void printTo(Consumer<String> newPrinted) {
        printed = newPrinted;
    }

    /** Says who hears of every object that is asked for, a thread's too. */
    void watchedBy(IntConsumer newWatch) {
        watch = newWatch;
    }

    /** What was made, by number. */
    List<Made> objects() {
        return objects;
    }

    Model model(int object) {
        watch.accept(object);
        return objects.get(object).model();
    }

    @Override
    public int threadCount() {
        return threads.size();
    }

    Made thread(int id) {
        watch.accept(objectsOfThreads.get(id));
        return threads.get(id);
    }

    int objectOf(int thread) {
        return objectsOfThreads.get(thread);
    }

    /** The errors that ended threads, in order. */
    List<Detail.Failure> failures() {
        return failures;
    }

    /** The line of the first error, or 0. */
    int failureLine() {
        return failureLine;
    }

    /** Says which thread is going to act. */
    void act(int thread) {
        acting = thread;
    }

    int draws(int thread) {
        return draws.get(thread);
    }

    void setDraws(int thread, int count) {
        draws.set(thread, count);
    }

    @Override
    public int create(int line, ObjectKind kind, String name, Model model) {
        objects.add(new Made(kind, name, model, false, null));
        return objects.size() - 1;
    }

    @Override
    public NewThread newThread(int line, String name, boolean daemon, IntFunction<ScriptThread> state) {
        int id = threads.size();
        ScriptThread thread = state.apply(id);
        thread.hostedBy(this);
        Made made = new Made(ObjectKind.THREAD, name, new ThreadModel(id), daemon, thread);
        objects.add(made);
        threads.add(made);
        draws.add(0);
        objectsOfThreads.add(objects.size() - 1);
        return new NewThread(id, objects.size() - 1);
    }

    @Override
    public boolean isDaemon() {
        return acting != SETUP && threads.get(acting).daemon();
    }

    /** Here what ends no line stays with its thread: what other threads print is no part of a thread's state. */
    @Override
    public void write(ScriptThread thread, int line, String text) {
        String all = thread.takeUnfinished() + text;
        int end = all.lastIndexOf('\n');
        if (end >= 0) {
            printed.accept(all.substring(0, end));
        }
        thread.keepUnfinished(all.substring(end + 1));
    }

    @Override
    public void ends(ScriptThread thread) {
        String unfinished = thread.takeUnfinished();
        if (!unfinished.isEmpty()) {
            printed.accept(unfinished);
        }
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public long waitingTime() {
        return time;
    }

    @Override
    public void sleep(int line, long ns) {
        // No time passes here.
    }

    @Override
    public boolean hasStarted(int thread) {
        return thread(thread).model().snapshot() != ObjectState.Life.UNBORN;
    }

    @Override
    public void setDaemon(int thread, boolean daemon) {
        Made made = thread(thread);
        replace(thread, new Made(made.kind(), made.name(), made.model(), daemon, made.thread()));
    }

    @Override
    public void rename(int thread, String name) {
        Made made = thread(thread);
        replace(thread, new Made(made.kind(), name, made.model(), made.daemon(), made.thread()));
    }

    private void replace(int thread, Made made) {
        threads.set(thread, made);
        objects.set(objectsOfThreads.get(thread), made);
    }

    @Override
    public long draw(int line, long low, long high) {
        if (drawing != null && acting != SETUP && high - low >= 0 && high - low < Draws.MOST_CHOSEN) {
            return drawing.draw(acting, low, high);
        }
        int nth = acting == SETUP ? setupDraws++ : draws.set(acting, draws.get(acting) + 1);
        return Draws.draw(seed, acting, nth, low, high);
    }

    @Override
    public void fail(int line, Detail.Failure failure) {
        if (failures.isEmpty()) {
            failureLine = line;
        }
        failures.add(failure);
    }

    @Override
    public void poll() {
        if (++polls > MAX_POLLS) {
            throw new Raised("TimeoutError", "does not come to an end");
        }
    }
}

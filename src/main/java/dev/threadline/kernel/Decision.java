package dev.threadline.kernel;

import dev.threadline.event.Choice;
import dev.threadline.event.Decided;
import dev.threadline.event.Named;
import dev.threadline.event.Planned;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A point of a controlled run at which somebody has to say who goes on. Its candidates stand in this order: who can take a
 * step, by number; whose time is over, by number; who may come out of a wait although nobody woke it; then those who can only go
 * on before their time: who has a time limit (the nearest first), and who sleeps.
 *
 * <p>The first {@link #due} of them are those that have their turn as time passes by itself; a strategy that leaves the clock
 * alone picks one of them. There is one at least: where nobody can take a step it is the one whose time is over next.
 *
 * <p>One object serves all decisions of a run, so that asking costs no memory.
 */
public final class Decision implements Contenders {
    /** In place of a candidate: the run is to end here. */
    public static final int STOP = -1;

    /**
     * In place of a candidate: time passes until the next sleeper wakes up, and then it is asked again. Not where nobody {@link
     * #sleeps}. Whoever makes the same choices has to let time pass at the same places.
     */
    public static final int PASS_TIME = -2;

    private final ControlledRun run;
    private ControlledThread[] threads = new ControlledThread[8];
    private Choice[] choices = new Choice[8];
    private int size;
    private int steps;
    private int due;

    Decision(ControlledRun run) {
        this.run = run;
    }

    /** How many candidates there are; 1 or more. */
    public int size() {
        return size;
    }

    /** Who can take a step now, by number; makes a list. */
    public List<Integer> enabled() {
        return IntStream.range(0, steps).mapToObj(this::thread).toList();
    }

    /** How many of them have their turn without anybody's touching the clock; 1 or more. */
    @Override
    public int due() {
        return due;
    }

    /** What it is to choose a candidate. A sleeper that takes its step wakes early. */
    public Choice choice(int place) {
        return choices[place];
    }

    /** The number of a candidate's thread. */
    @Override
    public int thread(int place) {
        return choices[place].thread();
    }

    /** What a candidate is about to do, or null if it sleeps, so that nobody knows yet. */
    public Operation operation(int place) {
        return threads[place].pending();
    }

    /** What a candidate is about to do and to what, in the program's words; empty if it sleeps, so that nobody knows yet. */
    public String deed(int place) {
        Operation operation = operation(place);
        return operation == null ? "" : operation.action().word() + " " + nameOfObject(operation.object());
    }

    /** What any thread is about to do, blocked ones too; null if it sleeps, has not begun or has ended. */
    public Operation pending(int thread) {
        return run.thread(thread).pending();
    }

    /** The model of an object, to be looked at. */
    public Model model(int object) {
        return run.model(object);
    }

    /** The object that start and join of a thread are about. */
    public int objectOf(int thread) {
        return run.objectOf(thread);
    }

    /** What a thread is called. */
    public String name(int thread) {
        return run.nameOf(thread);
    }

    /** What an object is called. */
    public String nameOfObject(int object) {
        return run.log().object(object).name();
    }

    /** How many threads were made so far. */
    @Override
    public int threadCount() {
        return run.threads().size();
    }

    /** Whether anybody sleeps. */
    public boolean sleeps() {
        return run.turns().nextSleeper() != null;
    }

    /** The thread that took the last step, or -1 before the first. */
    @Override
    public int last() {
        return run.turns().last();
    }

    /** How many choices were made before this one. */
    public int number() {
        return run.choices().size();
    }

    /** The virtual time in ns since the run began. */
    public long now() {
        return run.now();
    }

    /** The place of a choice among the candidates, or -1. */
    public int placeOf(Choice choice) {
        for (int place = 0; place < size; place++) {
            if (choices[place].equals(choice)) {
                return place;
            }
        }
        return -1;
    }

    /** The first of those who are {@link #due} that belongs to a thread, or -1. */
    public int dueOf(int thread) {
        for (int place = 0; place < due; place++) {
            if (choices[place].thread() == thread) {
                return place;
            }
        }
        return -1;
    }

    /** The number of the thread that a planned choice means, or -1 if there is none yet. */
    int threadOf(Planned planned) {
        return switch (planned) {
            case Decided decided ->
                decided.choice().thread() < threadCount() ? decided.choice().thread() : -1;
            case Named named ->
                IntStream.range(0, threadCount())
                        .filter(thread -> name(thread).equals(named.thread()))
                        .findFirst()
                        .orElse(-1);
        };
    }

    void clear() {
        size = 0;
    }

    /** Those who stand in it now are the ones who can take a step. */
    void stepsEnd() {
        steps = size;
    }

    void add(ControlledThread thread, Choice choice) {
        if (size == threads.length) {
            threads = Arrays.copyOf(threads, size * 2);
            choices = Arrays.copyOf(choices, size * 2);
        }
        threads[size] = thread;
        choices[size] = choice;
        size++;
    }

    /** Those who stand in it now are the ones who are due; the next one too if there are none. */
    void dueEnd() {
        due = Math.max(size, 1);
    }

    ControlledThread candidate(int place) {
        return threads[place];
    }
}

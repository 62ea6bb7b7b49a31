package dev.threadline.script;

import dev.threadline.event.Choice;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import java.util.List;

/** A program that is stepped in memory, as others may see it. */
public final class SteppedScript {
    private final Program program;
    private Stepper stepper;

    /** A program before its first run. */
    public SteppedScript(Program program) {
        this.program = program;
    }

    /** Goes back to the beginning. */
    public void begin() {
        stepper = new Stepper(program, 0, line -> {});
        stepper.begin();
    }

    /** What can be chosen now. */
    public List<Choice> choices() {
        return Candidates.of(stepper);
    }

    /** Takes the turn of a thread. */
    public void step(int thread) {
        stepper.step(thread);
    }

    /** How many threads there are. */
    public int threadCount() {
        return stepper.threadCount();
    }

    /** What a thread is about to do, or null. */
    public Operation pending(int thread) {
        return stepper.pending(thread);
    }

    /** The model of an object. */
    public Model model(int object) {
        return stepper.host().model(object);
    }

    /** The object that a thread is started and joined by. */
    public int objectOf(int thread) {
        return stepper.host().objectOf(thread);
    }

    /** Whether it is a daemon. */
    public boolean isDaemon(int thread) {
        return stepper.host().thread(thread).daemon();
    }

    /** How many threads have died of errors. */
    public int failures() {
        return stepper.host().failures().size();
    }

    /** How it has ended. */
    public Ending ending() {
        return EverySchedule.ending(program, stepper);
    }
}

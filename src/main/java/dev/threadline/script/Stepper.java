package dev.threadline.script;

import dev.threadline.event.Detail;
import dev.threadline.event.ObjectState;
import dev.threadline.model.Action;
import dev.threadline.model.Effect;
import dev.threadline.model.Model;
import dev.threadline.model.Operation;
import dev.threadline.model.ThreadModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A program that is stepped by hand: no real threads, any thread may take the next step. Its whole state can be encoded
 * ({@link StateCodec}) between steps.
 */
final class Stepper {
    private final World world;
    private final LocalHost host;
    private final Machine machine;
    private final boolean endsAreSteps;

    /** A program before its setup. */
    Stepper(Program program, long seed, Consumer<String> printed) {
        this(program, seed, 0, printed);
    }

    /** The same at a time in ns since 1970. */
    Stepper(Program program, long seed, long time, Consumer<String> printed) {
        host = new LocalHost(seed, time, printed);
        world = new World(program, host);
        machine = new Machine(world);
        endsAreSteps = program.endsAreSteps();
    }

    World world() {
        return world;
    }

    LocalHost host() {
        return host;
    }

    Machine machine() {
        return machine;
    }

    /**
     * Runs the setup, makes the scenario's threads, and starts those that exist at step 0.
     *
     * @throws dev.threadline.event.UserError if the setup fails
     */
    void begin() {
        List<Integer> first = new Beginning(this).run();
        for (int thread : first) {
            apply(thread, Operation.of(Action.BEGIN, host.objectOf(thread)));
            machine.begin(state(thread));
        }
        settleAll();
    }

    /** How many threads there are, finished and unstarted ones too. */
    int threadCount() {
        return host.threadCount();
    }

    ScriptThread state(int thread) {
        return host.thread(thread).thread();
    }

    /** What a thread is about to do, or null if it has not begun or has ended. */
    Operation pending(int thread) {
        ScriptThread state = state(thread);
        if (state.isOver()) {
            boolean ends = endsAreSteps && host.thread(thread).model().snapshot() == ObjectState.Life.ALIVE;
            return ends ? Operation.of(Action.END, host.objectOf(thread)) : null;
        }
        host.act(thread);
        return machine.advance(state);
    }

    /** Whether a thread can take a step now. */
    boolean enabled(int thread) {
        Operation operation = pending(thread);
        return operation != null
                && (host.model(operation.object()).enabled(thread, operation)
                        || operation.timeout() == Operation.NEVER
                                && host.model(operation.object()).canExpire(thread, operation));
    }

    /** Takes the step of a thread that is {@link #enabled}. */
    Effect step(int thread) {
        Operation operation = pending(thread);
        Effect effect = apply(thread, operation);
        if (operation.action() == Action.END) {
            return effect;
        }
        host.act(thread);
        machine.complete(state(thread), effect);
        if (operation.action() == Action.START && !effect.isRefused()) {
            int started = ((ThreadModel) host.model(operation.object())).thread();
            machine.begin(state(started));
            settle(started);
        }
        settle(thread);
        return effect;
    }

    /** Lets a thread come out of a wait that nobody ended; it has yet to take its step. */
    Effect stir(int thread) {
        Operation operation = pending(thread);
        return host.model(operation.object()).stir(thread, operation);
    }

    /** Takes all steps of one thread, whether they are enabled for others or not. For setup and checks. */
    void runAlone(ScriptThread thread, IntFunction<Model> models) {
        for (Operation operation = machine.advance(thread); operation != null; operation = machine.advance(thread)) {
            Model model = models.apply(operation.object());
            if (operation.action() == Action.START) {
                fail(thread, "a thread can't be started here; start it in main");
                return;
            }
            if (!model.enabled(thread.id(), operation) && operation.timeout() == Operation.FOREVER) {
                fail(thread, "waits for ever: no other thread runs yet");
                return;
            }
            machine.complete(
                    thread,
                    model.enabled(thread.id(), operation)
                            ? model.apply(thread.id(), operation)
                            : model.expire(thread.id(), operation));
        }
    }

    private static void fail(ScriptThread thread, String message) {
        thread.host().fail(thread.line(), new Detail.Failure("RuntimeError", message));
    }

    /** Runs a thread up to its next visible step, and ends it where there is none, unless that is one. */
    private void settle(int thread) {
        ScriptThread state = state(thread);
        host.act(thread);
        if (machine.advance(state) == null && !endsAreSteps) {
            apply(thread, Operation.of(Action.END, host.objectOf(thread)));
        }
    }

    private void settleAll() {
        for (int thread = 0; thread < threadCount(); thread++) {
            if (!state(thread).isOver()) {
                settle(thread);
            }
        }
    }

    private Effect apply(int thread, Operation operation) {
        Model model = host.model(operation.object());
        return model.enabled(thread, operation) ? model.apply(thread, operation) : model.expire(thread, operation);
    }
}

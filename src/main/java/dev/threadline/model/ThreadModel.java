package dev.threadline.model;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ObjectState.Life;
import dev.threadline.event.ValueCode;

/** Python's {@code threading.Thread} as start and join see it: unborn, alive, ended. */
public final class ThreadModel implements Model {
    private static final Life[] LIVES = Life.values();

    private final int thread;
    private Life life = Life.UNBORN;

    /** @param thread the number of the thread that this object stands for */
    public ThreadModel(int thread) {
        this.thread = thread;
    }

    /** The number of the thread that this object stands for. */
    public int thread() {
        return thread;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.THREAD;
    }

    @Override
    public boolean enabled(int caller, Operation operation) {
        return operation.action() != Action.JOIN || life != Life.ALIVE || caller == thread;
    }

    @Override
    public Effect apply(int caller, Operation operation) {
        return switch (operation.action()) {
            case START -> {
                if (life != Life.UNBORN) {
                    yield Effect.refused("RuntimeError", "threads can only be started once");
                }
                life = Life.ALIVE;
                yield Effect.of(EventKind.START, ValueCode.NONE, ValueCode.NONE);
            }
            case BEGIN -> {
                life = Life.ALIVE;
                yield Effect.of(EventKind.BEGIN, ValueCode.NONE, ValueCode.NONE);
            }
            case END -> {
                life = Life.ENDED;
                yield new Effect(EventKind.END, ValueCode.NONE, ValueCode.NONE, Effect.ALL, null);
            }
            case JOIN -> join(caller);
            case IS_ALIVE -> Effect.answer(ValueCode.of(life == Life.ALIVE));
            default -> throw Model.unknown(this, operation);
        };
    }

    private Effect join(int caller) {
        if (life == Life.UNBORN) {
            return Effect.refused("RuntimeError", "cannot join thread before it is started");
        }
        return caller == thread
                ? Effect.refused("RuntimeError", "cannot join current thread")
                : Effect.of(EventKind.JOIN, ValueCode.NONE, ValueCode.NONE);
    }

    @Override
    public Effect expire(int caller, Operation operation) {
        return Effect.of(EventKind.TIMEOUT, ValueCode.NONE, ValueCode.NONE);
    }

    @Override
    public ObjectState snapshot() {
        return life;
    }

    @Override
    public void encode(StateWriter out) {
        out.number(life.ordinal());
    }

    @Override
    public void decode(StateReader in) {
        life = LIVES[in.number()];
    }
}

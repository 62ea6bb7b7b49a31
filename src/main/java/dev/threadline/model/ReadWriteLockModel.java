package dev.threadline.model;

import dev.threadline.event.EventKind;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.ObjectState;
import dev.threadline.event.ValueCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Java's {@code ReentrantReadWriteLock}, the non-fair one: one writer, or any number of readers, each as deep as it likes. The
 * writer may read too, and so come down from writing to reading; a reader who wants to write has to give its reading up
 * first, or waits for itself. Who waits longest has no right to be next.
 */
public final class ReadWriteLockModel implements Model {
    private static final Effect MISSED = Effect.of(EventKind.MISS, ValueCode.NONE, ValueCode.FALSE);
    private static final Effect NOT_WRITING = Effect.refused("IllegalMonitorStateException", "");
    private static final Effect NOT_READING =
            Effect.refused("IllegalMonitorStateException", "attempt to unlock read lock, not locked by current thread");

    private int writer = -1;
    private int depth;

    /** Who reads, once for each time that it took the lock, in order. */
    private final List<Integer> readers = new ArrayList<>();

    @Override
    public ObjectKind kind() {
        return ObjectKind.READ_WRITE_LOCK;
    }

    @Override
    public boolean enabled(int thread, Operation operation) {
        return switch (operation.action()) {
            case ACQUIRE -> writer == thread || writer < 0 && readers.isEmpty();
            case ACQUIRE_SHARED -> writer == thread || writer < 0;
            default -> true;
        };
    }

    @Override
    public Effect apply(int thread, Operation operation) {
        return switch (operation.action()) {
            case ACQUIRE -> {
                writer = thread;
                depth++;
                yield Effect.of(EventKind.ACQUIRE, ValueCode.ofSmall(depth), ValueCode.TRUE);
            }
            case ACQUIRE_SHARED -> {
                readers.add(thread);
                yield Effect.of(EventKind.ACQUIRE_SHARED, ValueCode.ofSmall(readers.size()), ValueCode.TRUE);
            }
            case RELEASE -> release(thread);
            case RELEASE_SHARED -> {
                if (!readers.remove((Integer) thread)) {
                    yield NOT_READING;
                }
                int wakes = readers.isEmpty() ? 1 : 0;
                yield new Effect(
                        EventKind.RELEASE_SHARED, ValueCode.ofSmall(readers.size()), ValueCode.NONE, wakes, null);
            }
            default -> throw Model.unknown(this, operation);
        };
    }

    private Effect release(int thread) {
        if (writer != thread) {
            return NOT_WRITING;
        }
        depth--;
        if (depth == 0) {
            writer = -1;
        }
        int wakes = depth == 0 ? Effect.ALL : 0;
        return new Effect(EventKind.RELEASE, ValueCode.ofSmall(depth), ValueCode.NONE, wakes, null);
    }

    @Override
    public Effect expire(int thread, Operation operation) {
        return MISSED;
    }

    @Override
    public ObjectState snapshot() {
        return new ObjectState.ReadWrite(writer, depth, readers);
    }

    @Override
    public void encode(StateWriter out) {
        out.thread(writer);
        out.number(depth);
        out.threads(readers);
    }

    @Override
    public void decode(StateReader in) {
        writer = in.thread();
        depth = in.number();
        readers.clear();
        for (int left = in.number(); left > 0; left--) {
            readers.add(in.thread());
        }
    }
}

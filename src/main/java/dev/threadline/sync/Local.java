package dev.threadline.sync;

import java.util.NoSuchElementException;

/**
 * A value of each thread's own, as Python's {@code threading.local}: reading it where the thread has set none is refused. No other
 * thread can see it, so nothing of it is a step.
 *
 * @param <T> the value
 */
public final class Local<T> {
    private final ThreadLocal<Slot<T>> slots = ThreadLocal.withInitial(Slot::new);

    private static final class Slot<T> {
        private boolean set;
        private T value;
    }

    /** The value of the calling thread. @throws NoSuchElementException if it has set none */
    public T get() {
        Slot<T> slot = slots.get();
        if (!slot.set) {
            throw new NoSuchElementException("thread " + Thread.currentThread().getName() + " has set no value");
        }
        return slot.value;
    }

    /** Sets the value of the calling thread. @param value may be null */
    public void set(T value) {
        Slot<T> slot = slots.get();
        slot.set = true;
        slot.value = value;
    }

    /** Whether the calling thread has set a value. */
    public boolean isSet() {
        return slots.get().set;
    }

    /** Forgets the value of the calling thread. */
    public void remove() {
        slots.remove();
    }
}

package dev.threadline.analysis.figures;

import dev.threadline.event.ThreadStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up how a thread spends its time while a run goes by. */
final class ThreadClock {
    private static final int STATUSES = ThreadStatus.values().length;

    private final int thread;
    private final long[] spent = new long[STATUSES];
    private final Tally awaited = new Tally();
    private ThreadStatus status = ThreadStatus.UNBORN;
    private long since;
    private long steps;

    /** What it wants or waits for, or null. */
    private ObjectClock waitsFor;

    /** Who has that, as far as it was known when the wait began. */
    private int blocker;

    ThreadClock(int thread) {
        this.thread = thread;
    }

    /** It took a visible step. */
    void stepped() {
        steps++;
    }

    /** Whether it wants or waits for something. */
    boolean isHeldUp() {
        return waitsFor != null;
    }

    /** Whether it wants or waits for that. */
    boolean waitsFor(ObjectClock object) {
        return waitsFor == object;
    }

    /**
     * It does something else from now on.
     *
     * @param time in ns
     * @param ender who ended the wait that it was in, or {@link Blocking#NOBODY}
     */
    void becomes(ThreadStatus next, long time, int ender) {
        if (waitsFor != null) {
            waited(time, waitsFor.knowsBlocker() ? blocker : ender);
        }
        spent[status.ordinal()] += time - since;
        status = next;
        since = time;
    }

    /** It has begun to want or to wait for something. */
    void waits(ObjectClock object) {
        waitsFor = object;
        blocker = object.requested();
    }

    private void waited(long time, int by) {
        awaited.add(waitsFor.object(), time - since);
        waitsFor.waited(time - since, by, thread);
        waitsFor = null;
    }

    /** The run is over: what lasts is counted up to here. */
    void stop(long time) {
        becomes(status, time, Blocking.NOBODY);
    }

    ThreadFigures figures() {
        List<Awaited> all = new ArrayList<>();
        awaited.read((object, times, ns) -> all.add(new Awaited((int) object, times, ns)));
        all.sort(Comparator.comparingLong(Awaited::ns).reversed().thenComparingInt(Awaited::object));
        return new ThreadFigures(
                thread,
                steps,
                spent[ThreadStatus.READY.ordinal()],
                spent[ThreadStatus.BLOCKED.ordinal()],
                spent[ThreadStatus.WAITING.ordinal()],
                spent[ThreadStatus.SLEEPING.ordinal()],
                all);
    }
}

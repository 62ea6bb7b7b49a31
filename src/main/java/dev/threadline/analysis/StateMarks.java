package dev.threadline.analysis;

import dev.threadline.event.EventLog;
import dev.threadline.event.RunState;
import dev.threadline.event.ThreadState;
import java.util.Arrays;

/**
 * What stands in the cells of the threads that did not act: a bar while one is blocked or waits, a colon while it sleeps,
 * with words only where that begins, so that the eye can follow the bar down.
 */
final class StateMarks {
    private static final String STUCK = "|";
    private static final String ASLEEP = ":";
    private static final long NONE = -2;

    private final Names names;

    /** For each thread the position of the event that began what was last said of it in words. */
    private final long[] told;

    StateMarks(Names names) {
        this.names = names;
        told = new long[names.log().threads().size()];
        forget();
    }

    /** Begins anew: the next mark of each thread has words again. */
    void forget() {
        Arrays.fill(told, NONE);
    }

    String mark(RunState state, int id) {
        ThreadState thread = state.thread(id);
        boolean news = told[id] != thread.since();
        told[id] = thread.since();
        return switch (thread.status()) {
            case UNBORN, READY -> "";
            case ENDED -> news ? words(state, id) : "";
            case SLEEPING -> news ? ASLEEP + " " + words(state, id) : ASLEEP;
            case WAITING -> news ? STUCK + " " + words(state, id) : STUCK;
            case BLOCKED -> news ? STUCK + " " + wants(thread) : STUCK;
        };
    }

    private String words(RunState state, int id) {
        return new StateText(names, state).thread(id);
    }

    /** The bar itself says that it is blocked. */
    private String wants(ThreadState thread) {
        EventLog log = names.log();
        return new Sentences(log, names.phrases()).label(thread.since());
    }
}

package dev.threadline.analysis.figures;

import java.util.List;

/**
 * How a thread spent a run, from its start to the run's last event or its own end.
 *
 * @param thread its number
 * @param steps its visible steps
 * @param runningNs time running or able to run, in ns; events do not tell these apart
 * @param blockedNs time wanting a lock, in ns
 * @param waitingNs time waiting for anything else, in ns
 * @param asleepNs time asleep, in ns
 * @param awaited what it wanted or waited for, the longest first
 */
public record ThreadFigures(
        int thread, long steps, long runningNs, long blockedNs, long waitingNs, long asleepNs, List<Awaited> awaited) {
    public ThreadFigures {
        awaited = List.copyOf(awaited);
    }

    /** Time in which it could not go on because of others, in ns. */
    public long heldUpNs() {
        return blockedNs + waitingNs;
    }
}

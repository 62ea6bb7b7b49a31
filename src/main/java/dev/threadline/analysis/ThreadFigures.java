package dev.threadline.analysis;

/**
 * How a thread spent a run, from its start to the run's last event or its own end.
 *
 * @param thread its number
 * @param steps its visible steps
 * @param runningNs time running or able to run, in ns; events do not tell these apart
 * @param blockedNs time wanting a lock, in ns
 * @param waitingNs time waiting for anything else, in ns
 * @param asleepNs time asleep, in ns
 */
public record ThreadFigures(int thread, long steps, long runningNs, long blockedNs, long waitingNs, long asleepNs) {
    /** Time in which it could not go on because of others, in ns. */
    public long heldUpNs() {
        return blockedNs + waitingNs;
    }
}

package dev.threadline.timeline;

import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.StatusRule;
import dev.threadline.event.ThreadStatus;

/**
 * Which axis tells a run. Mostly it is the order that matters, so steps. But where threads do nothing for each other than
 * keep a lock from each other, and most of the time several of them are asleep or stand behind one who is, the lengths are
 * the story: in steps, which a sleep is none of, nothing of it would be seen.
 */
public final class Pace implements StatusRule.Follower {
    /** Runs up to this many steps are shown whole, and tell their locks well in steps. */
    private static final long FEW_STEPS = 24;

    private static final int SEVERAL = 2;

    /** Which share of the run has to be slept through. */
    private static final double MUCH = 0.4;

    private final EventLog log;
    private final boolean few;
    private final ThreadStatus[] states;
    private int asleep;
    private int blocked;

    /** Whether threads met in a way that their order tells. */
    private boolean ordered;

    private Pace(EventLog log) {
        this.log = log;
        few = log.steps() <= FEW_STEPS;
        states = new ThreadStatus[log.threads().size()];
    }

    /** The axis to show a run on if nobody says. One pass over the run at most. */
    public static Axis axis(Run run) {
        boolean stuck = run.outcome().kind() == OutcomeKind.DEADLOCK;
        return !stuck && new Pace(run.log()).isTold() ? Axis.TIME : Axis.STEPS;
    }

    private boolean isTold() {
        long size = log.size();
        long idle = 0;
        for (long position = 0; position < size && !ordered; position++) {
            long passed = position == 0 ? 0 : log.timeAt(position) - log.timeAt(position - 1);
            boolean several = asleep + blocked >= SEVERAL;
            idle += asleep > 0 && several ? passed : 0;
            StatusRule.apply(log, position, this);
        }
        return !ordered && size > 0 && idle > log.timeAt(size - 1) * MUCH;
    }

    @Override
    public void becomes(int thread, ThreadStatus status, int object) {
        count(states[thread], -1);
        states[thread] = status;
        count(status, 1);
        ordered |= status == ThreadStatus.WAITING && log.object(object).kind() != ObjectKind.THREAD
                || status == ThreadStatus.BLOCKED && few;
    }

    private void count(ThreadStatus status, int change) {
        asleep += status == ThreadStatus.SLEEPING ? change : 0;
        blocked += status == ThreadStatus.BLOCKED ? change : 0;
    }
}

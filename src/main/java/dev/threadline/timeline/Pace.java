package dev.threadline.timeline;

import dev.threadline.event.EventKind;
import dev.threadline.event.EventLog;
import dev.threadline.event.ObjectKind;
import dev.threadline.event.OutcomeKind;
import dev.threadline.event.Run;
import dev.threadline.event.StatusRule;
import dev.threadline.event.ThreadStatus;
import dev.threadline.event.ValueCode;
import java.util.stream.IntStream;

/**
 * Which axis tells a run. Mostly it is the order that matters, so steps. But where threads do nothing for each other than
 * keep a lock from each other, and most of the time several of them are asleep or stand behind one who is, the lengths are
 * the story: in steps, which a sleep is none of, nothing of it would be seen. The same holds where several compute for long
 * again and again.
 */
public final class Pace implements StatusRule.Follower {
    /** Runs up to this many steps are shown whole, and tell their locks well in steps. */
    private static final long FEW_STEPS = 24;

    private static final int SEVERAL = 2;

    /** Who takes so long, in ns, from one event to its next, computes: a step alone takes no such time. */
    private static final long LONG_STEP = 10_000_000;

    /** Who computes does so at one event in so many at least; who is rarer at it was put aside by the operating system. */
    private static final long MOST_BETWEEN = 4;

    /** Which share of the run has to be slept through. */
    private static final double MUCH = 0.4;

    private final EventLog log;
    private final boolean few;
    private final ThreadStatus[] states;

    /** When each thread did something last, ns. */
    private final long[] acted;

    /** How often each thread has computed for long. */
    private final int[] longSteps;

    /** How many events each thread has. */
    private final long[] events;

    private int asleep;
    private int blocked;

    /** Whether threads met in a way that their order tells. */
    private boolean ordered;

    private Pace(EventLog log) {
        this.log = log;
        few = log.steps() <= FEW_STEPS;
        states = new ThreadStatus[log.threads().size()];
        acted = new long[states.length];
        longSteps = new int[states.length];
        events = new long[states.length];
    }

    /** The axis to show a run on if nobody says. One pass over the run at most. */
    public static Axis axis(Run run) {
        boolean stuck = run.outcome().kind() == OutcomeKind.DEADLOCK;
        return !stuck && (isSliced(run.log()) || new Pace(run.log()).isTold()) ? Axis.TIME : Axis.STEPS;
    }

    private boolean isTold() {
        long size = log.size();
        long idle = 0;
        for (long position = 0; position < size && !ordered; position++) {
            long passed = position == 0 ? 0 : log.timeAt(position) - log.timeAt(position - 1);
            boolean several = asleep + blocked >= SEVERAL;
            idle += asleep > 0 && several ? passed : 0;
            compute(position);
            ordered |= isTakenAgain(position);
            StatusRule.apply(log, position, this);
        }
        long computing = IntStream.range(0, states.length)
                .filter(thread -> longSteps[thread] >= SEVERAL && longSteps[thread] * MOST_BETWEEN >= events[thread])
                .count();
        return !ordered && size > 0 && (computing >= SEVERAL || idle > log.timeAt(size - 1) * MUCH);
    }

    /** Counts a thread's long steps: each is a time in which it neither slept nor waited. */
    private void compute(long position) {
        int thread = log.threadAt(position);
        long now = log.timeAt(position);
        boolean ran = states[thread] == ThreadStatus.READY && acted[thread] > 0;
        longSteps[thread] += ran && now - acted[thread] >= LONG_STEP ? 1 : 0;
        acted[thread] = now;
        events[thread]++;
    }

    /** How deep a lock is held is told step by step. */
    private boolean isTakenAgain(long position) {
        return log.kindAt(position) == EventKind.ACQUIRE
                && log.object(log.objectAt(position)).kind() == ObjectKind.RLOCK
                && log.valueCodeAt(position) != ValueCode.ofSmall(1);
    }

    /** Whether it had an interpreter lock, whose turns are slices of time. */
    private static boolean isSliced(EventLog log) {
        return log.objects().stream().anyMatch(object -> object.kind() == ObjectKind.INTERPRETER_LOCK);
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

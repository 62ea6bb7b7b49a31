package dev.threadline.explore;

import dev.threadline.event.ObjectKind;
import dev.threadline.model.Operation;
import java.util.Arrays;

/**
 * Keeps a thread that spins from being all that is ever seen: when it yields, all those go before it that could have gone on ever since
 * it yielded last, or that it kept from going on, and did not. A schedule that is fair in this sense and has no end is a livelock.
 *
 * <p>Musuvathi and Qadeer, "Fair stateless model checking" (2008). Java code does not say where it yields, so a thread is taken
 * to yield with each step of a long row of its steps that only look, or take locks and give them back; and everybody with every step
 * of an execution that is already half as long as any may be. What takes fewer steps than such a row is not touched by this at all.
 */
final class Fairness {
    /** The steps of such a row that are no yields yet. */
    static final int PATIENCE = 20;

    private final int mostSteps;

    /** The step from which on this execution is watched. */
    private int depth;

    /** By thread: how many of its last steps were idle. */
    private final int[] idle = new int[Node.MOST_THREADS];

    /** By thread: those that go before it. */
    private final long[] before = new long[Node.MOST_THREADS];

    /** By thread, since it yielded last: who could always go on, who was kept from it by this thread, and who had a step. */
    private final long[] always = new long[Node.MOST_THREADS];

    private final long[] kept = new long[Node.MOST_THREADS];
    private final long[] moved = new long[Node.MOST_THREADS];

    private long able;
    private int last;
    private boolean yielding;

    /** @param mostSteps how long an execution may be */
    Fairness(int mostSteps) {
        this.mostSteps = mostSteps;
    }

    /** A new execution begins. */
    void begin() {
        depth = 0;
    }

    /** The threads that may go on now: all that can, but for those that have to let others go first. Asked before each step. */
    long fair(Position position) {
        if (depth < PATIENCE) {
            return -1;
        }
        long now = 0;
        for (int index = 0; index < position.turnCount(); index++) {
            now |= 1L << Turn.thread(position.turn(index));
        }
        if (depth == PATIENCE) {
            Arrays.fill(idle, 0);
            Arrays.fill(before, 0);
            Arrays.fill(always, now);
            Arrays.fill(kept, 0);
            Arrays.fill(moved, 0);
        } else {
            follow(now, position.threadCount());
        }
        able = now;
        long fair = 0;
        for (long left = now; left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            fair |= (before[thread] & now) == 0 ? 1L << thread : 0;
        }
        return fair;
    }

    /** Takes account of the last step, behind which some threads can go on. */
    private void follow(long now, int threads) {
        long bit = 1L << last;
        kept[last] |= able & ~now;
        for (int thread = 0; thread < threads; thread++) {
            always[thread] &= now;
            moved[thread] |= bit;
            before[thread] &= ~bit;
        }
        if (yielding) {
            before[last] |= (always[last] | kept[last]) & ~moved[last];
            always[last] = now;
            kept[last] = 0;
            moved[last] = 0;
        }
    }

    /** A turn is about to be taken. */
    void take(Position position, int turn) {
        if (depth >= PATIENCE) {
            last = Turn.thread(turn);
            idle[last] = isIdle(position, turn) ? idle[last] + 1 : 0;
            yielding = idle[last] > PATIENCE || depth > mostSteps / 2;
        }
        depth++;
    }

    private static boolean isIdle(Position position, int turn) {
        Operation operation = position.pending(Turn.thread(turn));
        ObjectKind kind = position.model(operation.object()).kind();
        return switch (kind) {
            case LOCK, RLOCK, READ_WRITE_LOCK -> true;
            default -> Access.onlyLooks(Access.of(kind, operation, Turn.kind(turn)));
        };
    }
}

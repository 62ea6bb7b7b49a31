package dev.threadline.explore;

/** A place on the way down a tree of choices: how the program could go on there, what is to be tried, and what need not be. */
final class Node {
    /** The most threads that a program may have. */
    static final int MOST_THREADS = Long.SIZE;

    private int[] turns = new int[8];
    private int count;
    private long able;

    /** The threads that are to go on from here, one after the other. */
    private long backtrack;

    /**
     * By kind of turn, the threads that need not: whatever comes after that turn has been seen, from here or from elsewhere. It stays so
     * along steps that are independent of the turn (sleep sets: Godefroid, 1990).
     */
    private final long[] sleep = new long[Turn.KINDS];

    /** Those of them whose turn ended them, and who died of an error by it. */
    private final long[] ending = new long[Turn.KINDS];

    private final long[] failing = new long[Turn.KINDS];

    /** The turn that is taken. */
    private int chosen;

    /** Begins a node with the turns of some threads; what sleeps is settled already. */
    void enter(Position position, long fair) {
        if (position.threadCount() > MOST_THREADS) {
            throw new TooManyThreads();
        }
        if (position.turnCount() > turns.length) {
            turns = new int[2 * position.turnCount()];
        }
        count = 0;
        able = 0;
        for (int index = 0; index < position.turnCount(); index++) {
            long bit = 1L << Turn.thread(position.turn(index));
            if ((fair & bit) != 0) {
                turns[count++] = position.turn(index);
                able |= bit;
            }
        }
        backtrack = 0;
    }

    /** The threads that may go on here. */
    long able() {
        return able;
    }

    int chosen() {
        return chosen;
    }

    /** Takes a turn. */
    void choose(int turn) {
        chosen = turn;
    }

    /** Has a thread tried here. */
    void add(int thread) {
        backtrack |= 1L << thread;
    }

    /** Whether any of some threads is tried here. */
    boolean triesAny(long threads) {
        return (backtrack & threads) != 0;
    }

    /** Whether every way in which a thread could go on here sleeps, and there is one. */
    boolean sleeps(int thread) {
        boolean any = false;
        for (int index = 0; index < count; index++) {
            if (Turn.thread(turns[index]) == thread) {
                if (!isAsleep(turns[index])) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    boolean isAsleep(int turn) {
        return (sleep[Turn.kind(turn)] & 1L << Turn.thread(turn)) != 0;
    }

    /** The turn that was taken has been seen. @param ends whether it ended its thread; @param fails whether by an error */
    void putChosenToSleep(boolean ends, boolean fails) {
        int kind = Turn.kind(chosen);
        long bit = 1L << Turn.thread(chosen);
        sleep[kind] |= bit;
        ending[kind] |= ends ? bit : 0;
        failing[kind] |= fails ? bit : 0;
    }

    /** The first turn that is worth taking: of the thread that ran before if there is one, so that threads change seldom. */
    int firstAwake(int threadBefore) {
        int found = -1;
        for (int index = count - 1; index >= 0; index--) {
            if (!isAsleep(turns[index]) && (found < 0 || Turn.thread(found) != threadBefore)) {
                found = turns[index];
            }
        }
        return found;
    }

    /** The next turn of a thread that is to be tried; -1 if there is none left. */
    int nextToTry() {
        for (int index = 0; index < count; index++) {
            if (triesAny(1L << Turn.thread(turns[index])) && !isAsleep(turns[index])) {
                return turns[index];
            }
        }
        return -1;
    }

    /** What sleeps here still sleeps behind the turn taken, unless it depends on that. @param step the turn's */
    void passSleepTo(Node next, Position position, Dependence dependence, int step) {
        for (int kind = 0; kind < Turn.KINDS; kind++) {
            long still = 0;
            for (long left = sleep[kind]; left != 0; left &= left - 1) {
                long bit = Long.lowestOneBit(left);
                int thread = Long.numberOfTrailingZeros(left);
                boolean ends = (ending[kind] & bit) != 0;
                boolean fails = (failing[kind] & bit) != 0;
                boolean same = thread == Turn.thread(chosen);
                if (!same && !dependence.dependent(step, position, Turn.of(thread, kind), ends, fails)) {
                    still |= bit;
                }
            }
            next.sleep[kind] = still;
            next.ending[kind] = ending[kind] & still;
            next.failing[kind] = failing[kind] & still;
        }
    }
}

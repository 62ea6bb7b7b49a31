package dev.threadline.analysis.figures;

import java.util.Arrays;

/**
 * The links from enabled events to their enablers, while a log goes by backwards and the enabler is still to come. A thread does
 * nothing between its enabler and what it does then, so it has one link at a time; and one more where it was woken at a
 * condition and got its lock back.
 */
final class Links {
    private static final int NONE = -1;

    /** Of each link, by number: the enabler's index in its thread, the lanes that it counts in, the next link to the same thread. */
    private final int[] index;

    private final int[] lanes;
    private final int[] following;

    /** The thread that a link leads to, or {@link #NONE}. */
    private final int[] thread;

    /** The first link to each thread. */
    private final int[] first;

    Links(int threads) {
        index = new int[2 * threads];
        lanes = new int[2 * threads];
        following = new int[2 * threads];
        thread = new int[2 * threads];
        first = new int[threads];
        Arrays.fill(thread, NONE);
        Arrays.fill(first, NONE);
    }

    /** The link of a waiting thread. @param again whether it is the second one */
    static int of(int waiter, boolean again) {
        return 2 * waiter + (again ? 1 : 0);
    }

    static int waiter(int link) {
        return link / 2;
    }

    static boolean isAgain(int link) {
        return link % 2 == 1;
    }

    void add(int link, int toThread, int toIndex, int countsIn) {
        thread[link] = toThread;
        index[link] = toIndex;
        lanes[link] = countsIn;
        following[link] = first[toThread];
        first[toThread] = link;
    }

    boolean isOpen(int link) {
        return thread[link] != NONE;
    }

    int lanes(int link) {
        return lanes[link];
    }

    /** Takes a link out that leads to an event, or answers a negative number if there is none left. */
    int take(int ofThread, int atIndex) {
        for (int link = first[ofThread]; link != NONE; link = following[link]) {
            if (index[link] == atIndex) {
                drop(link);
                return link;
            }
        }
        return NONE;
    }

    /** Takes a link out, if it is there. */
    void drop(int link) {
        int to = thread[link];
        if (to == NONE) {
            return;
        }
        thread[link] = NONE;
        if (first[to] == link) {
            first[to] = following[link];
            return;
        }
        int before = first[to];
        while (following[before] != link) {
            before = following[before];
        }
        following[before] = following[link];
    }
}

package dev.threadline.script;

/**
 * What the columns of a row are, for all rows that have the same first column. Cells that are not one thread's own are
 * numbered canonically; each that can change has a column, but a thread's object, which is in its thread's.
 *
 * @param head what of the program has no column and no number: names that are seldom rebound, counters of names
 * @param globals how many shared globals there are
 * @param threads how many threads there are
 * @param columnOf the column of each numbered cell, or -1 if it never changes
 * @param unchanging the words of those that never change, otherwise null
 * @param reachedByMain the first of the numbered cells that are reached from names of main's own, or from threads only
 * @param reachedByThreads the first of the numbered cells that are reached from threads only
 */
record Layout(
        int[] head,
        int globals,
        int threads,
        int[] columnOf,
        int[][] unchanging,
        int reachedByMain,
        int reachedByThreads) {
    /** The column of what failed first. */
    static final int FAILURE = 1;

    /** The column of what was printed. */
    static final int PRINTED = 2;

    /** The column of the first shared global. */
    static final int GLOBALS = 3;

    /** The thread that runs main, where there is one. */
    static final int MAIN = 0;

    /** How many cells are numbered. */
    int cells() {
        return columnOf.length;
    }

    /** The column of a thread. */
    int thread(int thread) {
        return GLOBALS + globals + thread;
    }

    /** The column of the first numbered cell that has one of its own. */
    int firstCell() {
        return GLOBALS + globals + threads;
    }

    /** The thread whose object a column is of, if it is a thread's. */
    boolean isThread(int column) {
        return column >= GLOBALS + globals && column < firstCell();
    }
}

package dev.threadline.explore;

/** The turns of an execution. */
interface Way {
    /** How many steps it has. */
    int size();

    /** A step, from 0, as {@link Turn} numbers it. */
    int turn(int step);
}

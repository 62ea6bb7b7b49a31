package dev.threadline.explore;

/** Decides who goes on, at each step of one execution after another. */
interface Chooser {
    /** The answer that ends the execution where it is. */
    int CUT = -1;

    /** Which of the turns is taken, of which there is at least one: its index, or {@link #CUT}. */
    int choose(Position position);

    /** The execution has come to its end: nobody can go on. */
    void over(Position position);
}

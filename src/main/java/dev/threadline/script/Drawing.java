package dev.threadline.script;

/** Decides random draws that are not taken from a seed. */
interface Drawing {
    /** How many numbers a draw may be among to be decided; one among more is taken from the seed. */
    long MOST = 1000;

    /** What a thread draws from low to high, both inclusive. */
    long draw(int thread, long low, long high);
}

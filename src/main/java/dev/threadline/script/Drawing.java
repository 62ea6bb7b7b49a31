package dev.threadline.script;

/** Decides random draws that are not taken from a seed. */
interface Drawing {
    /** What a thread draws from low to high, both inclusive. */
    long draw(int thread, long low, long high);
}

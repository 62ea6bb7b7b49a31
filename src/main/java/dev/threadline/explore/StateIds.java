package dev.threadline.explore;

/**
 * Ids of states: which worker found one, and its number among those.
 *
 * @param bits how many bits of an id tell the worker
 */
record StateIds(int bits) {
    /** The ids of what so many workers find. */
    static StateIds of(int workers) {
        return new StateIds(Integer.SIZE - Integer.numberOfLeadingZeros(workers - 1));
    }

    int id(int worker, int number) {
        return number << bits | worker;
    }

    int worker(int id) {
        return id & (1 << bits) - 1;
    }

    int number(int id) {
        return id >>> bits;
    }
}

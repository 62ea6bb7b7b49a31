package dev.threadline.explore;

/** Numbers all states from 0, one worker's after the other's, once nobody finds any more. */
final class StateNumbers {
    private final StateIds ids;

    /** By worker: the number of its first, and of the one after its last. */
    private final int[] begins;

    /** @param sizes how many states each worker found */
    StateNumbers(StateIds ids, int[] sizes) {
        this.ids = ids;
        begins = new int[sizes.length + 1];
        for (int worker = 0; worker < sizes.length; worker++) {
            begins[worker + 1] = begins[worker] + sizes[worker];
        }
    }

    int count() {
        return begins[begins.length - 1];
    }

    /** The number of a state by its id. */
    int number(int id) {
        return begins[ids.worker(id)] + ids.number(id);
    }

    /** The id of a state by its number. */
    int id(int number) {
        int worker = 0;
        while (number >= begins[worker + 1]) {
            worker++;
        }
        return ids.id(worker, number - begins[worker]);
    }
}

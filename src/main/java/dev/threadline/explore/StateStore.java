package dev.threadline.explore;

import java.util.Arrays;

/** The states that were found, in several tables by their hash codes, so that threads that add states seldom meet. */
final class StateStore {
    private final StateTable[] tables;
    private final int bits;

    /** @param bits how many bits of hash codes choose the table; 0 for one table */
    StateStore(int bits) {
        this.bits = bits;
        tables = new StateTable[1 << bits];
        Arrays.setAll(tables, any -> new StateTable());
    }

    /** The part of a hash code that does not choose the table. */
    static int within(int hash) {
        return hash >>> 6;
    }

    /** @return the id of a state if it was there, or one less than its negative if it is new */
    int add(Packing state) {
        int hash = state.hash();
        int table = hash & tables.length - 1;
        StateTable chosen = tables[table];
        synchronized (chosen) {
            int number = chosen.add(state, within(hash));
            return number >= 0 ? id(table, number) : -id(table, -number - 1) - 1;
        }
    }

    private int id(int table, int number) {
        return number << bits | table;
    }

    /** Gives a state back. */
    void read(int id, Packing into) {
        StateTable table = tables[id & tables.length - 1];
        synchronized (table) {
            table.read(id >>> bits, into);
        }
    }

    /** About how many states there are, while others add some. */
    int size() {
        int size = 0;
        for (StateTable table : tables) {
            size += table.size();
        }
        return size;
    }

    long bytes() {
        long bytes = 0;
        for (StateTable table : tables) {
            bytes += table.bytes();
        }
        return bytes;
    }

    /** The ids of all states once nobody adds any: the first state's, then the others, in the order of tables and coming. */
    int[] ids(int first) {
        int[] ids = new int[size()];
        int next = 0;
        ids[next++] = first;
        for (int table = 0; table < tables.length; table++) {
            for (int number = 0; number < tables[table].size(); number++) {
                int id = id(table, number);
                if (id != first) {
                    ids[next++] = id;
                }
            }
        }
        return ids;
    }

    /** By id: its place among {@link #ids}; ids are less than the result's length. */
    static int[] places(int[] ids) {
        int[] places = new int[Arrays.stream(ids).max().orElse(0) + 1];
        for (int place = 0; place < ids.length; place++) {
            places[ids[place]] = place;
        }
        return places;
    }
}

package dev.threadline.explore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds states by their hash codes: open-addressing tables of their ids, in several parts. Most steps lead to a state that is
 * known, so looking waits for nobody and writes nothing; a new state is entered in its part by one worker at a time.
 *
 * <p>What is written when a state is entered lies apart from what is read when one is looked for: on another core's cache
 * line a read takes as long as all the rest of the look.
 */
final class StateTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int LEAST_SLOTS = 1 << 4;

    private final StateLogs logs;

    /**
     * By part, which the lowest bits of a hash code choose: the hash codes, and in the lower half one more than the ids; 0 is
     * free. A slot that is taken stays as it is.
     */
    private final AtomicReferenceArray<long[]> parts;

    private final Gate[] gates;
    private final int partBits;

    /** Guards a part against several who enter states. */
    private static final class Gate {
        private int used;
    }

    /** @param logs where the states are @param partBits how many parts there are, as a power of 2 */
    StateTable(StateLogs logs, int partBits) {
        this.logs = logs;
        this.partBits = partBits;
        parts = new AtomicReferenceArray<>(1 << partBits);
        gates = new Gate[1 << partBits];
        for (int part = 0; part < gates.length; part++) {
            parts.set(part, new long[LEAST_SLOTS]);
        }
        Arrays.setAll(gates, _ -> new Gate());
    }

    /**
     * Adds a state that a worker has come to.
     *
     * @return the id of the state if it was there, or one less than its negative if it is new
     */
    int add(Packing state, int worker) {
        int hash = state.hash();
        int part = hash & gates.length - 1;
        int known = find(parts.getAcquire(part), state, hash);
        return known >= 0 ? known : enter(part, state, hash, worker);
    }

    /** The id of a state, or -1 if it is not there, or is just being entered. */
    private int find(long[] slots, Packing state, int hash) {
        int at = place(hash, slots.length);
        while (true) {
            long slot = (long) SLOT.getAcquire(slots, at);
            if (slot == 0) {
                return -1;
            }
            int id = (int) slot - 1;
            if ((int) (slot >>> Integer.SIZE) == hash && logs.isAt(id, state)) {
                return id;
            }
            at = at + 1 & slots.length - 1;
        }
    }

    private int enter(int part, Packing state, int hash, int worker) {
        Gate gate = gates[part];
        synchronized (gate) {
            long[] slots = parts.getPlain(part);
            int known = find(slots, state, hash);
            if (known >= 0) {
                return known;
            }
            if (gate.used * 4L >= slots.length * 3L) {
                slots = grown(slots);
                parts.setRelease(part, slots);
            }
            int id = logs.add(state, worker);
            // Whoever finds the id is to see the state.
            SLOT.setRelease(slots, free(slots, hash), (long) hash << Integer.SIZE | id + 1);
            gate.used++;
            return -id - 1;
        }
    }

    private long[] grown(long[] slots) {
        long[] grown = new long[slots.length * 2];
        for (long slot : slots) {
            if (slot != 0) {
                grown[free(grown, (int) (slot >>> Integer.SIZE))] = slot;
            }
        }
        return grown;
    }

    private int free(long[] slots, int hash) {
        int at = place(hash, slots.length);
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private int place(int hash, int length) {
        return hash >>> partBits & length - 1;
    }

    /** How many bytes it takes. */
    long bytes() {
        long bytes = 0;
        for (int part = 0; part < gates.length; part++) {
            bytes += (long) parts.getAcquire(part).length * Long.BYTES;
        }
        return bytes;
    }
}

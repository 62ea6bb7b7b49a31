package dev.threadline.explore;

import java.util.Arrays;

/** The states that several workers found, and what each has to go on from. */
final class StateLogs {
    private final StateIds ids;
    private final StateLog[] logs;

    StateLogs(int workers) {
        ids = StateIds.of(workers);
        logs = new StateLog[workers];
        Arrays.setAll(logs, StateLog::new);
    }

    StateIds ids() {
        return ids;
    }

    /** Keeps a new state. @param worker who found it @return its id */
    int add(Packing state, int worker) {
        return ids.id(worker, logs[worker].add(state));
    }

    /** Whether an id is that of a state. */
    boolean isAt(int id, Packing state) {
        return logs[ids.worker(id)].isAt(ids.number(id), state);
    }

    /** Gives a state back. */
    void read(int id, Packing into) {
        logs[ids.worker(id)].read(ids.number(id), into);
    }

    /** Takes some states to go on from, of the worker's own if there are any. @return null if there are none at all */
    StateLog.Portion take(int worker) {
        for (int turn = 0; turn < logs.length; turn++) {
            StateLog.Portion portion = logs[(worker + turn) % logs.length].take();
            if (portion != null) {
                return portion;
            }
        }
        return null;
    }

    /** About how many states nobody has gone on from, while others find some. */
    int waiting() {
        int waiting = 0;
        for (StateLog log : logs) {
            waiting += log.waiting();
        }
        return waiting;
    }

    /** About how many states there are, while others add some. */
    int size() {
        int size = 0;
        for (StateLog log : logs) {
            size += log.size();
        }
        return size;
    }

    /** About how many bytes all of it takes. */
    long bytes() {
        long bytes = 0;
        for (StateLog log : logs) {
            bytes += log.bytes();
        }
        return bytes;
    }

    /** Numbers the states, once nobody adds any. */
    StateNumbers numbers() {
        return new StateNumbers(
                ids, Arrays.stream(logs).mapToInt(StateLog::size).toArray());
    }
}

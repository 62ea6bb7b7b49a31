package dev.threadline.explore;

import dev.threadline.script.StepSink;
import dev.threadline.script.TransitionSystem;

/** Goes on from states: finds their steps, keeps new states, and notes down what it found. One thread at a time. */
final class SearchWorker {
    private final int number;
    private final TransitionSystem space;
    private final StateLogs logs;
    private final StateTable table;
    private final OutcomeNumbers outcomes;
    private final Packing packing = new Packing();
    private final StepSink sink = this::step;
    private int[] state = {};

    /** Whether a step of the state that it goes on from leads to one that was not there before. */
    private boolean anyNew;

    /** For each state that was gone on from: its id; how many steps, or less than 0 its outcome; each step's kind and target. */
    private final IntSequence found = new IntSequence(1024);

    SearchWorker(int number, TransitionSystem space, StateLogs logs, StateTable table, OutcomeNumbers outcomes) {
        this.number = number;
        this.space = space;
        this.logs = logs;
        this.table = table;
        this.outcomes = outcomes;
    }

    int number() {
        return number;
    }

    /** Goes on from some states. */
    void expand(StateLog.Portion portion) {
        for (int at = portion.from(); at < portion.to(); at++) {
            expand(logs.ids().id(portion.worker(), at));
        }
    }

    private void expand(int id) {
        logs.read(id, packing);
        state = packing.unpack(state);
        int count = begin(id);
        anyNew = false;
        space.expand(state, sink);
        if (!anyNew) {
            space.expandRest(state, sink);
        }
        int steps = (found.size() - count - 1) / 2;
        found.set(count, steps > 0 ? steps : -outcome(state));
    }

    private int outcome(int[] state) {
        return space.isBeyond(state) ? SearchedSpace.UNSEEN : outcomes.of(space.ending(state));
    }

    /** Finds the first states: where there are several, a place before them all comes before them. */
    void begin() {
        boolean[] draws = new boolean[1];
        space.begin((kind, _) -> draws[0] |= !space.kinds().choices(kind).isEmpty());
        if (!draws[0]) {
            space.begin((_, target) -> add(target));
            return;
        }
        int id = -add(new int[0]) - 1;
        logs.take(number);
        int count = begin(id);
        space.begin(sink);
        found.set(count, (found.size() - count - 1) / 2);
    }

    private int begin(int id) {
        found.add(id);
        found.add(0);
        return found.size() - 1;
    }

    private void step(int kind, int[] target) {
        int id = add(target);
        anyNew |= id < 0;
        found.add(kind);
        found.add(id < 0 ? -id - 1 : id);
    }

    private int add(int[] state) {
        packing.pack(state);
        return table.add(packing, number);
    }

    IntSequence found() {
        return found;
    }
}

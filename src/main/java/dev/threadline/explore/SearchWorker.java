package dev.threadline.explore;

import dev.threadline.script.TransitionSystem;

/** Goes on from states: finds their steps, keeps new states, and notes down what it found. One thread at a time. */
final class SearchWorker {
    private final TransitionSystem space;
    private final StateStore store;
    private final OutcomeNumbers outcomes;
    private final Packing packing = new Packing();

    /** For each state that was gone on from: its id; how many steps, or less than 0 its outcome; each step's kind and target. */
    private final IntSequence found = new IntSequence(1024);

    private IntSequence fresh = new IntSequence(256);

    SearchWorker(TransitionSystem space, StateStore store, OutcomeNumbers outcomes) {
        this.space = space;
        this.store = store;
        this.outcomes = outcomes;
    }

    /** Goes on from a state that was found before. */
    void expand(int id) {
        store.read(id, packing);
        int[] state = packing.unpack();
        int count = begin(id);
        int before = fresh.size();
        space.expand(state, this::step);
        if (fresh.size() == before) {
            space.expandRest(state, this::step);
        }
        int steps = (found.size() - count - 1) / 2;
        found.set(count, steps > 0 ? steps : -outcome(state));
    }

    private int outcome(int[] state) {
        return space.isBeyond(state) ? SearchedSpace.UNSEEN : outcomes.of(space.ending(state));
    }

    /** Takes the first states: where there are several, a place before them all. @return the first of all */
    int begin() {
        int[] first = new int[1];
        boolean[] draws = new boolean[1];
        space.begin((kind, target) -> draws[0] |= !space.kinds().choices(kind).isEmpty());
        if (draws[0]) {
            packing.pack(new int[0]);
            first[0] = -store.add(packing) - 1;
            int count = begin(first[0]);
            space.begin(this::step);
            found.set(count, (found.size() - count - 1) / 2);
        } else {
            space.begin((kind, target) -> {
                packing.pack(target);
                first[0] = -store.add(packing) - 1;
                fresh.add(first[0]);
            });
        }
        return first[0];
    }

    private int begin(int id) {
        found.add(id);
        found.add(0);
        return found.size() - 1;
    }

    private void step(int kind, int[] target) {
        packing.pack(target);
        int id = store.add(packing);
        if (id < 0) {
            id = -id - 1;
            fresh.add(id);
        }
        found.add(kind);
        found.add(id);
    }

    /** The states that were new since the last time. */
    IntSequence takeFresh() {
        IntSequence taken = fresh;
        fresh = new IntSequence(256);
        return taken;
    }

    IntSequence found() {
        return found;
    }
}

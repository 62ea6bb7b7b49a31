package dev.threadline.explore;

import java.util.BitSet;

/** From where something can still be reached: a good end, for instance. A state past which it can't is a point of no return. */
final class Prospects {
    private final BitSet hopeful;

    /** @param wanted the states that are to be reached */
    Prospects(StateGraph graph, Components components, BitSet wanted) {
        hopeful = new BitSet(graph.stateCount());
        // Steps lead to lower places or stay in the component, so each component finds those behind it settled.
        for (int component = 0; component < components.count(); component++) {
            boolean any = false;
            for (int place = components.begin(component); place < components.end(component); place++) {
                any = any || reaches(graph, components.stateAt(place), wanted);
            }
            for (int place = components.begin(component); any && place < components.end(component); place++) {
                hopeful.set(components.stateAt(place));
            }
        }
    }

    private boolean reaches(StateGraph graph, int state, BitSet wanted) {
        if (wanted.get(state)) {
            return true;
        }
        for (int step = graph.firstStep(state); step < graph.endOfSteps(state); step++) {
            if (hopeful.get(graph.target(step))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is wanted can still be reached from a state. */
    boolean has(int state) {
        return hopeful.get(state);
    }

    /** How many states have it. */
    int count() {
        return hopeful.cardinality();
    }
}

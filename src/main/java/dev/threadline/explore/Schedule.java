package dev.threadline.explore;

import java.util.List;

/**
 * A way through a graph, from the first state on.
 *
 * @param choices the choice of each step
 * @param states the states that it comes through, the first and the last included; one more than choices
 * @param preemptions how often it leaves a thread that could have gone on
 */
record Schedule(List<Integer> choices, List<Integer> states, int preemptions) {
    Schedule {
        choices = List.copyOf(choices);
        states = List.copyOf(states);
    }

    int last() {
        return states.getLast();
    }
}

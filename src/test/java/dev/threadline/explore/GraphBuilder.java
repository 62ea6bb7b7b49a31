package dev.threadline.explore;

/** Takes the states in the order of their numbers, each with its steps. */
final class GraphBuilder {
    private final IntSequence first = new IntSequence(1024);
    private final IntSequence targets = new IntSequence(4096);
    private final IntSequence choices = new IntSequence(4096);
    private final IntSequence ends = new IntSequence(64);
    private final IntSequence outcomes = new IntSequence(64);

    /** How many states have been begun. */
    int stateCount() {
        return first.size();
    }

    int stepCount() {
        return targets.size();
    }

    /** Begins the next state. */
    void state() {
        first.add(targets.size());
    }

    /** Begins the next state, which is an end. */
    void end(int outcome) {
        ends.add(stateCount());
        outcomes.add(outcome);
        state();
    }

    /** Adds a step to the state that was begun last. */
    void step(int target, int choice, boolean progress) {
        targets.add(target);
        choices.add(StateGraph.marked(choice, progress, false));
    }

    /** The whole; every target must have been begun. */
    StateGraph build() {
        first.add(targets.size());
        return new StateGraph(
                first.toArray(), targets.toArray(), choices.toArray(), ends.toArray(), outcomes.toArray());
    }
}

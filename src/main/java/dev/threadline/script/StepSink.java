package dev.threadline.script;

/** Takes the steps of a state. */
@FunctionalInterface
public interface StepSink {
    /**
     * A step.
     *
     * @param kind which, by its number in {@link StateSpace#kinds}
     * @param target where it leads: a state, in an array that has other contents after this call
     */
    void step(int kind, int[] target);
}

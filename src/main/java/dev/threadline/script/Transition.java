package dev.threadline.script;

import java.util.List;

/**
 * What a step changes in a row.
 *
 * @param kind the step, by its number in {@link StepKinds}
 * @param columns those that change
 * @param numbers what they hold afterwards
 * @param failure the number of the first error that ends a thread in it, or 0
 * @param printed the lines that it prints
 */
record Transition(int kind, int[] columns, int[] numbers, int failure, List<String> printed) {}

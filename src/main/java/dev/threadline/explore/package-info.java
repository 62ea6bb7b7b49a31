/**
 * Every schedule of a scenario, read off the graph of its states: outcomes and how many schedules lead to each, the simplest of
 * them, the point of no return, livelocks. {@link dev.threadline.explore.ScenarioExplorer} explores a scenario within a
 * {@link dev.threadline.explore.Budget}; what it found is an {@link dev.threadline.explore.Exploration} with its
 * {@linkplain dev.threadline.explore.ExploredOutcome outcomes}. Inside, start at {@link dev.threadline.explore.StateSearch},
 * which makes a {@link dev.threadline.explore.StateGraph}, and {@link dev.threadline.explore.OutcomeReading}, which reads it.
 *
 * <p>Java code has no states to be kept: it is run again and again. {@link dev.threadline.explore.Schedules} is what a test uses; inside, a
 * {@link dev.threadline.explore.Search} of a {@link dev.threadline.explore.Subject} makes its choices, above all {@link
 * dev.threadline.explore.SourceDpor}.
 *
 * <p>Imports all but {@code recording}, {@code picture}, {@code timeline}, {@code export}, {@code app} and {@code cli}.
 */
package dev.threadline.explore;

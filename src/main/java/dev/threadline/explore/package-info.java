/**
 * Every schedule of a scenario, read off the graph of its states: outcomes and how many schedules lead to each, the simplest of
 * them, the point of no return, livelocks. Start at {@link dev.threadline.explore.StateGraph}.
 *
 * <p>Imports all but {@code recording}, {@code picture}, {@code timeline}, {@code export}, {@code app} and {@code cli}.
 */
package dev.threadline.explore;

/**
 * What a run means, read off its events: contention, the wait-for graph, the sentences of the steps.
 *
 * <p>Imports {@code event}.
 */
package dev.threadline.analysis;

/**
 * What a run means, read off its events: contention, the wait-for graph, the sentences of the steps, the figures of a
 * run and the run as text. Start at {@link dev.threadline.analysis.Sentences}; its words are in
 * {@code sentences.properties}.
 *
 * <p>Imports {@code event}.
 */
package dev.threadline.analysis;

/**
 * What a run means, read off its events: contention, the wait-for graph, the sentences of the steps, the figures of a
 * run, the run as text, and what went wrong in it. Start at {@link dev.threadline.analysis.Sentences}; the words of all are in
 * {@code sentences.properties}, and in German in {@code sentences_de.properties}.
 *
 * <p>Imports {@code event}.
 */
package dev.threadline.analysis;

/**
 * The figures of a run: how threads spent it, what happened around the objects they waited for, and which chain of spans decided
 * how long it took. Start at {@link dev.threadline.analysis.figures.Clocks} and {@link dev.threadline.analysis.figures.CriticalPath}.
 *
 * <p>Imports {@code event}.
 */
package dev.threadline.analysis.figures;

/**
 * Questions that a student answers before a step: the scenario's own, and those that a run itself gives rise to.
 *
 * <p>Imports, of the window, {@code look} and {@code work}.
 *
 * <p>Start reading at {@link dev.threadline.app.predict.Prediction}, which knows no controls.
 */
package dev.threadline.app.predict;

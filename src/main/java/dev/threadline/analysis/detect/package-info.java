/**
 * What went wrong in a run, or could have: detectors that read a log once, all at the same time. Start at {@link
 * dev.threadline.analysis.detect.Detection}.
 *
 * <p>Imports {@code event}.
 */
package dev.threadline.analysis.detect;

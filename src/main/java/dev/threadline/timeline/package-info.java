/**
 * A run as a picture: lanes, spans, level of detail, layout to a display list, hit test. No JavaFX.
 *
 * <p>Imports {@code event}, {@code analysis} and {@code picture}. Start at {@link dev.threadline.timeline.Timeline} (what
 * there is to draw), then {@link dev.threadline.timeline.SlideLayout} and {@link dev.threadline.timeline.ViewLayout} (where
 * it goes), then {@link dev.threadline.timeline.SpanWalk} (why ten million events cost no more than a thousand pixels).
 */
package dev.threadline.timeline;

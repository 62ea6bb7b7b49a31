package dev.threadline.timeline;

import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.TextMeasure;

/**
 * What a lane is drawn on. Marks and words go to two pens, since words stand over every arrow and line.
 *
 * @param timeline what is drawn
 * @param scale where its axis lies
 * @param until the coordinate where knowledge ends: nothing right of it is drawn
 * @param avoid coordinates of upright lines that words keep clear of
 */
record Sheet(
        Timeline timeline,
        Scale scale,
        double until,
        double[] avoid,
        Palette palette,
        TextMeasure measure,
        Type type,
        Pen marks,
        Pen words) {
    double unit() {
        return type.unit();
    }

    /** Where what is drawn ends, px. */
    double right() {
        return scale.clamped(until);
    }

    /** The same sheet, its words going to another pen. */
    Sheet writingTo(Pen pen) {
        return new Sheet(timeline, scale, until, avoid, palette, measure, type, marks, pen);
    }

    Words vocabulary() {
        return new Words(timeline.log());
    }

    /** Whether a span's end is torn off because it lasts for ever. */
    boolean isTorn(Spans spans, int span) {
        double last = timeline.extent().to();
        return timeline.isForEver() && spans.end(span) == last && right() == scale.x(last);
    }
}

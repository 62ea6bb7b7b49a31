package dev.threadline.timeline;

import dev.threadline.picture.Palette;
import dev.threadline.picture.Pen;
import dev.threadline.picture.StateLook;
import dev.threadline.picture.StateRole;

/** Draws a thread in a few px of height, by colour alone. */
final class ThreadStrip {
    private static final int PALE = 0x77;

    private ThreadStrip() {}

    /**
     * @param until the coordinate where knowledge ends
     * @param y its upper edge, px
     * @param height px
     */
    static void paint(
            Pen pen, Palette palette, Lane.OfThread lane, Scale scale, double until, double y, double height) {
        double middle = y + height / 2;
        new SpanWalk(lane.states(), scale, until).walk((left, right, span, exact) -> {
            StateRole role = lane.role(span);
            StateLook look = palette.state(role);
            double tall = height * share(role);
            boolean contended = role == StateRole.BLOCKED || role == StateRole.WAITING;
            if (tall > 0) {
                boolean pale = share(role) < 1 || contended && !exact;
                pen.rectangle(
                        left,
                        middle - tall / 2,
                        right - left,
                        tall,
                        pale ? look.colour().withAlpha(PALE) : look.colour());
            }
            if (contended && !exact) {
                HeldUp.paint(pen, lane, scale, left, right, middle, height, look.colour());
            }
        });
    }

    /** Only two heights can be told apart in so little room: busy or held up, and at rest. */
    private static double share(StateRole role) {
        return switch (role) {
            case BLOCKED, RUNNING, WAITING -> 1;
            case READY, SLEEPING -> 0.3;
            case NOT_STARTED, ENDED -> 0;
        };
    }
}

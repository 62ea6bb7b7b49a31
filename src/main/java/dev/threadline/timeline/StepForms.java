package dev.threadline.timeline;

import dev.threadline.picture.StateRole;
import java.util.ArrayList;
import java.util.List;

/**
 * Which form the labels of steps begin with. Neighbours that say "takes A" in one line and "writes n" in two look like
 * different things, so the form is chosen for a whole picture: the one that leaves the fewest labels without room; where
 * none suits most steps, the verb alone.
 */
final class StepForms {
    /** With more columns than this no label fits, and nobody need look. */
    private static final int MOST_COLUMNS = 200;

    /** Forms that say what a step is about. After them comes the verb alone. */
    private static final int TELLING_FORMS = 3;

    /** The verb, and the verb without its ending. */
    private static final int BARE_FORMS = 2;

    /** A form is chosen for all where no more than this share of the labels has no room for it; these take their verb alone. */
    private static final double MOST_EXCEPTIONS = 0.34;

    /** Steps carry no labels at all where more than this share of them would have to go without. */
    private static final double MOST_MISFITS = 0.34;

    /** The form of no label. */
    static final int NONE = -1;

    private StepForms() {}

    /** Room that a label leaves free inside its cell, both sides together, px. */
    static double padding(Sheet sheet) {
        return 4 * sheet.unit();
    }

    /**
     * @param barHeight of a running cell, px
     * @return the form to begin with, or {@link #NONE}
     */
    static int choose(Sheet sheet, List<Lane> lanes, double barHeight) {
        Range range = sheet.scale().range();
        if (sheet.timeline().axis() != Axis.STEPS || range.length() > MOST_COLUMNS) {
            return 0;
        }
        List<Label> labels = new ArrayList<>();
        for (Lane lane : lanes) {
            if (lane instanceof Lane.OfThread thread) {
                collect(sheet, thread, range, labels);
            }
        }
        int best = 0;
        long fewest = Long.MAX_VALUE;
        for (int form = 0; form < TELLING_FORMS; form++) {
            long misfits = misfits(sheet, labels, form, barHeight);
            if (misfits < fewest) {
                fewest = misfits;
                best = form;
            }
        }
        if (fewest <= labels.size() * MOST_EXCEPTIONS) {
            return best;
        }
        for (int form = TELLING_FORMS; form < TELLING_FORMS + BARE_FORMS; form++) {
            if (misfits(sheet, labels, form, barHeight) <= labels.size() * MOST_MISFITS) {
                return form;
            }
        }
        return NONE;
    }

    private static void collect(Sheet sheet, Lane.OfThread lane, Range range, List<Label> labels) {
        Spans states = lane.states();
        double until = Math.min(range.to(), sheet.until());
        for (int span = states.first(range.from()); span < states.reaching(until); span++) {
            if (lane.role(span) == StateRole.RUNNING) {
                labels.add(sheet.vocabulary().action(states.event(span)));
            }
        }
    }

    private static long misfits(Sheet sheet, List<Label> labels, int form, double barHeight) {
        double width = sheet.scale().unit() - padding(sheet);
        return labels.stream()
                .filter(label -> !label.forms().isEmpty())
                .filter(label -> !Lettering.fits(
                        label.forms().get(Math.min(form, label.forms().size() - 1)),
                        sheet.measure(),
                        sheet.type().label(),
                        width,
                        barHeight))
                .count();
    }
}

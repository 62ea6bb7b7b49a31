package dev.threadline.app.work;

import dev.threadline.event.UserError;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The run that is being read, and the step at which the reader stands in it. Lives on the window's thread. */
public final class Place {
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>();
    private final Consumer<String> problem;

    /** @param problem gets a sentence when a step can't be read any more */
    Place(Consumer<String> problem) {
        this.problem = problem;
    }

    /** The run that is being read, or null while there is none yet. */
    ReadOnlyObjectProperty<Reading> reading() {
        return reading.getReadOnlyProperty();
    }

    /** Where the reader stands, or null without a run. */
    ReadOnlyObjectProperty<Moment> moment() {
        return moment.getReadOnlyProperty();
    }

    /** Nothing is being read any more. */
    void clear() {
        moment.set(null);
        reading.set(null);
    }

    /** Reads a run from a step on. */
    void turnTo(Reading other, long step) {
        moment.set(null);
        reading.set(other);
        stepTo(step);
    }

    /**
     * Reads a run that may be the one that is being read, come further. Whoever stands at the end of a run that goes on goes along with it, and
     * begins to read once it is over; else the reader stays at the step.
     */
    void goOnWith(Reading latest) {
        Reading before = reading.get();
        Moment at = moment.get();
        if (latest.continues(before) && at != null) {
            boolean along = at.step() == before.steps() && !before.isOver();
            reading.set(latest);
            moment.set(latest.moment(along ? first(latest) : at.step()));
        } else {
            turnTo(latest, first(latest));
        }
    }

    private static long first(Reading reading) {
        return reading.isOver() ? 0 : reading.steps();
    }

    /** Stands after a step; beyond the ends it stands at the end. */
    void stepTo(long step) {
        Reading now = reading.get();
        if (now != null) {
            long wanted = Math.clamp(step, 0, now.steps());
            if (moment.get() == null || moment.get().step() != wanted) {
                try {
                    moment.set(now.moment(wanted));
                } catch (UserError gone) {
                    // The recording was changed while it is read.
                    problem.accept(gone.getMessage());
                }
            }
        }
    }

    /** Stands some steps on, or back. */
    void stepBy(long steps) {
        if (moment.get() != null) {
            stepTo(moment.get().step() + steps);
        }
    }
}

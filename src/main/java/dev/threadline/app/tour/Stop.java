package dev.threadline.app.tour;

import dev.threadline.app.work.Exploring;
import dev.threadline.app.work.Family;
import dev.threadline.app.work.Workbench;
import java.util.Locale;

/** A place of the window that the tour stops at. What can be tried there is tried: whoever has done it is led on. */
enum Stop {
    LIBRARY("#library"),
    STEP("#bar-STEP") {
        @Override
        boolean isDone(Workbench bench, Exploring exploring) {
            return bench.moment().get() != null && bench.moment().get().step() > 0;
        }
    },
    SENTENCE("#sentence"),
    TIMELINE("#timeline"),
    FORK("#fork") {
        @Override
        boolean isDone(Workbench bench, Exploring exploring) {
            Family family = bench.family().get();
            return family != null && family.members().size() > 1 || bench.isAsked();
        }
    },
    INSPECTOR(".facts-side"),
    EVERY("#tab-every") {
        @Override
        boolean isDone(Workbench bench, Exploring exploring) {
            return !(exploring.stage().get() instanceof Exploring.Stage.Unasked);
        }
    },
    KEYS("#show-keys");

    private final String target;

    Stop(String target) {
        this.target = target;
    }

    /** What it points at, as a selector. */
    String target() {
        return target;
    }

    /** Whether what can be tried there has been done; never where there is nothing to try. */
    boolean isDone(Workbench bench, Exploring exploring) {
        return false;
    }

    /** The key of its heading. */
    String title() {
        return "tour." + name().toLowerCase(Locale.ROOT);
    }

    /** The key of what it tells. */
    String text() {
        return title() + ".text";
    }
}

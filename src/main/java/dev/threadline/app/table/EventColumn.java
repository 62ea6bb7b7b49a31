package dev.threadline.app.table;

import java.util.Locale;

/** What the table tells of an event. */
enum EventColumn {
    STEP(74, 110),
    TIME(68, 82),
    THREAD(92, 160),
    OPERATION(80, 110),
    OBJECT(92, 180),
    EFFECT(230, Double.MAX_VALUE),
    WAIT(66, 82);

    private final double least;
    private final double most;

    EventColumn(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** The least width, px. */
    double least() {
        return least;
    }

    /** The most width, px. */
    double most() {
        return most;
    }

    /** The key of its name. */
    String text() {
        return "table." + name().toLowerCase(Locale.ROOT);
    }
}

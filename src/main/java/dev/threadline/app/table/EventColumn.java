package dev.threadline.app.table;

import java.util.Locale;

/** What the table tells of an event. */
enum EventColumn {
    STEP(64, 64),
    TIME(82, 82),
    THREAD(104, 170),
    OPERATION(96, 120),
    OBJECT(104, 190),
    EFFECT(200, Double.MAX_VALUE),
    WAIT(82, 82);

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

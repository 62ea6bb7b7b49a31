package dev.threadline.app.look;

import java.util.Locale;

/** Lengths of time in words. */
public final class Durations {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};

    private Durations() {}

    /** A length of time to three digits: "1.25 ms". */
    public static String text(double ns) {
        double value = ns;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        int digits = unit == 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ENGLISH, "%." + digits + "f %s", value, UNITS[unit]);
    }
}

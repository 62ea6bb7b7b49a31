package dev.threadline.timeline;

import java.util.Locale;

/** The marks of a ruler: 1, 2 or 5 times a power of ten apart. */
record Ticks(double spacing) {
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};
    private static final double THOUSAND = 1000;

    /**
     * The closest marks that leave room.
     *
     * @param least distance between two marks, in the axis's unit
     */
    static Ticks atLeast(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1e-9))));
        for (double step : STEPS) {
            if (step * power >= least) {
                return new Ticks(Math.max(1, step * power));
            }
        }
        return new Ticks(Math.max(1, 10 * power));
    }

    /** The first mark at or after a coordinate. */
    double first(double from) {
        return Math.ceil(from / spacing) * spacing;
    }

    /** A time as a ruler shows it, in a unit that suits the spacing. */
    String time(double ns) {
        if (ns == 0) {
            return "0";
        }
        int unit = 0;
        double scale = 1;
        while (unit + 1 < UNITS.length && spacing >= scale * THOUSAND / 10 && ns >= scale * THOUSAND) {
            unit++;
            scale *= THOUSAND;
        }
        int digits = (int) Math.max(0, Math.ceil(-Math.log10(spacing / scale) - 1e-9));
        return String.format(Locale.ROOT, "%,." + digits + "f %s", ns / scale, UNITS[unit]);
    }
}

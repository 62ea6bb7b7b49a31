package dev.threadline.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Times and ratios in words, with as many digits as a reader has use for. */
public final class Durations {
    private static final String[] UNITS = {"ns", "µs", "ms", "s"};
    private static final double STEP = 1000;

    /** Below this share a speed-up is told as what it costs. */
    private static final double CRAWL = 0.095;

    private Durations() {}

    /** A time with two or three digits and its unit, such as {@code 4.27 ms}. @param ns 0 or more */
    public static String time(double ns) {
        double value = ns;
        int unit = 0;
        while (value >= STEP - 0.5 && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return digits(value, unit == 0 ? 0 : 3) + " " + UNITS[unit];
    }

    /** A round time such as {@code 20 ms}, for an axis. @param ns 1 or more */
    public static String round(double ns) {
        return time(ns).replaceAll("\\.0+ ", " ");
    }

    /** A round ratio such as {@code 2} or {@code 1/10}, for an axis. */
    public static String roundRatio(double ratio) {
        return ratio < 0.5 ? "1/" + digits(1 / ratio, 1) : ratio(ratio).replaceAll("\\.0+$", "");
    }

    /** A ratio with two digits such as {@code 7.6}, or, if it is small, as a fraction such as {@code 1/120}. */
    public static String ratio(double ratio) {
        return ratio > 0 && ratio < CRAWL ? "1/" + digits(1 / ratio, 2) : digits(ratio, 2);
    }

    /** @param digits how many count; 0 for a whole number */
    private static String digits(double value, int digits) {
        if (digits == 0 || value >= Math.pow(10, digits - 1)) {
            return String.format(Locale.ROOT, "%.0f", round(value, digits));
        }
        int places = digits - 1 - Math.max(0, (int) Math.floor(Math.log10(Math.max(value, 1))));
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    private static double round(double value, int digits) {
        return digits == 0
                ? value
                : new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }
}

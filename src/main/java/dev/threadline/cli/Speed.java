package dev.threadline.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * How many times faster than written a program's time passes.
 *
 * @param times from 0.001 to 1,000,000
 */
record Speed(double times) {
    private static final Pattern FORM = Pattern.compile("\\d{1,7}(\\.\\d{1,9})?");

    static Speed parse(String text) {
        if (FORM.matcher(text).matches()) {
            double times = Double.parseDouble(text);
            if (times >= 0.001 && times <= 1_000_000) {
                return new Speed(times);
            }
        }
        throw new TypeConversionException("expected a number from 0.001 to 1000000, such as 10");
    }
}

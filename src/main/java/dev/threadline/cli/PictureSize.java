package dev.threadline.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * The size of a picture.
 *
 * @param width px
 * @param height px
 */
record PictureSize(int width, int height) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})[xX](\\d{1,5})");
    private static final int LEAST = 320;
    private static final int MOST = 10_000;

    /** A size from its text, such as {@code 1920x1080}. */
    static PictureSize parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            PictureSize size = new PictureSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            if (Math.min(size.width, size.height) >= LEAST && Math.max(size.width, size.height) <= MOST) {
                return size;
            }
        }
        throw new TypeConversionException(
                "expected WIDTHxHEIGHT in pixels such as 1920x1080, each %d to %,d".formatted(LEAST, MOST));
    }
}

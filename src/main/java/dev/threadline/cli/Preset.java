package dev.threadline.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Sizes that slides and pages have: two px are a point of a PDF, so that a slide is 540 points high. */
enum Preset {
    /** A wide slide. */
    WIDE("16:9", 1920, 1080),
    /** A slide of the old kind. */
    CLASSIC("4:3", 1440, 1080),
    /** A sheet of paper that lies on its long side. */
    A4("a4", 1684, 1190),
    /** One half of a wide slide, beside text or another picture. */
    HALF("half", 960, 1080);

    private final String word;
    private final PictureSize size;

    Preset(String word, int width, int height) {
        this.word = word;
        size = new PictureSize(width, height);
    }

    PictureSize size() {
        return size;
    }

    /** A preset from its name. */
    static Preset parse(String text) {
        return Arrays.stream(values())
                .filter(preset -> preset.word.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + Arrays.stream(values()).map(preset -> preset.word).collect(Collectors.joining(", "))));
    }
}

package dev.threadline.cli;

import dev.threadline.event.UserError;
import dev.threadline.export.PictureWriter;
import dev.threadline.export.PngPainter;
import dev.threadline.export.SvgPainter;
import dev.threadline.export.WholeFile;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.TextMeasure;
import java.nio.file.Path;
import java.util.Locale;

/** A picture's file: its ending says how it is written. */
record PictureFile(Path path, PictureWriter writer, int scale) {
    private static final int MOST_SCALE = 4;
    private static final long MOST_PIXELS = 64L << 20;

    /** @throws UserError if the ending is not known, or the scale is out of range or of no use */
    static PictureFile of(Path path, int scale) {
        if (scale < 1 || scale > MOST_SCALE) {
            throw new UserError("found --scale %d, expected 1 to %d.".formatted(scale, MOST_SCALE));
        }
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return new PictureFile(path, new PngPainter(scale, new TextMeasure()), scale);
        }
        if (name.endsWith(".svg")) {
            return new PictureFile(path, new SvgPainter(), 1);
        }
        throw new UserError("found the output file '%s', expected one that ends with .png or .svg.".formatted(path));
    }

    boolean tooLarge(PictureSize size) {
        return (long) size.width() * size.height() * scale * scale > MOST_PIXELS;
    }

    void write(DisplayList picture) {
        WholeFile.write(path, stream -> writer.write(picture, stream));
    }
}

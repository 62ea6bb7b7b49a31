package dev.threadline.cli;

import dev.threadline.event.UserError;
import dev.threadline.export.PdfPainter;
import dev.threadline.export.PictureFormat;
import dev.threadline.export.PictureWriter;
import dev.threadline.export.WholeFile;
import dev.threadline.picture.DisplayList;
import java.nio.file.Path;
import java.util.List;

/** A picture's file: its ending says how it is written. */
record PictureFile(Path path, PictureWriter writer, int scale) {
    private static final int MOST_SCALE = 4;
    private static final long MOST_PIXELS = 64L << 20;

    /** @throws UserError if the ending is not known, or the scale is out of range or of no use */
    static PictureFile of(Path path, int scale) {
        if (scale < 1 || scale > MOST_SCALE) {
            throw new UserError("found --scale %d, expected 1 to %d.".formatted(scale, MOST_SCALE));
        }
        PictureFormat format = PictureFormat.of(path)
                .orElseThrow(() -> new UserError(
                        "found the output file '%s', expected one that ends with .png, .svg or .pdf.".formatted(path)));
        return new PictureFile(path, format.writer(scale), format == PictureFormat.PNG ? scale : 1);
    }

    boolean tooLarge(PictureSize size) {
        return (long) size.width() * size.height() * scale * scale > MOST_PIXELS;
    }

    void write(DisplayList picture) {
        WholeFile.write(path, stream -> writer.write(picture, stream));
    }

    /** Writes several: as pages where the format has them, else each to a file whose name says its step. @return the files, in order */
    List<Path> write(List<DisplayList> pictures, List<Long> steps) {
        if (writer instanceof PdfPainter pages) {
            WholeFile.write(path, stream -> pages.write(pictures, stream));
            return List.of(path);
        }
        int digits =
                steps.stream().mapToInt(step -> step.toString().length()).max().orElse(1);
        List<Path> files = steps.stream().map(step -> numbered(step, digits)).toList();
        files.forEach(WholeFile::check);
        for (int at = 0; at < files.size(); at++) {
            DisplayList picture = pictures.get(at);
            WholeFile.write(files.get(at), stream -> writer.write(picture, stream));
        }
        return files;
    }

    /** With as many digits as the longest, so that a folder lists them in order. */
    private Path numbered(long step, int digits) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String number = ("-%0" + digits + "d").formatted(step);
        return path.resolveSibling(name.substring(0, dot) + number + name.substring(dot));
    }
}

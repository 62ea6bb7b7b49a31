package dev.threadline.export;

import dev.threadline.picture.TextMeasure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The file formats of pictures, known by their endings. */
public enum PictureFormat {
    PNG,
    SVG,
    PDF;

    /** The format that a file's name asks for. */
    public static Optional<PictureFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }

    /** How its files' names end, such as {@code .png}. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Whoever writes it. @param scale pixels of a PNG for one px of the picture */
    public PictureWriter writer(int scale) {
        return switch (this) {
            case PNG -> new PngPainter(scale, new TextMeasure());
            case SVG -> new SvgPainter();
            case PDF -> new PdfPainter(new TextMeasure());
        };
    }
}

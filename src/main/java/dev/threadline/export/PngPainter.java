package dev.threadline.export;

import dev.threadline.picture.DisplayList;
import dev.threadline.picture.TextMeasure;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG with Java2D. The picture's title and description are in the file as text. */
public final class PngPainter implements PictureWriter {
    public static final int LARGEST_SCALE = 4;

    /** The raster is held in memory, four bytes a pixel: this many take 256 MB. */
    public static final long MOST_PIXELS = 64_000_000;

    private static final String FORMAT = "javax_imageio_png_1.0";

    /** At 96 pixels an inch, the size that a px has in CSS. */
    private static final int PIXELS_PER_METRE = 3780;

    private final int scale;
    private final AwtFonts fonts;

    /**
     * @param scale pixels for one px of the picture, 1 to {@link #LARGEST_SCALE}
     * @throws IllegalArgumentException if the scale is out of range
     */
    public PngPainter(int scale, TextMeasure measure) {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("The scale of a PNG is 1 to " + LARGEST_SCALE + ", not " + scale + ".");
        }
        this.scale = scale;
        this.fonts = new AwtFonts(measure);
    }

    @Override
    public void write(DisplayList picture, OutputStream out) throws IOException {
        BufferedImage image = image(picture);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(FORMAT, texts(picture));
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    /**
     * The picture as a raster.
     *
     * @throws IllegalArgumentException if it would have more than {@link #MOST_PIXELS}; the message is a sentence
     */
    public BufferedImage image(DisplayList picture) {
        double width = Math.ceil(picture.width() * scale);
        double height = Math.ceil(picture.height() * scale);
        if (width * height > MOST_PIXELS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A PNG of %.0f x %.0f pixels is too large; %d million pixels are the most. "
                            + "Choose a smaller scale or fewer steps, or write SVG.",
                    width,
                    height,
                    MOST_PIXELS / 1_000_000));
        }
        boolean opaque = picture.background().alpha() == 255;
        BufferedImage image = new BufferedImage(
                (int) width, (int) height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            // Letters stand where they were measured, not on whole pixels.
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(new Color(picture.background().argb(), true));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.clipRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            picture.paint(new AwtItems(graphics, scale, fonts));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private IIOMetadataNode texts(DisplayList picture) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", Integer.toString(PIXELS_PER_METRE * scale));
        size.setAttribute("pixelsPerUnitYAxis", Integer.toString(PIXELS_PER_METRE * scale));
        size.setAttribute("unitSpecifier", "meter");
        root.appendChild(size);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Title", picture.title()));
        texts.appendChild(text("Description", picture.description()));
        root.appendChild(texts);
        return root;
    }

    private static IIOMetadataNode text(String keyword, String text) {
        IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
        node.setAttribute("keyword", keyword);
        node.setAttribute("compressionFlag", "FALSE");
        node.setAttribute("compressionMethod", "0");
        node.setAttribute("languageTag", "");
        node.setAttribute("translatedKeyword", "");
        node.setAttribute("text", text);
        return node;
    }
}

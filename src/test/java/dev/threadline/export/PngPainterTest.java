package dev.threadline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.threadline.picture.Anchor;
import dev.threadline.picture.Colour;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Hatch;
import dev.threadline.picture.PaletteSheet;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.picture.TextStyle.Weight;
import dev.threadline.picture.Theme;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class PngPainterTest {
    private final TextMeasure measure = new TextMeasure();
    private final Pen pen = new Pen();

    private DisplayList picture() {
        return new DisplayList(200, 100, Colour.WHITE, "title", "in words – für α", pen.items());
    }

    private BufferedImage image(int scale) {
        return new PngPainter(scale, measure).image(picture());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theFile_isAsLargeAsThePictureTimesTheScale(int scale) throws IOException {
        pen.rectangle(10, 10, 50, 50, Colour.of(0x1F7A59));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PngPainter(scale, measure).write(picture(), out);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.getWidth()).isEqualTo(200 * scale);
        assertThat(read.getHeight()).isEqualTo(100 * scale);
        assertThat(read.getRGB(30 * scale, 30 * scale)).isEqualTo(0xFF1F7A59);
        assertThat(read.getRGB(90 * scale, 30 * scale)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void theFile_saysItsTitleDescriptionAndResolution() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PngPainter(2, measure).write(picture(), out);
        Map<String, String> texts = new HashMap<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in);
            Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            NodeList entries = ((Element) root).getElementsByTagName("iTXtEntry");
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                texts.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
            }
            Element size =
                    (Element) ((Element) root).getElementsByTagName("pHYs").item(0);
            assertThat(size.getAttribute("pixelsPerUnitXAxis")).isEqualTo("7560");
        }
        assertThat(texts).containsEntry("Title", "title").containsEntry("Description", "in words – für α");
    }

    @Test
    void text_isInkedWhereItWasMeasured() {
        TextStyle style = TextStyle.sans(Weight.BOLD, 30);
        pen.text(100, 60, "HOLDS nHH", style, Anchor.MIDDLE, Colour.BLACK);
        Rectangle ink = ink(image(4));
        double width = measure.width("HOLDS nHH", style);
        // The letters' own side bearings are all that may be missing at the ends.
        assertThat(ink.getMinX() / 4).isCloseTo(100 - width / 2, within(3.0)).isGreaterThan(100 - width / 2);
        assertThat(ink.getMaxX() / 4).isCloseTo(100 + width / 2, within(3.0)).isLessThan(100 + width / 2);
        assertThat(ink.getMaxY() / 4).isCloseTo(60, within(1.0));
        assertThat(ink.getMinY() / 4).isCloseTo(60 - measure.capHeight(style), within(1.0));
    }

    private static Rectangle ink(BufferedImage image) {
        Rectangle ink = null;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFF) < 128) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    ink = ink == null ? pixel : ink.union(pixel);
                }
            }
        }
        return ink;
    }

    @Test
    void edges_areSharpWhereverTheyLie() {
        pen.rectangle(10.3, 10.3, 20, 20, Colour.BLACK).line(50, 0, 50, 90, Stroke.solid(Colour.BLACK, 1));
        BufferedImage image = image(1);
        for (int x = 0; x < 70; x++) {
            assertThat(image.getRGB(x, 20) & 0xFFFFFF).as("x = %d", x).isIn(0x000000, 0xFFFFFF);
        }
    }

    @Test
    void aHatch_repeatsAfterOneTileAndLeansRight() {
        pen.rectangle(0, 0, 100, 100, new Hatch(Colour.BLACK, Colour.WHITE));
        BufferedImage image = image(2);
        int tile = Hatch.TILE * 2;
        for (int x = 20; x < 80; x++) {
            assertThat(image.getRGB(x, 50))
                    .isEqualTo(image.getRGB(x + tile, 50))
                    .isEqualTo(image.getRGB(x + 1, 49));
        }
        assertThat(image.getRGB(tile + 2, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(tile + 14, 0)).isEqualTo(0xFF000000);
    }

    @Test
    void aClip_hidesWhatIsOutsideAndEndsWithItsItems() {
        pen.clip(10, 10, 20, 20, () -> pen.rectangle(0, 0, 50, 50, Colour.BLACK));
        pen.rectangle(60, 10, 10, 10, Colour.BLACK);
        BufferedImage image = image(1);
        assertThat(image.getRGB(5, 5)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(15, 15)).isEqualTo(0xFF000000);
        assertThat(image.getRGB(40, 40)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(65, 15)).isEqualTo(0xFF000000);
    }

    @Test
    void lettersThatTheFontsLack_areStillDrawn() {
        pen.text(10, 60, "線", TextStyle.sans(Weight.REGULAR, 40), Colour.BLACK);
        assertThat(ink(image(1))).isNotNull();
    }

    @Test
    void aClearBackground_staysClear() {
        DisplayList clear = new DisplayList(10, 10, Colour.TRANSPARENT, "", "", pen.items());
        assertThat(new PngPainter(1, measure).image(clear).getRGB(5, 5)).isZero();
    }

    @Test
    void theSamePicture_givesTheSameBytes() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        new PngPainter(1, measure).write(PaletteSheet.of(Theme.PRINT, measure), one);
        new PngPainter(1, measure).write(PaletteSheet.of(Theme.PRINT, measure), two);
        assertThat(one.toByteArray()).isEqualTo(two.toByteArray());
    }

    @Test
    void aPictureTooLarge_isRefusedInASentence() {
        DisplayList wide = new DisplayList(40_000, 900, Colour.WHITE, "", "", pen.items());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PngPainter(4, measure).write(wide, new ByteArrayOutputStream()))
                .withMessageContaining("160000 x 3600 pixels")
                .withMessageContaining("smaller scale");
        assertThatIllegalArgumentException().isThrownBy(() -> new PngPainter(5, measure));
    }
}

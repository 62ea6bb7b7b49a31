package dev.threadline.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.threadline.export.PngPainter;
import dev.threadline.picture.Colour;
import dev.threadline.picture.DisplayList;
import dev.threadline.picture.Hatch;
import dev.threadline.picture.PaletteSheet;
import dev.threadline.picture.Pen;
import dev.threadline.picture.Stroke;
import dev.threadline.picture.TextMeasure;
import dev.threadline.picture.TextStyle;
import dev.threadline.picture.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.canvas.Canvas;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CanvasPainterTest {
    /** A difference in a colour channel, of 255, that nobody sees. */
    private static final int SAME = 8;

    private final TextMeasure measure = new TextMeasure();

    private BufferedImage painted(
            DisplayList picture, double left, double top, double width, double height, double scale) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            // The Headless screen has scale 1, so a canvas with more pixels stands in for a finer screen.
            Canvas canvas = new Canvas(width * scale, height * scale);
            canvas.getGraphicsContext2D().scale(scale, scale);
            CanvasPainter painter = new CanvasPainter(canvas.getGraphicsContext2D(), new CanvasFonts(measure));
            painter.paint(picture, new Viewport(left, top, width, height, scale));
            return SwingFXUtils.fromFXImage(canvas.snapshot(null, null), null);
        });
    }

    /** The share of pixels that differ, 0 to 1; the first picture's origin lies at (left, top) of the second. */
    private static double difference(BufferedImage part, BufferedImage whole, int left, int top) {
        int differing = 0;
        for (int y = 0; y < part.getHeight(); y++) {
            for (int x = 0; x < part.getWidth(); x++) {
                if (distance(part.getRGB(x, y), whole.getRGB(left + x, top + y)) > SAME) {
                    differing++;
                }
            }
        }
        return (double) differing / part.getWidth() / part.getHeight();
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    @ParameterizedTest
    @EnumSource
    void theCanvas_showsWhatThePngShows(Theme theme) throws IOException {
        DisplayList sheet = PaletteSheet.of(theme, measure);
        BufferedImage canvas = painted(sheet, 0, 0, PaletteSheet.WIDTH, PaletteSheet.HEIGHT, 1);
        File file = new File("target/screenshots/canvas-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(canvas, "png", file);
        BufferedImage png = new PngPainter(1, measure).image(sheet);
        // Letters and round corners are smoothed a little differently.
        assertThat(difference(canvas, png, 0, 0)).isLessThan(0.04);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void barsLinesAndHatches_areTheSamePixelsAsInThePng(int scale) {
        Pen pen = new Pen();
        pen.rectangle(10.3, 10.3, 50.4, 30, Colour.of(0x1F7A59));
        pen.rectangle(60.7, 10.3, 120, 30, new Hatch(Colour.of(0xC23A4E), Colour.WHITE));
        pen.rectangle(10, 60, 100, 20, 0, Colour.WHITE, Stroke.solid(Colour.BLACK, 1));
        pen.line(150, 50, 150, 90, Stroke.solid(Colour.BLACK, 3));
        pen.clip(160, 50, 20, 20, () -> pen.rectangle(150, 40, 99, 99, Colour.of(0x2F6FC9)));
        DisplayList picture = new DisplayList(200, 100, Colour.WHITE, "", "", pen.items());
        BufferedImage png = new PngPainter(scale, measure).image(picture);
        assertThat(difference(painted(picture, 0, 0, 200, 100, scale), png, 0, 0))
                .isZero();
    }

    @Test
    void aPart_isTheSameAsThatPartOfTheWhole() {
        DisplayList sheet = PaletteSheet.of(Theme.LIGHT, measure);
        BufferedImage whole = painted(sheet, 0, 0, PaletteSheet.WIDTH, PaletteSheet.HEIGHT, 1);
        BufferedImage part = painted(sheet, 300, 40, 400, 300, 1);
        assertThat(difference(part, whole, 300, 40)).isLessThan(0.001);
    }

    @Test
    void everyStyle_isSetInABundledFont() {
        CanvasFonts fonts = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new CanvasFonts(measure));
        for (TextStyle.Family family : TextStyle.Family.values()) {
            for (TextStyle.Weight weight : TextStyle.Weight.values()) {
                assertThat(fonts.font(new TextStyle(family, weight, 17)).getName())
                        .startsWith(family.fontName());
            }
        }
        assertThat(fonts.font(TextStyle.sans(TextStyle.Weight.BOLD, 17)).getName())
                .contains("Bold");
    }
}
